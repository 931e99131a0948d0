import type { Resource } from '../../context.ts';
/** Lets the visitor of a demo be anybody. Registered only with PARVIS_DEMO=1. */
export declare const routes: Resource;
//# sourceMappingURL=routes.d.ts.map