/**
 * Gives an access token for Graph. `refused` is the one that was refused just now, so that no cache hands it out again;
 * its `claims`, when there are any, is what the directory wants to be told again (continuous access evaluation), as JSON.
 */
export type GetGraphToken = (
  scopes: readonly string[],
  refused?: { token: string; claims?: string },
) => string | Promise<string>;

export interface GraphOptions {
  /**
   * Where Graph is: `https://graph.microsoft.com/v1.0` when not given. That of a national cloud, or a path of the page's
   * own that hands on to it.
   */
  baseUrl?: string;
  /** Gives a reader's token: MSAL's, SPFx's or that of Teams. */
  getToken?: GetGraphToken;
  /** Same-origin address that answers `{ "token": "…" }`; used when `getToken` is absent. */
  tokenUrl?: string;
  /** What `getToken` is asked for, in place of the least that each port needs. */
  scopes?: readonly string[];
  /** Asks in place of the page's own `fetch`. */
  fetch?: typeof globalThis.fetch;
}

/** Those that a configuration may have, each an address, and one of them. */
const NAMES = { baseUrl: '/graph', tokenUrl: '/token' } as const;

/** The options of a declarative configuration, or undefined when `say` was told what is wrong with them. */
export function readOptions(
  json: Record<string, unknown>,
  say: (mistake: string) => void,
): GraphOptions | undefined {
  const options: Pick<GraphOptions, keyof typeof NAMES> = {};
  let mistakes = 0;
  const wrong = (mistake: string) => {
    mistakes++;
    say(mistake);
  };
  for (const name of Object.keys(json))
    if (!Object.hasOwn(NAMES, name))
      wrong(`"${name}" is not known. The options are ${Object.keys(NAMES).join(' and ')}.`);
  for (const name of ['baseUrl', 'tokenUrl'] as const) {
    const value = json[name];
    if (typeof value === 'string' && URL.canParse(value, 'http://page')) options[name] = value;
    else if (value !== undefined) wrong(`"${name}" has to be an address, such as "${NAMES[name]}".`);
  }
  if (json['baseUrl'] === undefined && json['tokenUrl'] === undefined)
    wrong('"tokenUrl" has to say where a token is given, or "baseUrl" what hands on to Graph.');
  return mistakes > 0 ? undefined : options;
}
