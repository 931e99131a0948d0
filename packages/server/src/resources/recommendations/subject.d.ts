import type { Subject } from '@parvis/model';
/**
 * The form of a subject under which its recommendations are kept, so that one page is one subject however it was
 * reached: no fragment, no default port, host in lower case, no `utm_` parameters.
 *
 * @throws {ProblemError} `invalid` when it is not on one of the origins.
 */
export declare function canonical(subject: Subject, isListed: (origin: string) => boolean): Subject;
//# sourceMappingURL=subject.d.ts.map