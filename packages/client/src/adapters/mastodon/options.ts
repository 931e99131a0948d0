import type { GetToken } from '../../http/token.ts';

export interface MastodonOptions {
  /** Where the server is, without `/api`: absolute, or relative to the page. */
  baseUrl: string;
  /** What everyone's feed is: the reader's home, or what is public on this server. Home where there is a token. */
  timeline?: 'home' | 'local';
  /** The domain at which the names of local accounts are mail addresses: `acme.example`. */
  mailDomain?: string;
  /** Gives a reader's access token. Without one only what is public is read. */
  getToken?: GetToken;
  /** Same-origin address that answers `{ "token": "…" }`; used when `getToken` is absent. */
  tokenUrl?: string;
  /** Asks in place of the page's own `fetch`. */
  fetch?: typeof fetch;
}

/** The options of a declarative configuration, or undefined when `say` was told what is wrong with them. */
export function readOptions(
  { baseUrl, timeline, mailDomain, tokenUrl, ...unknown }: Record<string, unknown>,
  say: (mistake: string) => void,
): MastodonOptions | undefined {
  let mistakes = 0;
  const wrong = (mistake: string) => {
    mistakes++;
    say(mistake);
  };
  for (const name of Object.keys(unknown))
    wrong(`"${name}" is not known. The options are baseUrl, timeline, mailDomain and tokenUrl.`);
  const address = typeof baseUrl === 'string' && URL.canParse(baseUrl, 'http://page') ? baseUrl : undefined;
  if (address === undefined)
    wrong('"baseUrl" has to be the address of the server, such as "https://social.acme.example".');
  const line = timeline === 'home' || timeline === 'local' ? timeline : undefined;
  if (line !== timeline) wrong('"timeline" has to be "home" or "local".');
  const domain = typeof mailDomain === 'string' && /^[^\s@]+$/.test(mailDomain) ? mailDomain : undefined;
  if (domain !== mailDomain) wrong('"mailDomain" has to be a domain, such as "acme.example".');
  const token = typeof tokenUrl === 'string' ? tokenUrl : undefined;
  if (token !== tokenUrl) wrong('"tokenUrl" has to be an address, such as "/token".');
  if (address === undefined || mistakes > 0) return undefined;
  return {
    baseUrl: address,
    ...(line && { timeline: line }),
    ...(domain !== undefined && { mailDomain: domain }),
    ...(token !== undefined && { tokenUrl: token }),
  };
}
