export { routes as demo } from './routes.js';
//# sourceMappingURL=index.js.map