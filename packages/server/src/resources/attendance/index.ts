export { routes as attendance } from './routes.ts';
