export { routes as people } from './routes.ts';
//# sourceMappingURL=index.d.ts.map