export { routes as photos } from './routes.js';
//# sourceMappingURL=index.js.map