export { routes as calendars } from './routes.ts';
