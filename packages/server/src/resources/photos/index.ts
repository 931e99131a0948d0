export { routes as photos } from './routes.ts';
