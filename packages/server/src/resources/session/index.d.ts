export { routes as session } from './routes.ts';
//# sourceMappingURL=index.d.ts.map