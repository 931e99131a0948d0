export { routes as posts } from './routes.ts';
