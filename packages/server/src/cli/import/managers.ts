import type { Known } from './plan.ts';
import { foldKey, keysOf, type LineNote, type PersonRow } from './rows.ts';

/**
 * Sets `manager_id` of the people of the file from what their rows say: a mail address, a login or an id of
 * somebody active, in the file or known before. Who cannot be found, and whoever would end up above themselves,
 * is said in a note and left out. Of those whom a directory keeps by SCIM it says itself who manages them.
 */
export function findManagers(
  next: ReadonlyMap<PersonRow, Known>,
  staying: readonly Known[],
  kept: ReadonlySet<string>,
) {
  const notes: LineNote[] = [];
  const ids = new Map<string, string>();
  // Those of the file come last: they are newer than what was known.
  for (const person of [...staying, ...next.values()]) {
    for (const key of keysOf({ fields: person })) ids.set(key, person.id);
  }

  for (const [row, person] of next) {
    if (row.manager === undefined || kept.has(person.id)) continue;
    const manager = row.manager === null ? null : ids.get(foldKey(row.manager));
    if (manager === undefined) {
      notes.push({ line: row.line, text: `the manager "${row.manager}" is nobody active; left empty.` });
    }
    person.manager_id = manager ?? null;
  }

  const managerOf = new Map([...staying, ...next.values()].map((person) => [person.id, person.manager_id]));
  const inCycle = cycles(managerOf);
  for (const [row, person] of next) {
    if (!inCycle.has(person.id) || row.manager === undefined || kept.has(person.id)) continue;
    const text =
      person.manager_id === person.id
        ? 'is their own manager; left empty.'
        : `the manager "${row.manager}" is managed by this person in turn; left empty.`;
    notes.push({ line: row.line, text });
    person.manager_id = null;
  }
  return { ids, notes };
}

/** Everybody who is above themself. */
function cycles(managerOf: ReadonlyMap<string, string | null>): Set<string> {
  const inCycle = new Set<string>();
  const done = new Set<string>();
  for (const start of managerOf.keys()) {
    const path = new Map<string, number>();
    let person: string | null | undefined = start;
    while (person && !done.has(person) && !path.has(person)) {
      path.set(person, path.size);
      person = managerOf.get(person);
    }
    const from = person ? path.get(person) : undefined;
    if (from !== undefined) for (const [one, place] of path) if (place >= from) inCycle.add(one);
    for (const one of path.keys()) done.add(one);
  }
  return inCycle;
}
