import type { Group, Page, Person, PersonSummary } from '@parvis/model';
import type { ListOptions } from '../../ports.ts';
import type { MemoryOptions } from './options.ts';

/** The cheap form of a person. */
export function summaryOf(person: Person): PersonSummary {
  const { id, name, title, department, mail, pronouns, photo } = person;
  return JSON.parse(JSON.stringify({ id, name, title, department, mail, pronouns, photo })) as PersonSummary;
}

/** A group as `reader` sees it; undefined when it is secret and they are outside. */
export function groupFor(
  { members = {}, ...group }: NonNullable<MemoryOptions['groups']>[number],
  reader: string | undefined,
): Group | undefined {
  const role = reader === undefined ? undefined : members[reader];
  if (group.visibility === 'secret' && !role) return undefined;
  return { ...group, memberCount: Object.keys(members).length, ...(role && { role }) };
}

/** Letter case and accents aside. */
export const fold = (text: string): string =>
  text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** One page of a list; the cursor is where the next one begins. */
export function pageOf<T>(items: readonly T[], { cursor = '0', limit = 20 }: ListOptions): Page<T> {
  const from = Number(cursor);
  const to = from + limit;
  return { items: items.slice(from, to), ...(to < items.length && { cursor: String(to) }) };
}
