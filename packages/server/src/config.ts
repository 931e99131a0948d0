import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';
import { PERSON_FIELDS, type PersonField, type Role } from '@parvis/model/schemas';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** All that a server is built from. Read once, from the environment, by `readConfig`. */
export interface Config {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Where the routes are mounted: '' or `/parvis`, never with a slash at its end. */
  prefix: string;
  database: DatabaseConfig;
  /**
   * Origins, as browsers write them, whose pages may call this server with credentials, and whose URLs may be
   * recommended beside those of the server's own origin.
   */
  origins: readonly string[];
  demo: boolean;
  oidc?: { issuer: string; audience: string; jwks: URL };
  /** A header in which a reverse proxy names the signed-in person, believed from these addresses only. */
  proxy?: { header: string; believes: (address: string) => boolean };
  /** Addresses that are fetched for readers, and hosts within the company that may be among them. */
  relay: { urls: ReadonlySet<string>; intranet: ReadonlySet<string> };
  /** Whether pages of a host are asked what they say of themselves; nobody is asked without it. */
  unfurls?: (host: string) => boolean;
  /** Fields of a person that are served; `id` and `name` always are. */
  peopleFields: ReadonlySet<PersonField>;
  /** Mail addresses, lower case, of those who have a role whatever the roles table says. */
  roles: ReadonlyMap<Exclude<Role, 'member'>, ReadonlySet<string>>;
  /** Tokens by which a directory may keep people and groups by SCIM: one, or two while it is changed. */
  scim?: { tokens: readonly string[] };
  /** Signs photo addresses and demo sessions. Absent: one is made and kept in the database. */
  secret?: string;
  /** Requests per person, or per address when nobody is signed in, in one minute. 0: no limit. */
  rateLimit: number;
  logLevel: LogLevel;
}

/** `dir` is an absolute path, or `memory:` for a database that ends with its process. */
export type DatabaseConfig = { kind: 'pglite'; dir: string } | { kind: 'postgres'; url: string };

/** Says everything that is wrong with the environment, one sentence each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(`The configuration has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:
${mistakes.map((mistake) => `- ${mistake}`).join('\n')}`);
    this.mistakes = mistakes;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration out of the environment. An empty variable counts as one that is not set.
 *
 * @throws {ConfigError} with all mistakes at once.
 */
