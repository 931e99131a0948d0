import type { GetToken } from '../../http/token.ts';

export interface ParvisOptions {
  /** Where the server is: its prefix, absolute or relative to the page, such as `/parvis`. */
  baseUrl: string;
  /** Gives a bearer token. Needed only where no proxy of the same origin signs the reader in. */
  getToken?: GetToken;
  /** Same-origin address that answers `{ "token": "…" }`; used when `getToken` is absent. */
  tokenUrl?: string;
}

/** The options of a declarative configuration, or undefined when `say` was told what is wrong with them. */
export function readOptions(
  { baseUrl, tokenUrl, ...unknown }: Record<string, unknown>,
  say: (mistake: string) => void,
): ParvisOptions | undefined {
  for (const name of Object.keys(unknown))
    say(`"${name}" is not known. The options are baseUrl and tokenUrl.`);
  if (typeof baseUrl !== 'string' || !URL.canParse(baseUrl, 'http://page')) {
    say('"baseUrl" has to be the address of the server, such as "/parvis".');
  } else if (tokenUrl === undefined) {
    return { baseUrl };
  } else if (typeof tokenUrl === 'string') {
    return { baseUrl, tokenUrl };
  } else {
    say('"tokenUrl" has to be an address, such as "/token".');
  }
  return undefined;
}
