export { routes as synonyms } from './routes.ts';
