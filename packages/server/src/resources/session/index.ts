export { routes as session } from './routes.ts';
