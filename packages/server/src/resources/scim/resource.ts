import { isDeepStrictEqual } from 'node:util';
import { booleanOf } from './bind.ts';
import { refused } from './error.ts';
import { parsePath } from './filter.ts';
import { isValues, type Values } from './matches.ts';
import { attributeOf, fold, locate, type Attribute, type Place, type ResourceType } from './schema.ts';

/** Longest text, in characters, and most values of one attribute. */
const LENGTH = 500;
const MANY = 100;

/**
 * What a directory says of a resource, as it is kept: known attributes under their own names, without those that only
 * this server says.
 *
 * @throws {ScimError} `invalidValue`, `invalidSyntax`.
 */
export function acceptResource(type: ResourceType, body: unknown): Values {
  if (!isValues(body)) throw refused('invalidSyntax', 'A resource is an object.');
  const kept: Values = {};
  for (const [name, value] of Object.entries(body)) {
    if (type.extension !== undefined && fold(name) === fold(type.extension.id)) {
      const extension = acceptParts(type.extension.attributes, value);
      if (extension !== undefined) kept[type.extension.id] = extension;
      continue;
    }
    const attribute = locate(type, { attribute: name })?.attribute;
    if (attribute === undefined || attribute.mutability === 'readOnly') continue;
    const said = accept(attribute, value);
    if (said !== undefined) kept[attribute.name] = said;
  }
  return kept;
}

/**
 * A value of an attribute as it is kept; undefined for nothing, which an empty text is too.
 *
 * @throws {ScimError} `invalidValue`.
 */
export function accept(attribute: Attribute, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (!attribute.multiValued) return acceptOne(attribute, value);
  const said: unknown[] = (Array.isArray(value) ? value : [value])
    .map((each: unknown) => (each === null ? undefined : acceptOne(attribute, each)))
    .filter((each) => each !== undefined);
  if (said.length > MANY) throw refused('invalidValue', `${attribute.name} has more than ${MANY} values.`);
  const all = said.filter(
    (each, place) => said.findIndex((other) => isDeepStrictEqual(each, other)) === place,
  );
  return all.length > 0 ? onePrimary(all) : undefined;
}

function acceptOne(attribute: Attribute, value: unknown): unknown {
  const { type, name, subAttributes } = attribute;
  if (type === 'complex') {
    const parts = isValues(value) ? value : attributeOf(subAttributes, 'value') && { value };
    return acceptParts(subAttributes ?? [], parts);
  }
  if (type === 'boolean') {
    const truth = booleanOf(value);
    if (truth === undefined) throw refused('invalidValue', `${name} is true or false.`);
    return truth;
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw refused('invalidValue', `${name} is a text.`);
  }
  const text = clean(String(value));
  if (text.length > LENGTH) throw refused('invalidValue', `${name} has more than ${LENGTH} characters.`);
  return text === '' ? undefined : text;
}

function acceptParts(attributes: readonly Attribute[], value: unknown): Values | undefined {
  if (value === null) return undefined;
  if (!isValues(value)) throw refused('invalidValue', 'An attribute with parts is an object.');
  const parts: Values = {};
  for (const [name, each] of Object.entries(value)) {
    const attribute = attributeOf(attributes, name);
    if (attribute === undefined || attribute.mutability === 'readOnly') continue;
    const said = accept(attribute, each);
    if (said !== undefined) parts[attribute.name] = said;
  }
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** Of several that say they are the usual one, the last said so last. */
export function onePrimary(values: readonly unknown[], last: readonly unknown[] = values): unknown[] {
  const isPrimary = (value: unknown): boolean => isValues(value) && value['primary'] === true;
  const chosen = last.findLast(isPrimary) ?? values.findLast(isPrimary);
  return values.map((value) =>
    value !== chosen && isValues(value) && isPrimary(value) ? { ...value, primary: false } : value,
  );
}

/** Without what no database column holds, as the import keeps it. */
const clean = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .trim();

/** Which attributes an answer is to have. */
export interface Selection {
  attributes: readonly string[];
  excluded: readonly string[];
}

/** Whether an attribute has to be read for an answer. */
export function isSelected(type: ResourceType, { attributes, excluded }: Selection, name: string): boolean {
  const named = (path: string) => placeOf(type, path)?.attribute.name === name;
  if (attributes.length > 0) return attributes.some(named);
  return !excluded.some((path) => named(path) && placeOf(type, path)?.sub === undefined);
}

/** The part of a resource that was asked for. `id` and `schemas` always are. */
export function select(type: ResourceType, resource: Values, { attributes, excluded }: Selection): Values {
  if (attributes.length === 0) {
    const rest = structuredClone(resource);
    for (const path of excluded) cut(rest, placeOf(type, path));
    return rest;
  }
  const selected: Values = { schemas: resource['schemas'], id: resource['id'] };
  for (const path of attributes) {
    if (type.extension !== undefined && fold(path) === fold(type.extension.id)) {
      if (resource[type.extension.id] !== undefined)
        selected[type.extension.id] = resource[type.extension.id];
    } else copy(resource, selected, placeOf(type, path));
  }
  return selected;
}

function placeOf(type: ResourceType, text: string): Place | undefined {
  try {
    return locate(type, parsePath(text.trim()).path);
  } catch {
    // A resource has no such attribute, so there is nothing to leave out.
    return undefined;
  }
}

function cut(resource: Values, place: Place | undefined): void {
  if (place === undefined || place.attribute.returned === 'always') return;
  const { extension, attribute, sub } = place;
  const within = extension === undefined ? resource : resource[extension];
  if (!isValues(within)) return;
  if (sub === undefined) Reflect.deleteProperty(within, attribute.name);
  else
    for (const each of [within[attribute.name]].flat())
      if (isValues(each)) Reflect.deleteProperty(each, sub.name);
}

function copy(from: Values, to: Values, place: Place | undefined): void {
  if (place === undefined) return;
  const { extension, attribute, sub } = place;
  const source = extension === undefined ? from : from[extension];
  if (!isValues(source) || source[attribute.name] === undefined) return;
  const target = extension === undefined ? to : (to[extension] ??= {});
  if (!isValues(target)) return;
  const value = source[attribute.name];
  if (sub === undefined) target[attribute.name] = value;
  else if (Array.isArray(value)) {
    const had: unknown = target[attribute.name];
    target[attribute.name] = value.map((each: unknown, place) => ({
      ...(Array.isArray(had) && isValues(had[place]) ? had[place] : {}),
      ...(isValues(each) && each[sub.name] !== undefined ? { [sub.name]: each[sub.name] } : {}),
    }));
  } else if (isValues(value) && value[sub.name] !== undefined) {
    const had = target[attribute.name];
    target[attribute.name] = { ...(isValues(had) ? had : {}), [sub.name]: value[sub.name] };
  }
}
