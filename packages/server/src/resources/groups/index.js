export { routes as groups } from './routes.js';
//# sourceMappingURL=index.js.map