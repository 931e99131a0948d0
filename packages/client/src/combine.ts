import type { Source } from './ports.ts';

/**
 * One source made of the ports of several: where two serve a port, the later one does.
 * `combine(house, { name: directory.name, people: directory.people })`.
 */
export function combine(...sources: readonly Source[]): Source {
  const names = new Set(sources.map(({ name }) => name));
  const ports = sources.reduce<Omit<Source, 'name'>>((all, source) => ({ ...all, ...source }), {});
  return { ...ports, name: [...names].join(' + ') };
}
