import { object, read, wrong, type Reader } from '../../read.ts';

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

const address: Reader<string> = (value, path) =>
  typeof value === 'string' && URL.canParse(value, 'http://page') ? value : wrong(path, 'an address');

/** Those that a configuration may have. */
const READERS = { baseUrl: address, tokenUrl: address };
const given = object<Pick<GraphOptions, keyof typeof READERS>>({}, READERS);

/** The options of a declarative configuration, or undefined when `say` was told what is wrong with them. */
export function readOptions(
  json: Record<string, unknown>,
  say: (mistake: string) => void,
): GraphOptions | undefined {
  const names = Object.keys(READERS);
  const unknown = Object.keys(json).filter((name) => !names.includes(name));
  for (const name of unknown) say(`"${name}" is not known. The options are ${names.join(', ')}.`);
  try {
    const options = read('graph', given, json, 'options');
    if (options.baseUrl !== undefined || options.tokenUrl !== undefined)
      return unknown.length > 0 ? undefined : options;
    say('"tokenUrl" has to say where a token is given, or "baseUrl" what hands on to Graph.');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  return undefined;
}
