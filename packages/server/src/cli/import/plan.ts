import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { PersonTable } from '../../database/schema.ts';
import { findManagers } from './managers.ts';
import { foldKey, keysOf, type LineNote, type PersonRow, type ReadRows } from './rows.ts';

/** A person as the import reads and writes them. */
export type Known = Omit<
  Selectable<PersonTable>,
  'created_at' | 'updated_at' | 'name_folded' | 'title_folded' | 'department_folded'
>;

/** What an import will do to the table `person`. */
export interface Plan {
  created: Known[];
  updated: { person: Known; changed: string[] }[];
  unchanged: number;
  deactivated: { person: Known; why: 'no longer listed' | 'disabled' }[];
  /** Disabled in the directory and never known here. */
  leftOut: number;
  /** How many active people the source had before. */
  before: number;
  /** Everybody active after the import, under each of their keys. */
  ids: Map<string, string>;
  notes: LineNote[];
  /** Rows that could not be taken for what is known of others. */
  skipped: LineNote[];
}

/**
 * Compares what a directory says with what is known.
 *
 * A row is somebody known by the directory's id; failing that by login or mail. The latter does not hold when
 * the same directory gave that person another id: then the address has passed to somebody new.
 *
 * @param kept - Ids of those whom a directory keeps by SCIM. It says itself who they are and whether they are here; a
 *   file only adds what SCIM has no attribute for.
 */
export function planPeople(
  read: ReadRows,
  known: readonly Known[],
  source: string,
  kept: ReadonlySet<string> = new Set(),
): Plan {
  const match = matchRows(read.rows, known, source);
  const listed = new Set(match.values());
  const mentioned = (person: Known) => keysOf({ fields: person }).some((key) => read.mentioned.has(key));
  const ofSource = known.filter(
    (person) => person.active && person.imported_from === source && !kept.has(person.id),
  );

  const deactivated: Plan['deactivated'] = ofSource
    .filter((person) => !listed.has(person) && !mentioned(person))
    .map((person) => ({ person, why: 'no longer listed' }));
  const next = new Map<PersonRow, Known>();
  let leftOut = 0;
  let unchanged = 0;
  for (const row of read.rows) {
    const person = match.get(row);
    if (person && kept.has(person.id)) {
      if (person.active) next.set(row, addTo(person, row));
      else unchanged += 1;
    } else if (row.active) next.set(row, merge(row, person, source));
    else if (person?.active) deactivated.push({ person, why: 'disabled' });
    else if (person) unchanged += 1;
    else leftOut += 1;
  }

  const gone = new Set(deactivated.map(({ person }) => person));
  const staying = known.filter((person) => person.active && !gone.has(person) && !listed.has(person));
  const skipped = skipConflicts(next, staying, match);
  const managers = findManagers(next, staying, kept);

  const plan: Plan = {
    created: [],
    updated: [],
    unchanged,
    deactivated,
    leftOut,
    before: ofSource.length,
    ids: managers.ids,
    notes: managers.notes,
    skipped,
  };
  for (const [row, person] of next) {
    const old = match.get(row);
    const changed = old === undefined ? [] : differences(old, person);
    if (old === undefined) plan.created.push(person);
    else if (changed.length > 0) plan.updated.push({ person, changed });
    else plan.unchanged += 1;
  }
  return plan;
}

/**
 * Takes those rows out whose login or mail somebody else has who stays: a person of another directory, say. Whoever
 * the row stands for stays as they were.
 */
function skipConflicts(
  next: Map<PersonRow, Known>,
  staying: Known[],
  match: ReadonlyMap<PersonRow, Known>,
): LineNote[] {
  const skipped: LineNote[] = [];
  const ownerOf = new Map<string, Known>();
  for (const person of staying) for (const name of namesOf(person)) ownerOf.set(name, person);
  for (const [row, person] of next) {
    const name = namesOf(person).find((one) => ownerOf.has(one));
    if (name === undefined) continue;
    const owner = ownerOf.get(name);
    const source = owner?.imported_from ? ` of the source "${owner.imported_from}"` : '';
    skipped.push({ line: row.line, text: `${name} belongs to ${owner?.name}${source}.` });
    next.delete(row);
    const old = match.get(row);
    if (old?.active) staying.push(old);
  }
  return skipped;
}

const namesOf = ({ login, mail }: Pick<Known, 'login' | 'mail'>): string[] =>
  [login, mail].filter((name) => name !== null).map(foldKey);

function matchRows(
  rows: readonly PersonRow[],
  known: readonly Known[],
  source: string,
): Map<PersonRow, Known> {
  const byId = new Map<string, Known>();
  const byName = new Map<string, Known[]>();
  for (const person of known) {
    if (person.external_id !== null) byId.set(foldKey(person.external_id), person);
    for (const name of namesOf(person)) byName.set(name, [...(byName.get(name) ?? []), person]);
  }

  const match = new Map<PersonRow, Known>();
  const taken = new Set<Known>();
  const take = (row: PersonRow, person: Known | undefined): void => {
    if (person === undefined) return;
    match.set(row, person);
    taken.add(person);
  };
  for (const row of rows) {
    const id = row.fields.external_id;
    if (id) take(row, byId.get(foldKey(id)));
  }
  for (const row of rows) {
    if (match.has(row)) continue;
    const names = [row.fields.login, row.fields.mail].filter((name) => typeof name === 'string').map(foldKey);
    const candidates = names.flatMap((name) => byName.get(name) ?? []);
    const free = candidates.filter((person) => !taken.has(person) && !isAnother(row, person, source));
    take(row, free.find((person) => person.active) ?? free[0]);
  }
  return match;
}

/** Whether the directory itself tells this person apart from the one in the row. */
function isAnother(row: PersonRow, person: Known, source: string): boolean {
  const id = row.fields.external_id;
  return Boolean(id) && person.external_id !== null && person.imported_from === source;
}

/** Fields that SCIM has no attribute for; skills beside. */
const BESIDE_SCIM = ['pronouns', 'chat', 'about'] as const;

function addTo(person: Known, { fields }: PersonRow): Known {
  const added = BESIDE_SCIM.filter((field) => fields[field] !== undefined);
  return {
    ...person,
    ...Object.fromEntries(added.map((field) => [field, fields[field]])),
    ...(fields.skills && { skills: fields.skills }),
  };
}

function merge(row: PersonRow, person: Known | undefined, source: string): Known {
  const old: Known = person ?? {
    id: randomUUID(),
    external_id: null,
    login: null,
    mail: null,
    name: row.name,
    pronouns: null,
    title: null,
    department: null,
    phone: null,
    mobile: null,
    chat: null,
    place: null,
    time_zone: null,
    language: null,
    about: null,
    skills: [],
    manager_id: null,
    imported_from: source,
    active: true,
  };
  return { ...old, ...row.fields, name: row.name, imported_from: source, active: true };
}

/** Fields in which two states of a person differ, as an administrator would name them. */
function differences(old: Known, person: Known): string[] {
  return (Object.keys(person) as (keyof Known)[])
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(person[field]))
    .map((field) => (field === 'manager_id' ? 'manager' : field));
}
