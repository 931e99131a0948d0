import { isZone } from './clock.ts';

/** The first part of the names of zones that are named after a place. */
const CONTINENTS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'];

/**
 * The IANA name of a zone that Windows, Outlook, Exchange or an older calendar has another name for, if the platform knows
 * it: `W. Europe Standard Time`, `(UTC-05:00) Eastern Time (US & Canada)`, `tzone://Microsoft/Utc`,
 * `/mozilla.org/20070129_1/Europe/Berlin`. The table of Windows’ names is loaded with the first that needs it.
 */
export async function ianaOf(name: string): Promise<string | undefined> {
  if (isZone(name)) return name;
  if (name.includes('/')) return lastOf(name);
  const { WINDOWS } = await import('./windows-table.ts');
  const windows = (each: string) => WINDOWS.get(each);
  const sentence = /^\((?:UTC|GMT)[^)]*\)\s*(.+)$/i.exec(name)?.[1];
  const found = sentence === undefined ? windows(name) : byPlaces(sentence, windows);
  return found !== undefined && isZone(found) ? found : undefined;
}

/** Of names that begin with whose they are, what is behind that. */
function lastOf(name: string): string | undefined {
  const parts = name.split('/');
  const found = parts.map((_, index) => parts.slice(index).join('/')).find(isZone);
  return found?.toLowerCase() === 'utc' ? 'UTC' : found;
}

/** Windows shows a zone by its places, in the language of who sees it: the first that names a zone says which it is. */
function byPlaces(sentence: string, windows: (name: string) => string | undefined): string | undefined {
  for (const given of sentence.replace(/\s*\(.*\)/, '').split(',')) {
    const place = given.trim().replace(/ Time$/, '');
    const city = place.replaceAll(' ', '_');
    const found =
      windows(`${place} Standard Time`) ??
      CONTINENTS.map((continent) => `${continent}/${city}`).find(isZone) ??
      (place === 'Coordinated Universal' ? 'UTC' : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
