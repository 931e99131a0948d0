export { routes as reactions } from './routes.ts';
