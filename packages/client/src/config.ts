import type { ParvisClient } from './client.ts';
import { combine } from './combine.ts';
import { createClient } from './create-client.ts';
import { createHttp } from './http.ts';
import type { Mistake } from './mistakes.ts';
import type { PortName, Source } from './ports.ts';

type Json = Record<string, unknown>;
type Say = (...mistake: Mistake) => undefined;

const PORTS: readonly string[] = [
  'session',
  'people',
  'recommendations',
  'groups',
  'feed',
  'tags',
  'changes',
  'events',
  'documents',
] satisfies PortName[];
const FIELDS = ['source', 'ports', 'links', 'tokenUrl', 'signInUrl', 'liveAfter'];

/**
 * Makes a client of a declarative configuration, as JSON text or as what it holds:
 * `{ "source": { "adapter": "parvis", "baseUrl": "/parvis" }, "ports": { "people": { … } }, "links": { "person":
 * "/people/{id}" }, "tokenUrl": "/token", "signInUrl": "/sign-in", "liveAfter": 2000 }`. Only `source` is needed;
 * `ports` serve single ports from another system. Rejects with one
 * `misconfigured` error that lists every mistake.
 */
export async function configure(config: unknown): Promise<ParvisClient> {
  const mistakes: Mistake[] = [];
  const say: Say = (...mistake) => void mistakes.push(mistake);

  const parsed = parse(config, say);
  const { source, ports = {}, links = {}, tokenUrl, signInUrl, liveAfter } = parsed;
  for (const field of Object.keys(parsed))
    if (!FIELDS.includes(field)) say('unknown', field, FIELDS.join(', '));
  for (const [field, value] of Object.entries({ tokenUrl, signInUrl })) {
    if (value !== undefined && !isAddress(value)) say('address', field);
  }

  const hasWait = typeof liveAfter === 'number' && liveAfter >= 0;
  if (liveAfter !== undefined && !hasWait) say('wait', 'liveAfter');

  const main = await open(source, 'source', tokenUrl, say);
  const others: Source[] = [];
  for (const [name, options] of entries(ports, 'ports', say)) {
    const path = `ports.${name}`;
    const isKnown = PORTS.includes(name);
    if (!isKnown) say('unknown', path, PORTS.join(', '));
    const other = isKnown ? await open(options, path, tokenUrl, say) : undefined;
    const port = other?.[name as PortName];
    if (port) others.push({ name: other.name, [name]: port });
    else if (other) say('unserved', path, other.name);
  }
  const templates: Record<string, string> = {};
  for (const [kind, template] of entries(links, 'links', say)) {
    if (isAddress(template) && template.includes('{id}')) templates[kind] = template;
    else say('link', `links.${kind}`, kind);
  }

  if (!main || mistakes.length > 0) throw (await import('./mistakes.ts')).misconfigured(mistakes);
  return createClient({
    source: combine(main, ...others),
    links: templates,
    ...(isAddress(signInUrl) && { signInUrl }),
    ...(hasWait && { liveAfter }),
  });
}

/** Reads a configuration from an address of the page's own, and makes a client of it. */
export async function configureFrom(url: string, { signal }: { signal: AbortSignal }): Promise<ParvisClient> {
  return configure(await createHttp({ source: 'configuration', baseUrl: url })('', { signal }));
}

async function open(
  options: unknown,
  path: string,
  tokenUrl: unknown,
  say: Say,
): Promise<Source | undefined> {
  if (!isObject(options)) return say('source', path);
  const { adapter, ...rest } = options;
  const wrong = (mistake: string) => say('options', path, mistake);
  const shared = tokenUrl === undefined ? {} : { tokenUrl };
  // The one system that most pages ask; all others are named in a file that those pages do not load.
  if (adapter === 'parvis') {
    const { parvis, readOptions } = await import('./adapters/parvis/index.ts');
    const read = readOptions({ ...shared, ...rest }, wrong);
    return read && parvis(read);
  }
  const { SYSTEMS } = await import('./systems.ts');
  const make = typeof adapter === 'string' && Object.hasOwn(SYSTEMS, adapter) && SYSTEMS[adapter];
  return make
    ? make(rest, wrong, shared)
    : say('adapter', path, ['parvis', ...Object.keys(SYSTEMS)].join(', '));
}

function parse(config: unknown, say: Say): Json {
  let value = config;
  try {
    if (typeof config === 'string') value = JSON.parse(config);
  } catch (error) {
    return say('json', '', String(error)) ?? {};
  }
  return isObject(value) ? value : (say('whole', '') ?? {});
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a link or a request may go: within the site, or to another by http. */
function isAddress(value: unknown): value is string {
  const base = 'http://page';
  return (
    typeof value === 'string' && URL.canParse(value, base) && /^https?:$/.test(new URL(value, base).protocol)
  );
}

const entries = (value: unknown, path: string, say: Say): [string, unknown][] =>
  isObject(value) ? Object.entries(value) : (say('object', path) ?? []);
