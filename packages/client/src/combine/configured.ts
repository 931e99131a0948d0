import { isAddress, isObject, type Json } from '../json.ts';
import type { Mistake } from '../mistakes.ts';
import type { PortName, Source } from '../ports.ts';
import { combine } from './combine.ts';
import { isMapping } from './identities.ts';

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

/** The source of a configuration with single ports of other systems; nothing, when `say` was told what is wrong. */
export async function configured(
  main: Source | undefined,
  { ports = {}, identities = {} }: Json,
  open: (options: unknown, path: string) => Promise<Source | undefined>,
  say: (...mistake: Mistake) => undefined,
): Promise<Source | undefined> {
  const parts: Source[] = [];
  if (!isObject(ports)) say('object', 'ports');
  for (const [name, options] of Object.entries(isObject(ports) ? ports : {})) {
    const path = `ports.${name}`;
    const isKnown = PORTS.includes(name);
    if (!isKnown) say('unknown', path, PORTS.join(', '));
    const other = isKnown ? await open(options, path) : undefined;
    const port = other?.[name as PortName];
    if (port) parts.push({ name: other.name, [name]: port });
    else if (other) say('unserved', path, other.name);
  }
  if (!isAddress(identities) && !isMapping(identities)) return say('identities', 'identities');
  return main && combine(main, ...parts, { name: main.name, identities });
}