export function readConfig(env: Environment): Config {
  const mistakes: string[] = [];
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const list = (name: string): string[] =>
    (text(name) ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
  const wrong = (name: string, sentence: string): void => {
    mistakes.push(`${name} ${sentence}`);
  };
  const integer = (name: string, fallback: number, max: number): number => {
    const value = text(name);
    if (value === undefined) return fallback;
    if (/^\d{1,9}$/.test(value) && Number(value) <= max) return Number(value);
    wrong(name, `must be a whole number from 0 to ${max}; it is "${value}".`);
    return fallback;
  };

  const demo = flag('PARVIS_DEMO', text, wrong);
  if (demo && env['NODE_ENV'] === 'production') {
    wrong('PARVIS_DEMO', 'lets anybody be anybody and is refused when NODE_ENV is production.');
  }
  const oidc = readOidc(text, wrong);
  const proxy = readProxy(text, list, wrong);
  const unfurls = readUnfurl(list, wrong);
  const scim = readScim(list, wrong);
  const secret = text('PARVIS_SECRET');
  if (secret !== undefined && secret.length < 32) wrong('PARVIS_SECRET', 'must have 32 characters or more.');

  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port: integer('PORT', 8080, 65535),
    prefix: readPrefix(text, wrong),
    database: readDatabase(text, wrong),
    origins: list('PARVIS_ORIGINS').map((entry) => readOrigin(entry, wrong)),
    demo,
    relay: readRelay(list, wrong),
    peopleFields: readPeopleFields(list, text, wrong),
    roles: new Map([
      ['administrator', new Set(list('PARVIS_ADMINISTRATORS').map((mail) => mail.toLowerCase()))],
      ['community_manager', new Set(list('PARVIS_COMMUNITY_MANAGERS').map((mail) => mail.toLowerCase()))],
    ]),
    rateLimit: integer('PARVIS_RATE_LIMIT', 600, 1_000_000),
    logLevel: LOG_LEVELS.find((level) => level === (text('PARVIS_LOG_LEVEL') ?? 'info')) ?? 'info',
    ...(oidc && { oidc }),
    ...(proxy && { proxy }),
    ...(unfurls && { unfurls }),
    ...(scim && { scim }),
    ...(secret !== undefined && { secret }),
  };
  if ((text('PARVIS_LOG_LEVEL') ?? 'info') !== config.logLevel) {
    wrong('PARVIS_LOG_LEVEL', `must be one of ${LOG_LEVELS.join(', ')}.`);
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return config;
}

type Text = (name: string) => string | undefined;
type List = (name: string) => string[];
type Wrong = (name: string, sentence: string) => void;

function flag(name: string, text: Text, wrong: Wrong): boolean {
  const value = text(name) ?? '0';
  if (value !== '0' && value !== '1') wrong(name, `must be 0 or 1; it is "${value}".`);
  return value === '1';
}

function readPrefix(text: Text, wrong: Wrong): string {
  const prefix = text('PARVIS_PREFIX') ?? '/parvis';
  if (prefix === '/') return '';
  if (/^(\/[\w.~-]+)+$/.test(prefix)) return prefix;
  wrong('PARVIS_PREFIX', `must be a path such as /parvis, without a slash at its end; it is "${prefix}".`);
  return '/parvis';
}

function readDatabase(text: Text, wrong: Wrong): DatabaseConfig {
  const url = text('DATABASE_URL');
  if (url === undefined) {
    const dir = text('PARVIS_DATA_DIR') ?? './.parvis';
    return { kind: 'pglite', dir: dir === 'memory:' ? dir : resolve(dir) };
  }
  // The value may hold a password, so the sentence does not repeat it.
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    wrong('DATABASE_URL', 'must be a URL that begins with postgres:// or postgresql://.');
  }
  if (text('PARVIS_DATA_DIR') !== undefined) {
    wrong('PARVIS_DATA_DIR', 'and DATABASE_URL are both set; the data can be in one of them only.');
  }
  return { kind: 'postgres', url };
}

function readOrigin(entry: string, wrong: Wrong): string {
  const url = URL.canParse(entry) ? new URL(entry) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !entry.endsWith('*')) {
    return url.origin;
  }
  wrong('PARVIS_ORIGINS', `must list origins such as https://intranet.example; "${entry}" is not one.`);
  return entry;
}

/** Addresses as `URL` writes them, so that each has one form. */
function readRelay(list: List, wrong: Wrong): Config['relay'] {
  const urls = list('PARVIS_RELAY_URLS').flatMap((entry) => {
    const url = URL.canParse(entry) ? new URL(entry) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.hash === '') return url.href;
    // It may hold a secret, as addresses of private feeds do, so the sentence does not repeat it.
    wrong('PARVIS_RELAY_URLS', 'must list http:// or https:// addresses without a name, a password or a #.');
    return [];
  });
  const intranet = list('PARVIS_RELAY_INTRANET').flatMap((entry) => {
    const url = URL.canParse(`https://${entry}`) ? new URL(`https://${entry}`) : undefined;
    // With the default port of http as well, which https would keep.
    if (url && url.href === `https://${url.host}/` && !entry.includes('*'))
      return url.host.replace(/:80$/, '');
    wrong(
      'PARVIS_RELAY_INTRANET',
      `must list hosts such as wiki.acme.example or 10.0.0.5:8443, not "${entry}".`,
    );
    return [];
  });
  return { urls: new Set(urls), intranet: new Set(intranet) };
}

/** As URLs write it, with its port where it has one. */
const isHost = (name: string): boolean =>
  URL.canParse(`https://${name}`) && new URL(`https://${name}`).host === name;

/** Hosts, all below one, or all there are. */
function readUnfurl(list: List, wrong: Wrong): Config['unfurls'] {
  const hosts = list('PARVIS_UNFURL_HOSTS').map((entry) => entry.toLowerCase());
  for (const host of hosts) {
    const name = host.replace(/^\*\./, '');
    if (host === '*' || (!name.includes('*') && isHost(name))) continue;
    wrong(
      'PARVIS_UNFURL_HOSTS',
      `must list hosts such as www.acme.example or *.acme.example, or be *, not "${host}".`,
    );
  }
  if (hosts.length === 0) return undefined;
  return (host) =>
    hosts.some(
      (each) => each === '*' || each === host || (each.startsWith('*.') && host.endsWith(each.slice(1))),
    );
}

