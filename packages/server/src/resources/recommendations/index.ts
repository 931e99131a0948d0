export { routes as recommendations } from './routes.ts';
