import type { GetToken } from '../../http/token.ts';
import { flag, object, oneOf, read, text, wrong, type Reader } from '../../read.ts';
import { isType } from './calls.ts';

export interface WordpressOptions {
  /**
   * The address of the site, absolute or relative to the page: `https://acme.example/blog`. Or that of its REST API, as
   * WordPress itself gives it; a site with plain permalinks has `https://acme.example/?rest_route=/`.
   */
  baseUrl: string;
  /** What the feed is made of: the REST name of a type, such as `posts` (the default) or `pages`. */
  type?: string;
  /** What of an article the feed shows; `excerpt` by default. */
  text?: 'excerpt' | 'content';
  /** The site is not asked for comments, and none are written. */
  noComments?: boolean;
  /**
   * Whoever asks may list all users (WordPress: `list_users`). Without it people are those who have published, and
   * their mail addresses are not known.
   */
  directory?: boolean;
  /**
   * Our plugin is active on the site: it keeps recommendations. They are set with a nonce or a token, and else read. A page
   * is not to ask each time what a site has, so that it is said here.
   */
  plugin?: boolean;
  /** Photographs may come from other hosts than the site's, such as Gravatar. */
  foreignPhotos?: boolean;
  /**
   * What WordPress made with `wp_create_nonce('wp_rest')` for the page that it serves to the signed-in reader, or what
   * gives it. It is worth nothing without the reader's cookie, and is of use on the site's own pages only.
   */
  nonce?: string | GetToken;
  /**
   * Gives `login:application password`, or a bearer token where a plugin of the site takes those. Never in a
   * configuration: whoever reads it can write as that person.
   */
  getToken?: GetToken;
  /** Used instead of the platform's. */
  fetch?: typeof globalThis.fetch;
}

const address: Reader<string> = (value, path) =>
  typeof value === 'string' && URL.canParse(value, 'http://page')
    ? value
    : wrong(path, 'the address of the site, such as "/blog"');
const type: Reader<string> = (value, path) =>
  typeof value === 'string' && isType(value)
    ? value
    : wrong(path, 'the REST name of a type, such as "pages"');

/** Those that a configuration may have. */
const READERS = {
  type,
  text: oneOf('excerpt', 'content'),
  noComments: flag,
  directory: flag,
  plugin: flag,
  foreignPhotos: flag,
  nonce: text,
};
const given = object<Pick<WordpressOptions, 'baseUrl'> & Partial<Configured>>({ baseUrl: address }, READERS);
type Configured = { [K in keyof typeof READERS]: ReturnType<(typeof READERS)[K]> };

/** The options of a declarative configuration, or undefined when `say` was told what is wrong with them. */
export function readOptions(
  json: Record<string, unknown>,
  say: (mistake: string) => void,
): WordpressOptions | undefined {
  const names = ['baseUrl', ...Object.keys(READERS)];
  const unknown = Object.keys(json).filter((name) => !names.includes(name));
  for (const name of unknown) say(`"${name}" is not known. The options are ${names.join(', ')}.`);
  try {
    const options = read('wordpress', given, json, 'options');
    return unknown.length > 0 ? undefined : options;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
