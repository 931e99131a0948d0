import type { Person, PersonSummary, Photo, Presence } from '@parvis/model';
import { count, list, object, oneOf, string, text, wrong, type Reader } from '../read.ts';

/** An address that is put into a link: whatever its scheme, it does not run as a script of the page. */
const address: Reader<string> = (value, path) => {
  const given = text(value, path);
  const scheme = URL.canParse(given, 'https://none') && new URL(given, 'https://none').protocol;
  return !scheme || /^(javascript|data|vbscript|blob):$/.test(scheme) ? wrong(path, 'an address') : given;
};

const summaryNeeded = { id: text, name: text };
const summaryOptional = {
  title: string,
  department: string,
  mail: string,
  pronouns: string,
  photo: object<Photo>({ url: text }, {}),
};
export const personSummary = object<PersonSummary>(summaryNeeded, summaryOptional);

/** As our own server says it; see `whole-person.ts` for what other systems have besides. */
export const person = object<Omit<Person, 'relationship'>>(summaryNeeded, {
  ...summaryOptional,
  login: string,
  phone: string,
  mobile: string,
  chat: address,
  place: string,
  timeZone: string,
  language: string,
  about: string,
  skills: list(string),
  presence: object<Presence>(
    { availability: oneOf('available', 'busy', 'do_not_disturb', 'away', 'offline') },
    { message: string },
  ),
  manager: personSummary,
  reports: list(personSummary),
  reportsCount: count,
});
