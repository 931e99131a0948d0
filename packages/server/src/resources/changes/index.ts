export { routes as changes } from './routes.ts';
