export { routes as demo } from './routes.ts';
