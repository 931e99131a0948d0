export { routes as people } from './routes.js';
//# sourceMappingURL=index.js.map