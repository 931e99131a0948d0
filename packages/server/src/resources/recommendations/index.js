export { routes as recommendations } from './routes.js';
//# sourceMappingURL=index.js.map