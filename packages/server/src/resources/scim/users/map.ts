import type { Updateable } from 'kysely';
import type { PersonTable } from '../../../database/schema.ts';
import { isValues, type Values } from '../matches.ts';
import { ENTERPRISE } from '../schema.ts';

type Column = keyof ReturnType<typeof columnsOf>;

/** What colleagues see of what the directory says, by the columns of `person`; null where it says nothing. */
export function columnsOf(resource: Values) {
  const name = partsOf(resource['name']);
  const enterprise = partsOf(resource[ENTERPRISE]);
  const parts = [textOf(name['givenName']), textOf(name['familyName'])].filter((part) => part !== null);
  const phones = valuesOf(resource['phoneNumbers']);
  const address = best(valuesOf(resource['addresses']));
  return {
    external_id: textOf(resource['externalId']),
    login: textOf(resource['userName']),
    mail: mailOf(resource),
    name:
      textOf(resource['displayName']) ??
      textOf(name['formatted']) ??
      (parts.join(' ') || textOf(resource['userName'])),
    title: textOf(resource['title']),
    department: textOf(enterprise['department']),
    phone: textOf(best(phones)?.['value']),
    mobile: textOf(phones.find((phone) => phone['type'] === 'mobile')?.['value']),
    place: textOf(address?.['formatted'] ?? address?.['locality'])?.replaceAll(/\s*\n\s*/g, ', ') ?? null,
    time_zone: timeZoneOf(resource['timezone']),
    language: languageOf(resource['preferredLanguage']),
  };
}

/** Columns to write. What the directory neither says nor said before stays as it was: an import may have brought it. */
export function changedColumns(resource: Values, before: Values): Updateable<PersonTable> {
  const next = columnsOf(resource);
  const old = columnsOf(before);
  const columns = Object.keys(next) as Column[];
  return Object.fromEntries(
    columns
      .filter((column) => next[column] !== null || old[column] !== null)
      .map((column) => [column, next[column]]),
  );
}

/** The address at which colleagues write to them, which is not one of their home unless it is said to be the usual one. */
export function mailOf(resource: Values): string | null {
  const mail = textOf(best(valuesOf(resource['emails']))?.['value']);
  return mail !== null && /^[^\s@]+@[^\s@]+$/.test(mail) ? mail : null;
}

/** Id of the manager, or whatever else the directory calls them. */
export function managerOf(resource: Values): string | null {
  return textOf(partsOf(partsOf(resource[ENTERPRISE])['manager'])['value']);
}

/** The usual one, the one for work, or one of which is not said what it is for. */
const best = (values: readonly Values[]): Values | undefined =>
  values.find((value) => value['primary'] === true) ??
  values.find((value) => String(value['type']).toLowerCase() === 'work') ??
  values.find((value) => value['type'] === undefined);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const partsOf = (value: unknown): Values => (isValues(value) ? value : {});

const valuesOf = (value: unknown): Values[] => (Array.isArray(value) ? value.filter(isValues) : []);

function timeZoneOf(value: unknown): string | null {
  const zone = textOf(value);
  try {
    return zone && new Intl.DateTimeFormat('en', { timeZone: zone }) && zone;
  } catch {
    return null;
  }
}

/** `en_US` and `en-US, de;q=0.8` are understood too. */
function languageOf(value: unknown): string | null {
  const [first = ''] = (textOf(value) ?? '').split(/[,;]/);
  try {
    return Intl.getCanonicalLocales(first.trim().replaceAll('_', '-') || [])[0] ?? null;
  } catch {
    return null;
  }
}
