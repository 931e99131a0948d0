import type { ParvisClient } from './client.ts';
import { combine } from './combine.ts';
import { createClient } from './create-client.ts';
import { ParvisError } from './error.ts';
import type { PortName, Source } from './ports.ts';

type Json = Record<string, unknown>;
type Say = (mistake: string) => void;

/** The only place where adapters are named. Each is loaded when a configuration names it. */
const ADAPTERS: Record<string, (options: Json, say: Say) => Promise<Source | undefined>> = {
  async parvis(json, say) {
    const { parvis, readOptions } = await import('./adapters/parvis/index.ts');
    const options = readOptions(json, say);
    return options && parvis(options);
  },
  async memory(json, say) {
    const { memory, readOptions } = await import('./adapters/memory/index.ts');
    const options = readOptions(json, say);
    return options && memory(options);
  },
};

const PORTS: readonly string[] = ['session', 'people', 'recommendations', 'groups'] satisfies PortName[];
const FIELDS = ['source', 'ports', 'links', 'tokenUrl', 'signInUrl', 'strings'];

/**
 * Makes a client of a declarative configuration, as JSON text or as what it holds:
 * `{ "source": { "adapter": "parvis", "baseUrl": "/parvis" }, "ports": { "people": { … } }, "links": { "person":
 * "/people/{id}" }, "tokenUrl": "/token", "signInUrl": "/sign-in", "strings": { … } }`. Only `source` is needed;
 * `ports` serve single ports from another system; `strings` are for the elements. Rejects with one
 * `misconfigured` error that lists every mistake.
 */
export async function configure(config: unknown): Promise<ParvisClient> {
  const mistakes: string[] = [];
  const say: Say = (mistake) => mistakes.push(mistake);

  const { source, ports = {}, links = {}, tokenUrl, signInUrl, ...rest } = parse(config, say);
  for (const field of Object.keys(rest)) {
    if (!FIELDS.includes(field)) say(`"${field}" is not known. The fields are ${FIELDS.join(', ')}.`);
  }
  for (const [field, value] of Object.entries({ tokenUrl, signInUrl })) {
    if (value !== undefined && !isAddress(value))
      say(`"${field}" has to be an address, such as "/${field}".`);
  }
  if (rest['strings'] !== undefined && !isObject(rest['strings'])) say('"strings" has to be an object.');

  const main = await open(source, 'source', tokenUrl, say);
  const others: Source[] = [];
  for (const [name, options] of entries(ports, 'ports', say)) {
    if (!PORTS.includes(name)) {
      say(`"ports.${name}" is not known. The ports are ${PORTS.join(', ')}.`);
      continue;
    }
    const other = await open(options, `ports.${name}`, tokenUrl, say);
    const port = other?.[name as PortName];
    if (port) others.push({ name: other.name, [name]: port });
    else if (other) say(`"ports.${name}": ${other.name} does not serve ${name}. Leave it out.`);
  }
  const templates: Record<string, string> = {};
  for (const [kind, template] of entries(links, 'links', say)) {
    if (isAddress(template) && template.includes('{id}')) templates[kind] = template;
    else say(`"links.${kind}" has to be an address with {id} in it, such as "/${kind}/{id}".`);
  }

  if (mistakes.length > 0 || !main) {
    throw new ParvisError(
      'misconfigured',
      `The configuration of Parvis has to be mended:\n- ${mistakes.join('\n- ')}`,
    );
  }
  return createClient({
    source: combine(main, ...others),
    links: templates,
    ...(isAddress(signInUrl) && { signInUrl }),
  });
}

/** Reads a configuration from an address of the page's own, and makes a client of it. */
export async function configureFrom(url: string, { signal }: { signal: AbortSignal }): Promise<ParvisClient> {
  const { createHttp } = await import('./http.ts');
  return configure(await createHttp({ source: 'configuration', baseUrl: url })('', { signal }));
}

async function open(
  options: unknown,
  path: string,
  tokenUrl: unknown,
  say: Say,
): Promise<Source | undefined> {
  const names = Object.keys(ADAPTERS);
  if (!isObject(options)) {
    say(`"${path}" has to be an object, such as { "adapter": "parvis", "baseUrl": "/parvis" }.`);
    return undefined;
  }
  const { adapter, ...rest } = options;
  if (typeof adapter !== 'string' || !names.includes(adapter)) {
    say(`"${path}.adapter" has to be one of ${names.join(', ')}.`);
    return undefined;
  }
  const defaults = adapter === 'parvis' && tokenUrl !== undefined ? { tokenUrl } : {};
  return ADAPTERS[adapter]!({ ...defaults, ...rest }, (mistake) => say(`"${path}": ${mistake}`));
}

function parse(config: unknown, say: Say): Json {
  let value = config;
  if (typeof config === 'string') {
    try {
      value = JSON.parse(config);
    } catch (error) {
      say(`It is not JSON: ${String(error)}.`);
      return {};
    }
  }
  if (isObject(value)) return value;
  say('It has to be an object.');
  return {};
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a link or a request may go: within the site, or to another by http. */
const isAddress = (value: unknown): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  URL.canParse(value, 'http://page') &&
  /^https?:$/.test(new URL(value, 'http://page').protocol);

function entries(value: unknown, path: string, say: Say): [string, unknown][] {
  if (isObject(value)) return Object.entries(value);
  say(`"${path}" has to be an object.`);
  return [];
}
