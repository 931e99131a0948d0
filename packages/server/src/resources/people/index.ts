export { routes as people } from './routes.ts';
