export { routes as relay } from './routes.ts';
