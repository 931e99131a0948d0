export { routes as trends } from './routes.ts';
