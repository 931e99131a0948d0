export { routes as photos } from './routes.ts';
//# sourceMappingURL=index.d.ts.map