import { isDeepStrictEqual } from 'node:util';
import { bindValueFilter, type Bound } from './bind.ts';
import { refused } from './error.ts';
import { parsePath, type Filter } from './filter.ts';
import { isValues, matches, type Values } from './matches.ts';
import { accept, onePrimary } from './resource.ts';
import { fold, isNotKept, locate, type Attribute, type Place, type ResourceType } from './schema.ts';

type Op = 'add' | 'remove' | 'replace';

/** One step of a PATCH: something is done with the value of one attribute. */
export interface Step {
  op: Op;
  place: Place;
  /** Of an attribute with several values, only those that are so. */
  filter?: Filter;
  value: unknown;
}

/** More than any directory sends at once. */
const OPERATIONS = 1000;

/**
 * The steps of a PATCH, of RFC 7644, section 3.5.2, and of what Entra and Okta make of it: operations in any letter
 * case, and without a path an object whose keys are paths.
 *
 * @throws {ScimError} `invalidSyntax`, `invalidPath`, `noTarget`, `mutability`.
 */
export function readSteps(type: ResourceType, body: unknown): Step[] {
  const operations = isValues(body) ? (body['Operations'] ?? body['operations']) : undefined;
  if (!Array.isArray(operations)) throw refused('invalidSyntax', 'A PATCH has a list of Operations.');
  if (operations.length > OPERATIONS) {
    throw refused('invalidValue', `A PATCH has at most ${OPERATIONS} operations.`);
  }
  return operations.flatMap((operation: unknown) => {
    if (!isValues(operation)) throw refused('invalidSyntax', 'An operation is an object.');
    const { op: name, path, value } = operation;
    const op = (['add', 'remove', 'replace'] as const).find((one) => one === String(name).toLowerCase());
    if (op === undefined) throw refused('invalidSyntax', 'An operation is add, remove or replace.');
    if (typeof path === 'string' && path !== '') return stepsAt(type, op, path, value, false);
    if (path !== undefined && path !== null && path !== '') throw refused('invalidPath', 'A path is a text.');
    if (op === 'remove') throw refused('noTarget', 'What is to be removed is not said.');
    if (!isValues(value)) throw refused('invalidValue', 'Without a path the value is an object.');
    return Object.entries(value).flatMap(([key, each]) => stepsAt(type, op, key, each, true));
  });
}

/** `within` an object, what only this server says is passed over, since Okta sends the id along. */
function stepsAt(type: ResourceType, op: Op, text: string, value: unknown, within: boolean): Step[] {
  const { extension } = type;
  if (extension !== undefined && fold(text) === fold(extension.id)) {
    if (op === 'remove') {
      return extension.attributes.map((attribute) => ({
        op,
        place: { extension: extension.id, attribute },
        value: undefined,
      }));
    }
    if (!isValues(value)) throw refused('invalidValue', 'An extension is an object.');
    return Object.entries(value).flatMap(([key, each]) =>
      stepsAt(type, op, `${extension.id}:${key}`, each, true),
    );
  }
  const { path, filter } = within ? pathOrNone(text) : parsePath(text);
  const place = locate(type, path);
  if (place === undefined) {
    if (within || isNotKept(path)) return [];
    throw refused('invalidPath', 'There is no such attribute.');
  }
  if (place.attribute.mutability === 'readOnly' || place.sub?.mutability === 'readOnly') {
    if (within) return [];
    throw refused('mutability', `Only this server says ${place.attribute.name}.`);
  }
  if (filter !== undefined && !place.attribute.multiValued) {
    throw refused('invalidPath', 'Only an attribute with several values may have brackets.');
  }
  return [{ op, place, value, ...(filter && { filter }) }];
}

/** A key of an object may be anything; what is no path names nothing that there is. */
function pathOrNone(text: string): ReturnType<typeof parsePath> {
  try {
    return parsePath(text);
  } catch {
    return { path: { attribute: '' } };
  }
}

/** The resource after all steps; the one that was given stays as it is. */
export function applySteps(resource: Values, steps: readonly Step[]): Values {
  const next = structuredClone(resource);
  for (const step of steps) applyStep(next, step);
  return next;
}

function applyStep(resource: Values, step: Step): void {
  const { extension, attribute, sub } = step.place;
  let within = resource;
  if (extension !== undefined) {
    const held = resource[extension];
    within = isValues(held) ? held : {};
    resource[extension] = within;
  }
  if (attribute.multiValued) {
    const held = within[attribute.name];
    const values = changeMany(Array.isArray(held) ? held : [], step);
    put(within, attribute, values.length > 0 ? values : undefined);
  } else if (sub !== undefined) {
    const held = within[attribute.name];
    const parts = isValues(held) ? held : {};
    put(parts, sub, step.op === 'remove' ? undefined : accept(sub, step.value));
    put(within, attribute, Object.keys(parts).length > 0 ? parts : undefined);
  } else if (step.op === 'remove') put(within, attribute, undefined);
  else put(within, attribute, merged(attribute, within[attribute.name], step.value));
  if (extension !== undefined && Object.keys(within).length === 0)
    Reflect.deleteProperty(resource, extension);
}

