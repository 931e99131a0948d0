import type { Resource } from '../../context.ts';
export declare const routes: Resource;
//# sourceMappingURL=routes.d.ts.map