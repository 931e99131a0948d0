import type { Fetch } from '../../http.ts';
import type { GetToken } from '../../http/token.ts';
import { list, object, read, string, text, type Reader } from '../../read.ts';

export interface FeedsOptions {
  /** Addresses of feeds that are for everyone, absolute or relative to the page. They are merged by date. */
  urls?: readonly string[];
  /** Feeds under a name of their own: an element asks for them with `group="<slug>"`. */
  groups?: readonly FeedGroup[];
  /** Prefix of a `@parvis/server` that fetches what browsers may not, such as `/parvis`. Without it feeds are asked directly. */
  relay?: string;
  /** Gives the relay's bearer token. Feeds themselves are never sent one. */
  getToken?: GetToken;
  /** Same-origin address that answers `{ "token": "…" }`; used when `getToken` is absent. */
  tokenUrl?: string;
  /** Asks instead of the platform's own `fetch`. */
  fetch?: Fetch;
}

export interface FeedGroup {
  /** Short name: `press`. */
  slug: string;
  name: string;
  urls: readonly string[];
}

const address: Reader<string> = (value, path) => {
  const given = text(value, path);
  const url = URL.canParse(given, 'http://page') && new URL(given, 'http://page');
  if (url && /^https?:$/.test(url.protocol) && url.username === '') return given;
  throw new Error(`"${path}" has to be an address, such as "https://blog.acme.example/feed.xml".`);
};

const group = object<FeedGroup>({ slug: text, name: text, urls: list(address) }, {});
const known = object<Omit<FeedsOptions, 'getToken' | 'fetch'>>(
  {},
  { urls: list(address), groups: list(group), relay: address, tokenUrl: string },
);
const NAMES = ['urls', 'groups', 'relay', 'tokenUrl'];

/** The options of a declarative configuration, or undefined when `say` was told what is wrong with them. */
export function readOptions(
  json: Record<string, unknown>,
  say: (mistake: string) => void,
): FeedsOptions | undefined {
  const unknown = Object.keys(json).filter((name) => !NAMES.includes(name));
  for (const name of unknown) say(`"${name}" is not known. The options are ${NAMES.join(', ')}.`);
  try {
    const options = read('feeds', known, json, 'options');
    if (options.urls?.length || options.groups?.length) return options;
    say('"urls" has to list the addresses of feeds: ["https://blog.acme.example/feed.xml"].');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  return undefined;
}
