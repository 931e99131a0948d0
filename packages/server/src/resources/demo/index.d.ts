export { routes as demo } from './routes.ts';
//# sourceMappingURL=index.d.ts.map