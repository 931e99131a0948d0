import { ProblemError } from '../../problem.js';
/** Longest canonical id, in bytes; the index can hold no more. */
const MAX_LENGTH = 2000;
/**
 * The form of a subject under which its recommendations are kept, so that one page is one subject however it was
 * reached: no fragment, no default port, host in lower case, no `utm_` parameters.
 *
 * @throws {ProblemError} `invalid` when it is not on one of the origins.
 */
export function canonical(subject, isListed) {
    if (subject.kind === 'person')
        return { kind: 'person', id: subject.id.toLowerCase() };
    const url = URL.canParse(subject.id) ? new URL(subject.id) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || !isListed(url.origin)) {
        throw new ProblemError('invalid', `A ${subject.kind} is named by its URL, on an origin listed in PARVIS_ORIGINS.`);
    }
    url.hash = '';
    url.username = '';
    url.password = '';
    for (const name of [...url.searchParams.keys()]) {
        if (name.toLowerCase().startsWith('utm_'))
            url.searchParams.delete(name);
    }
    if (Buffer.byteLength(url.href) > MAX_LENGTH) {
        throw new ProblemError('invalid', `The URL is longer than ${MAX_LENGTH} bytes.`);
    }
    return { kind: subject.kind, id: url.href };
}
//# sourceMappingURL=subject.js.map