import type { Colleague } from './people.ts';
import { PLACES } from './places.ts';

/** Most have a chat; the first letter of an id is as good as a die. */
const chat = (one: Colleague) =>
  /^[0-2]/.test(one.objectId) ? undefined : `https://teams.microsoft.com/l/chat/0/0?users=${one.mail}`;

/**
 * The columns of Microsoft Entra's "Download users", in its order
 * (https://learn.microsoft.com/entra/identity/users/users-bulk-download), then those that Parvis adds because
 * the export has no such attribute.
 */
const COLUMNS: Record<string, (one: Colleague) => string | undefined> = {
  userPrincipalName: (one) => one.mail,
  displayName: (one) => one.written,
  surname: (one) => one.family,
  mail: (one) => one.mail,
  givenName: (one) => one.given,
  objectId: (one) => one.objectId,
  userType: () => 'Member',
  jobTitle: (one) => one.title,
  department: (one) => one.department,
  accountEnabled: () => 'True',
  usageLocation: (one) => PLACES[one.place].countryCode,
  streetAddress: (one) => PLACES[one.place].street,
  state: (one) => PLACES[one.place].state,
  country: (one) => PLACES[one.place].country,
  physicalDeliveryOfficeName: (one) => PLACES[one.place].office,
  city: (one) => PLACES[one.place].city,
  postalCode: (one) => PLACES[one.place].postalCode,
  telephoneNumber: (one) => one.phone,
  mobile: (one) => one.mobile,
  authenticationAlternativePhoneNumber: () => undefined,
  authenticationEmail: () => undefined,
  alternateEmailAddress: () => undefined,
  ageGroup: () => undefined,
  consentProvidedForMinor: () => undefined,
  legalAgeGroupClassification: () => undefined,
  manager: (one) => one.manager,
  pronouns: (one) => one.pronouns,
  chat,
  timeZone: (one) => PLACES[one.place].timeZone,
  preferredLanguage: (one) => one.language,
  aboutMe: (one) => one.about,
  skills: (one) => one.skills.join(';'),
};

const cell = (text = '') => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const row = (cells: readonly (string | undefined)[]) => `${cells.map(cell).join(',')}\r\n`;

/** The directory export as a CSV file (RFC 4180). */
export function directory(people: readonly Colleague[]): string {
  const lines = people.map((one) => row(Object.values(COLUMNS).map((column) => column(one))));
  return row(Object.keys(COLUMNS)) + lines.join('');
}