function readOidc(text: Text, wrong: Wrong): Config['oidc'] {
  const names = ['PARVIS_OIDC_ISSUER', 'PARVIS_OIDC_AUDIENCE', 'PARVIS_OIDC_JWKS'] as const;
  const [issuer, audience, jwks] = names.map(text);
  if (issuer === undefined && audience === undefined && jwks === undefined) return undefined;
  for (const name of names) if (text(name) === undefined) wrong(name, 'is missing; OIDC needs all three.');
  for (const name of ['PARVIS_OIDC_ISSUER', 'PARVIS_OIDC_JWKS'] as const) {
    const value = text(name);
    if (value !== undefined && !isSafeUrl(value)) {
      wrong(name, `must be an https:// URL (http:// for this machine only); it is "${value}".`);
    }
  }
  if (issuer === undefined || audience === undefined || jwks === undefined || !isSafeUrl(jwks))
    return undefined;
  return { issuer, audience, jwks: new URL(jwks) };
}

/** Keys and tokens travel by TLS, except on the machine itself. */
function isSafeUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}

function readProxy(text: Text, list: List, wrong: Wrong): Config['proxy'] {
  const header = text('PARVIS_PROXY_HEADER')?.toLowerCase();
  const entries = list('PARVIS_PROXY_ADDRESSES');
  if (header === undefined && entries.length === 0) return undefined;
  if (header === undefined) wrong('PARVIS_PROXY_HEADER', 'is missing; PARVIS_PROXY_ADDRESSES needs it.');
  else if (!/^[\w-]+$/.test(header)) wrong('PARVIS_PROXY_HEADER', `is no header's name: "${header}".`);
  if (entries.length === 0) {
    wrong('PARVIS_PROXY_ADDRESSES', 'is missing; without it nobody could be believed.');
  }

  const addresses = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const max = family === 'ipv6' ? 128 : 32;
    if (isIP(address) === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= max))) {
      wrong('PARVIS_PROXY_ADDRESSES', `must list addresses such as 10.0.0.5 or 10.0.0.0/24, not "${entry}".`);
    } else if (Number(bits ?? max) === 0) {
      wrong('PARVIS_PROXY_ADDRESSES', `must not believe the whole world, as "${entry}" does.`);
    } else if (bits === undefined) addresses.addAddress(address, family);
    else addresses.addSubnet(address, Number(bits), family);
  }
  if (header === undefined) return undefined;
  return {
    header,
    believes(address) {
      // A socket that serves both families writes IPv4 addresses in the form of IPv6.
      const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
      return isIP(plain) !== 0 && addresses.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
    },
  };
}

function readScim(list: List, wrong: Wrong): Config['scim'] {
  const tokens = list('PARVIS_SCIM_TOKEN');
  if (tokens.length === 0) return undefined;
  // A secret, so the sentence does not repeat it.
  if (tokens.length > 2 || !tokens.every((token) => /^[\w.~+/=-]{32,}$/.test(token))) {
    wrong(
      'PARVIS_SCIM_TOKEN',
      'must be a token of 32 letters and digits or more, or two of them with a comma while it is changed.',
    );
  }
  return { tokens };
}

function readPeopleFields(list: List, text: Text, wrong: Wrong): ReadonlySet<PersonField> {
  if (text('PARVIS_PEOPLE_FIELDS') === undefined) return new Set(PERSON_FIELDS);
  const fields = new Set<PersonField>();
  for (const entry of list('PARVIS_PEOPLE_FIELDS')) {
    const field = PERSON_FIELDS.find((known) => known === entry);
    if (field) fields.add(field);
    else if (entry !== 'id' && entry !== 'name') {
      wrong('PARVIS_PEOPLE_FIELDS', `does not know "${entry}"; it knows ${PERSON_FIELDS.join(', ')}.`);
    }
  }
  return fields;
}
