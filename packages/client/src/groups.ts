import type { Group, PersonSummary } from '@parvis/model';
import type { ParvisClient } from './client.ts';
import type { Core } from './core.ts';
import type { Following } from './reader.ts';

/** Groups, and who is in them. It is loaded when a page first asks for it. */
export function openGroups(
  core: Core,
  { following }: { following: Following },
  keepPerson: (person: PersonSummary, stamp: number) => void,
): ParvisClient['groups'] {
  const { source, port, hold, clock, list } = core;
  const groups = hold<Group>({
    batchLimit: source.groups?.batchLimit,
    keyOf: ({ id }) => id,
    read: async (keys, options) => port('groups').get(keys, options),
  });
  following.heard('groups', (key) => core.heard(() => groups.outdate(key)));

  async function member(group: string, join: boolean) {
    const value = await port('groups')[join ? 'join' : 'leave'](group, { signal: core.era() });
    groups.offer(value, ++clock.now);
    following.changed('groups', value.id);
  }

  return {
    watch: (key, listener, options) => groups.watch(key, listener, options),
    list: (options) => list(options, async (asked) => port('groups').list(asked), groups.offer),
    members: (group, options) =>
      list(
        options,
        async (asked) => port('groups').members(group, asked),
        ({ person }, stamp) => keepPerson(person, stamp),
      ),
    join: (group) => member(group, true),
    leave: (group) => member(group, false),
  };
}
