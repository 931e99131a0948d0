import type { Group } from '@parvis/model';
import type { MemoryOptions } from './options.ts';

/** A group as `reader` sees it; undefined when it is secret and they are outside. */
export function groupFor(
  { members = {}, ...group }: NonNullable<MemoryOptions['groups']>[number],
  reader: string | undefined,
): Group | undefined {
  const role = reader !== undefined && Object.hasOwn(members, reader) ? members[reader] : undefined;
  if (group.visibility === 'secret' && !role) return undefined;
  return { ...group, memberCount: Object.keys(members).length, ...(role && { role }) };
}

type GivenEvent = NonNullable<MemoryOptions['events']>[number];

/** What is said of an event, without where it is and who comes. */
export function toldOf(
  event: GivenEvent,
): Omit<GivenEvent, 'series' | 'group' | 'organizer' | 'yes' | 'maybe'> {
  const { id, title, start, end, description, place, join, url, repeats, cancelled, capacity } = event;
  const told = { id, title, start, end, description, place, join, url, repeats, cancelled, capacity };
  return JSON.parse(JSON.stringify(told)) as typeof event;
}
