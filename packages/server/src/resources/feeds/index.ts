export { routes as feeds } from './routes.ts';
