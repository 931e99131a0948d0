export { routes as recommendations } from './routes.ts';
//# sourceMappingURL=index.d.ts.map