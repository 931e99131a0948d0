import { ParvisError } from '../../error.ts';

const PAGE = /^(xhtml:)?(html|head|body|title|meta|div|p|h1|center)$/;

/** Says what a document is that is no feed, by the name of its first element. */
export function noFeed(source: string, found: string | undefined): ParvisError {
  const what = found === undefined ? 'it is no XML' : `it begins with <${found.slice(0, 50)}>`;
  return new ParvisError(
    'bad_response',
    `${source} was read: ${found !== undefined && PAGE.test(found) ? 'it is a page of HTML' : what} where a feed of RSS, ` +
      'Atom or JSON Feed was expected. Look at the address in a browser: it may have moved, or want a sign-in.',
    { source },
  );
}
