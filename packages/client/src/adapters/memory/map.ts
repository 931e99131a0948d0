import type { Group } from '@parvis/model';
import type { MemoryOptions } from './options.ts';

/** A group as `reader` sees it; undefined when it is secret and they are outside. */
export function groupFor(
  { members = {}, ...group }: NonNullable<MemoryOptions['groups']>[number],
  reader: string | undefined,
): Group | undefined {
  const role = reader === undefined ? undefined : members[reader];
  if (group.visibility === 'secret' && !role) return undefined;
  return { ...group, memberCount: Object.keys(members).length, ...(role && { role }) };
}
