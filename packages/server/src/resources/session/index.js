export { routes as session } from './routes.js';
//# sourceMappingURL=index.js.map