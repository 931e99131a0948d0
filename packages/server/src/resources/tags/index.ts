export { routes as tags } from './routes.ts';