function put(within: Values, attribute: Attribute, value: unknown): void {
  if (value !== undefined) within[attribute.name] = value;
  else if (attribute.required) throw refused('mutability', `${attribute.name} cannot be without a value.`);
  else Reflect.deleteProperty(within, attribute.name);
}

/** Parts that are not said stay: a new family name leaves the given one. A reference is one thing. */
function merged(attribute: Attribute, held: unknown, value: unknown): unknown {
  const said = accept(attribute, value);
  const whole = attribute.type !== 'complex' || attribute.subAttributes?.some(({ name }) => name === 'value');
  if (whole || !isValues(held) || !isValues(value)) return said;
  const parts = { ...held, ...(isValues(said) ? said : {}) };
  for (const part of attribute.subAttributes ?? []) {
    const given = Object.entries(value).find(([name]) => fold(name) === fold(part.name));
    if (given !== undefined && accept(part, given[1]) === undefined) Reflect.deleteProperty(parts, part.name);
  }
  return Object.keys(parts).length > 0 ? parts : undefined;
}

function changeMany(held: readonly unknown[], step: Step): unknown[] {
  const { attribute, sub } = step.place;
  const filter = step.filter && bindStep(attribute, step.filter);
  const chosen = held.filter((each) => filter === undefined || (isValues(each) && matches(filter, each)));
  if (step.op === 'remove') return removeFrom(held, chosen, step);

  if (step.filter === undefined && sub === undefined) {
    const said = accept(attribute, step.value);
    const values: unknown[] = Array.isArray(said) ? said : [];
    if (step.op === 'replace') return values;
    const added = values.filter((each) => !held.some((other) => isDeepStrictEqual(each, other)));
    return onePrimary([...held, ...added], added);
  }
  const targets = chosen.length > 0 ? chosen : [firstOf(step)];
  const changed = new Map(targets.map((each) => [each, changeOne(each, step)]));
  const all = [...held, ...targets.filter((each) => !held.includes(each))];
  return onePrimary(all.map((each) => (changed.has(each) ? changed.get(each) : each)).filter(isFilled), [
    ...changed.values(),
  ]);
}

const bindStep = (attribute: Attribute, filter: Filter): Bound => bindValueFilter(attribute, filter);

function removeFrom(held: readonly unknown[], chosen: readonly unknown[], step: Step): unknown[] {
  const { attribute, sub } = step.place;
  if (sub !== undefined) {
    return held
      .map((each) => {
        if (!chosen.includes(each) || !isValues(each)) return each;
        return Object.fromEntries(Object.entries(each).filter(([name]) => name !== sub.name));
      })
      .filter(isFilled);
  }
  // Entra says by a value which ones it means.
  const said = step.filter === undefined ? accept(attribute, step.value) : undefined;
  const meant: unknown[] | undefined = Array.isArray(said) ? said : undefined;
  return held.filter(
    (each) => !chosen.includes(each) || (meant && !meant.some((value) => covers(value, each))),
  );
}

const covers = (said: unknown, value: unknown): boolean =>
  isValues(said) &&
  isValues(value) &&
  Object.entries(said).every(([name, part]) => isDeepStrictEqual(value[name], part));

const isFilled = (value: unknown): boolean => isValues(value) && Object.keys(value).length > 0;

/** Where there is no such value yet, `add` makes it as the filter says: Entra sets a first work address so. */
function firstOf({ op, filter }: Step): Values {
  if (filter === undefined) return {};
  const first = op === 'add' ? saidBy(filter) : undefined;
  if (first === undefined) throw refused('noTarget', 'There is no such value.');
  return first;
}

function saidBy(filter: Filter): Values | undefined {
  if (filter.op === 'eq') return { [filter.path.attribute]: filter.value };
  if (filter.op !== 'and') return undefined;
  const parts = filter.of.map(saidBy);
  if (!parts.every((part) => part !== undefined)) return undefined;
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}

function changeOne(held: unknown, { op, place: { attribute, sub }, value }: Step): Values {
  const old = isValues(held) ? held : {};
  if (sub !== undefined) return oneOf(attribute, { ...old, [sub.name]: accept(sub, value) ?? null });
  if (!isValues(value)) throw refused('invalidValue', `A value of ${attribute.name} is an object.`);
  return oneOf(attribute, op === 'replace' ? value : { ...old, ...value });
}

function oneOf(attribute: Attribute, value: Values): Values {
  const [one] = [accept(attribute, value)].flat();
  return isValues(one) ? one : {};
}
