import { list, object, oneOf, read, text, wrong, type Reader } from '../../read.ts';

/**
 * Gives an access token for Graph. `refused` is the one that was refused just now, so that no cache hands it out again;
 * its `claims`, when there are any, is what the directory wants to be told again (continuous access evaluation), as JSON.
 */
export type GetGraphToken = (
  scopes: readonly string[],
  refused?: { token: string; claims?: string },
) => string | Promise<string>;

/** A channel of Teams, which is read as a feed. */
export interface ChannelOptions {
  /** Its ids, as the link to the channel in Teams has them: `groupId`, and what stands before the name. */
  team: string;
  channel: string;
  /** The group whose feed it is, by the name that pages have for it. Everyone's feed without one. */
  group?: string;
  /** What readers call the group; `group` where it is not given. */
  name?: string;
}

/** Permissions to write, of which nothing is taken for granted. */
const WRITING = ['Calendars.ReadWrite', 'ChannelMessage.Send', 'ChannelMessage.ReadWrite'] as const;
export type WritePermission = (typeof WRITING)[number];

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
  /** The channels that are feeds. There is no feed without one. */
  channels?: readonly ChannelOptions[];
  /**
   * Permissions to write that the company has granted: answers to invitations, posts with comments and reactions, and edits
   * with removals of them. What is not named is not offered.
   */
  writing?: readonly WritePermission[];
  /** Asks in place of the page's own `fetch`. */
  fetch?: typeof globalThis.fetch;
}

const address: Reader<string> = (value, path) =>
  typeof value === 'string' && URL.canParse(value, 'http://page') ? value : wrong(path, 'an address');

/** Those that a configuration may have. */
const READERS = {
  baseUrl: address,
  tokenUrl: address,
  channels: list(object<ChannelOptions>({ team: text, channel: text }, { group: text, name: text })),
  writing: list(oneOf(...WRITING)),
};
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
