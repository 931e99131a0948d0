export { routes as groups } from './routes.ts';
//# sourceMappingURL=index.d.ts.map