import { bindFilter, simple } from './bind.ts';
import { PAGE } from './discovery.ts';
import { refused } from './error.ts';
import { parseFilter, parsePath } from './filter.ts';
import { isValues, type Values } from './matches.ts';
import { isSelected, type Selection } from './resource.ts';
import { locate, type Place, type ResourceType } from './schema.ts';
import type { Query } from './store.ts';

/** Which attributes are asked for: names with commas in an address, or a list of them. */
export function readSelection(asked: unknown): Selection {
  const { attributes, excludedAttributes } = isValues(asked) ? asked : {};
  return { attributes: namesOf(attributes), excluded: namesOf(excludedAttributes) };
}

function namesOf(value: unknown): string[] {
  const names: unknown[] = (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined);
  if (!names.every((name) => typeof name === 'string')) {
    throw refused('invalidValue', 'Names of attributes are texts.');
  }
  return names
    .flatMap((name) => name.split(','))
    .map((name) => name.trim())
    .filter(Boolean);
}

/**
 * What a list is to have, from an address or from the body of a search.
 *
 * @throws {ScimError} `invalidFilter`, `invalidPath`, `invalidValue`.
 */
export function readQuery(
  type: ResourceType,
  asked: unknown,
): { query: Query; selection: Selection; startIndex: number } {
  const said = isValues(asked) ? asked : {};
  const selection = readSelection(said);
  const filter = textIn(said, 'filter');
  const sortBy = textIn(said, 'sortBy');
  const startIndex = Math.max(1, integerIn(said, 'startIndex', 1));
  const sort = sortBy === undefined ? undefined : sortOf(type, sortBy);
  const query: Query = {
    offset: startIndex - 1,
    limit: Math.min(Math.max(0, integerIn(said, 'count', PAGE.default)), PAGE.max),
    wants: (attribute) => isSelected(type, selection, attribute),
    ...(filter !== undefined && { filter: bindFilter(type, parseFilter(filter)) }),
    ...(sort && { sort: { place: sort, descending: textIn(said, 'sortOrder') === 'descending' } }),
  };
  return { query, selection, startIndex };
}

/** By an attribute that there is none of nothing is sorted. */
function sortOf(type: ResourceType, text: string): Place | undefined {
  const named = locate(type, parsePath(text).path);
  const place = named && simple(named);
  if (named && !place) throw refused('invalidPath', 'It sorts by an attribute that has parts.');
  return place;
}

function textIn(said: Values, name: string): string | undefined {
  const value = said[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw refused('invalidValue', `${name} is one text.`);
  return value;
}

function integerIn(said: Values, name: string, fallback: number): number {
  const value = said[name] ?? fallback;
  if ((typeof value === 'string' || typeof value === 'number') && /^-?\d{1,9}$/.test(String(value))) {
    return Number(value);
  }
  throw refused('invalidValue', `${name} is a whole number.`);
}
