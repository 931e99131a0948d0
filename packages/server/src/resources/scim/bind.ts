import { refused } from './error.ts';
import type { Comparison, Filter } from './filter.ts';
import { attributeOf, locate, type Attribute, type Path, type Place, type ResourceType } from './schema.ts';

/** A filter whose attributes are known and whose values are of their types: it can be answered. */
export type Bound =
  | { op: 'and' | 'or'; of: Bound[] }
  | { op: 'not'; of: Bound }
  | { op: 'some'; place: Place; of: Bound }
  | { op: 'has'; place: Place }
  | { op: 'is'; place: Place; test: Test; value: string | boolean | Date };

/** `ne` is the opposite of `eq`, also for somebody who has no such attribute. */
export type Test = Exclude<Comparison, 'ne'>;

/** @throws {ScimError} `invalidFilter` for attributes and comparisons that there are none of. */
export const bindFilter = (type: ResourceType, filter: Filter): Bound =>
  bind(filter, (path) => locate(type, path));

/** The same for what is within the brackets of `emails[…]`. */
export const bindValueFilter = ({ subAttributes }: Attribute, filter: Filter): Bound =>
  bind(filter, (path) => {
    const attribute = path.schema === undefined && path.sub === undefined;
    const found = attribute ? attributeOf(subAttributes, path.attribute) : undefined;
    return found && { attribute: found };
  });

function bind(filter: Filter, find: (path: Path) => Place | undefined): Bound {
  switch (filter.op) {
    case 'and':
    case 'or':
      return { op: filter.op, of: filter.of.map((each) => bind(each, find)) };
    case 'not':
      return { op: 'not', of: bind(filter.of, find) };
    case 'some': {
      const place = known(filter.path, find);
      if (!place.attribute.multiValued || place.sub !== undefined) {
        throw refused('invalidFilter', 'Only an attribute with several values may have brackets.');
      }
      return { op: 'some', place, of: bindValueFilter(place.attribute, filter.of) };
    }
    case 'pr':
      return { op: 'has', place: known(filter.path, find) };
    default: {
      const place = simple(known(filter.path, find));
      if (place === undefined) throw refused('invalidFilter', 'It compares an attribute that has parts.');
      return comparison(filter.op, place, filter.value);
    }
  }
}

function known(path: Path, find: (path: Path) => Place | undefined): Place {
  const place = find(path);
  if (place === undefined) throw refused('invalidFilter', 'It names an attribute that there is none of.');
  return place;
}

/** `emails` is compared and sorted by its `value`; undefined for what has parts and no such one. */
export function simple(place: Place): Place | undefined {
  if (leafOf(place).type !== 'complex') return place;
  const sub = attributeOf(place.attribute.subAttributes, 'value');
  return sub && { ...place, sub };
}

function comparison(op: Comparison, place: Place, value: string | number | boolean | null): Bound {
  if (op === 'ne') return { op: 'not', of: comparison('eq', place, value) };
  if (value === null && op === 'eq') return { op: 'not', of: { op: 'has', place } };
  const { type } = leafOf(place);
  if (type === 'boolean') {
    const truth = booleanOf(value);
    if (truth === undefined || op !== 'eq') {
      throw refused('invalidFilter', 'What is true or false can only be compared by eq and ne.');
    }
    return { op: 'is', place, test: op, value: truth };
  }
  if (typeof value !== 'string') throw refused('invalidFilter', 'It compares a text with something else.');
  if (type !== 'dateTime') return { op: 'is', place, test: op, value: value.replaceAll('\0', '\ufffd') };
  const time = new Date(value);
  if (Number.isNaN(time.getTime()) || !/^\d{4}-\d\d-\d\dT/.test(value) || ['co', 'sw', 'ew'].includes(op)) {
    throw refused('invalidFilter', 'Times are compared by eq, ne, gt, ge, lt and le with a time.');
  }
  return { op: 'is', place, test: op, value: time };
}

/** Entra writes the words as text, beginning with a capital. */
export function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || !/^(true|false)$/i.test(value)) return undefined;
  return value.toLowerCase() === 'true';
}

export const leafOf = ({ attribute, sub }: Place): Attribute => sub ?? attribute;
