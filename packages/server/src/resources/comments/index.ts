export { routes as comments } from './routes.ts';
