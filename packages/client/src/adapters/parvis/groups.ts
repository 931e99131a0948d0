import type { CallOptions, GroupsPort } from '../../ports.ts';
import { group, member } from '../../shapes/group.ts';
import type { Calls } from './calls.ts';
import { below, KEYS } from './map.ts';

/** Groups and who is in them. Loaded when it is first asked for. */
export function groupsCalls({ one, pages, batch }: Calls): Omit<GroupsPort, 'can' | 'batchLimit'> {
  const membership =
    (method: 'PUT' | 'DELETE') =>
    (key: string, { signal }: CallOptions) =>
      one(below('/groups', key, '/membership'), group, { method, signal });
  return {
    get: batch('/groups/batch', KEYS, 'group', group),
    list: (options) => pages('/groups', group, options),
    members: (key, options) => pages(below('/groups', key, '/members'), member, options),
    join: membership('PUT'),
    leave: membership('DELETE'),
  };
}
