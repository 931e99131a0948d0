import type { Columns, Field, Format } from './formats.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** What the file says of one person. A field whose column the file does not have is absent, an empty one null. */
export interface PersonRow {
  line: number;
  name: string;
  active: boolean;
  fields: Partial<Record<Exclude<Field, 'skills'>, string | null>> & { skills?: string[] };
  /** Mail, login or id of the manager; null when the cell is empty, absent without the column. */
  manager?: string | null;
}

/** Something about one line that the administrator should look at. */
export interface LineNote {
  line: number;
  text: string;
}

export interface ReadRows {
  rows: PersonRow[];
  /** Rows that were left out. */
  skipped: LineNote[];
  /** Rows that were taken, but not in every field. */
  notes: LineNote[];
  /** Ids, logins and mail addresses, case-folded, of rows left out: their people have not left. */
  mentioned: Set<string>;
}

const LIMIT = 500;
const ABOUT_LIMIT = 2000;
/** What a chat's address may begin with. Anything else, above all `javascript:`, is no way to reach somebody. */
const CHATS = /^(?:https?|msteams|xmpp|sips?|im|matrix|slack|skype|tel):/i;

/** Keys of people are the same whatever their letter case. */
export const foldKey = (key: string): string => key.trim().toLowerCase();

/** How the rows of a file are to be understood. */
export interface Reading {
  format: Format;
  columns: Columns;
  /** The directory that they come from. */
  source: string;
}

/** Turns the rows of a sheet into people; what is wrong with a row is said by its line. */
export function readRows(sheet: Sheet, reading: Reading): ReadRows {
  const answer: ReadRows = { rows: [], skipped: [], notes: [], mentioned: new Set() };
  const lineOf = new Map<string, number>();
  for (const row of sheet.rows) {
    const read = readRow(row, reading, sheet.headings.length);
    const keys = keysOf(read.row);
    const twin = keys.find((key) => lineOf.has(key));
    const reason =
      read.reason ??
      (twin === undefined
        ? undefined
        : `${twin} is on line ${lineOf.get(twin)} already; only that line counts.`);
    if (reason === undefined) {
      for (const key of keys) lineOf.set(key, row.line);
      answer.rows.push(read.row);
      answer.notes.push(...read.notes.map((text) => ({ line: row.line, text })));
    } else {
      for (const key of keys) answer.mentioned.add(key);
      answer.skipped.push({ line: row.line, text: reason });
    }
  }
  return answer;
}

/** Under what a person can be found: the directory's id, the login, the mail address. */
export function keysOf({ fields: { external_id, login, mail } }: Pick<PersonRow, 'fields'>): string[] {
  const keys = [external_id, login, mail].filter((key): key is string => typeof key === 'string');
  return [...new Set(keys.map(foldKey))];
}

function readRow(row: SheetRow, { format, columns, source }: Reading, width: number) {
  const notes: string[] = [];
  const cell = (heading: string): string | undefined => {
    const place = columns(heading);
    // Excel leaves out empty cells at the end of a row, so a short row is complete.
    return place === undefined ? undefined : clean(row.cells[place] ?? '');
  };
  const first = (headings: readonly string[]): string | null | undefined => {
    const known = headings.map(cell).filter((value) => value !== undefined);
    return known.length === 0 ? undefined : (known.find((value) => value !== '') ?? null);
  };

  const fields: PersonRow['fields'] = {};
  for (const [field, headings] of Object.entries(format.fields) as [Field, readonly string[]][]) {
    const value = first(headings);
    if (value === undefined) continue;
    if (field === 'skills') fields.skills = skillsOf(value, notes);
    else fields[field] = value === null ? null : check(field, value, notes);
  }
  if (fields.external_id && !format.idsAreUnique) fields.external_id = `${source}:${fields.external_id}`;
  const name = format.name
    .map((heading) => cell(heading) ?? '')
    .join(' ')
    .trim();
  const status = foldKey(cell(format.status.column) ?? '');
  const manager = first(format.manager);
  const person: PersonRow = {
    line: row.line,
    name,
    active: !format.status.inactive.includes(status),
    fields,
    ...(manager !== undefined && { manager }),
  };
  return { row: person, notes, reason: reasonAgainst(row, person, format, status, width) };
}

function reasonAgainst(row: SheetRow, person: PersonRow, format: Format, status: string, width: number) {
  if (row.cells.length > width) {
    return `has ${row.cells.length} values where the headings are ${width}; a value that holds the separator needs quotation marks.`;
  }
  if (person.name === '') return `has no name (${format.name.join(' and ')} empty).`;
  if (person.name.length > LIMIT) return `has a name of more than ${LIMIT} characters.`;
  if (!person.fields.login) return `has no usable ${format.fields.login[0]}.`;
  if (status !== '' && person.active && !format.status.active.includes(status)) {
    return `has "${status}" as ${format.status.column}; known are ${[...format.status.active, ...format.status.inactive].join(', ')}.`;
  }
  return undefined;
}

/** The value as it may be kept, or null with a note. */
function check(field: Exclude<Field, 'skills'>, value: string, notes: string[]): string | null {
  const drop = (why: string): null => {
    notes.push(`${why}; left empty.`);
    return null;
  };
  if (field === 'about') {
    const characters = Array.from(value);
    if (characters.length <= ABOUT_LIMIT) return value;
    notes.push(`aboutMe has more than ${ABOUT_LIMIT} characters; the rest was cut off.`);
    return characters.slice(0, ABOUT_LIMIT).join('');
  }
  if (value.length > LIMIT) return drop(`${field} has more than ${LIMIT} characters`);
  if (field === 'mail' && !/^[^\s@]+@[^\s@]+$/.test(value)) return drop(`"${value}" is no mail address`);
  if (field === 'login' && /\s/.test(value)) return drop(`"${value}" is no login`);
  if (field === 'time_zone' && !isTimeZone(value)) return drop(`"${value}" is no IANA time zone`);
  if (field === 'chat' && !(CHATS.test(value) && URL.canParse(value))) {
    return drop(`"${value}" is no address of a chat`);
  }
  if (field === 'language') return canonicalLanguage(value) ?? drop(`"${value}" is no BCP 47 language tag`);
  return value;
}

function skillsOf(value: string | null, notes: string[]): string[] {
  const skills = [...new Set((value ?? '').split(';').map((skill) => skill.trim()))].filter(Boolean);
  const short = skills.filter((skill) => skill.length <= LIMIT);
  if (short.length < skills.length) notes.push(`a skill has more than ${LIMIT} characters; left out.`);
  return short;
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

function canonicalLanguage(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/** Without control characters, which no database column or page should hold, except tab and line break. */
const clean = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .normalize('NFC')
    .trim();
