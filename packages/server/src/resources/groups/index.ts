export { routes as groups } from './routes.ts';
