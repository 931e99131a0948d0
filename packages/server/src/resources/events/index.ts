export { routes as events } from './routes.ts';
