import type { Fetch } from '../../http.ts';
import type { GetToken } from '../../http/token.ts';

export interface StaticOptions {
  /** Where the file is: absolute, or relative to the page. */
  url: string;
  /** Gives a bearer token. Needed only where no cookie of the same origin lets the reader in. */
  getToken?: GetToken;
  /** Same-origin address that answers `{ "token": "…" }`; used when `getToken` is absent. */
  tokenUrl?: string;
  /** Asks instead of the platform's own `fetch`. */
  fetch?: Fetch;
}

/** The options of a declarative configuration, or undefined when `say` was told what is wrong with them. */
export function readOptions(
  { url, tokenUrl, ...unknown }: Record<string, unknown>,
  say: (mistake: string) => void,
): StaticOptions | undefined {
  for (const name of Object.keys(unknown)) say(`"${name}" is not known. The options are url and tokenUrl.`);
  if (typeof url !== 'string' || url === '' || !URL.canParse(url, 'http://page')) {
    say('"url" has to be the address of the file, such as "/company.json".');
  } else if (tokenUrl === undefined) {
    return { url };
  } else if (typeof tokenUrl === 'string') {
    return { url, tokenUrl };
  } else {
    say('"tokenUrl" has to be an address, such as "/token".');
  }
  return undefined;
}
