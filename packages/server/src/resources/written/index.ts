export { routes as written } from './routes.ts';
