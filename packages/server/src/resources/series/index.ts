export { routes as series } from './routes.ts';
