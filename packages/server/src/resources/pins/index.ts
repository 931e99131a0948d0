export { routes as pins } from './routes.ts';
