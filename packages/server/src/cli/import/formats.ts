import { RefusedError } from '../refused.ts';

/** How one directory names the columns of its export. */
export interface Format {
  /** Recorded with each person, so that the next export of the same directory can tell who left. */
  source: string;
  title: string;
  /** Where the directory's maker documents the export. */
  page: string;
  required: readonly string[];
  /** Whether no two directories in the world give out the same id. */
  idsAreUnique: boolean;
  /** Columns whose values make up the name, in this order. */
  name: readonly string[];
  /** For each field the columns it may come from; the first that is not empty counts. */
  fields: Readonly<Record<Field, readonly string[]>>;
  manager: readonly string[];
  status: { column: string; active: readonly string[]; inactive: readonly string[] };
}

/** Fields of a person that are text in the file; names follow the columns of the table `person`. */
export type Field =
  | 'external_id'
  | 'login'
  | 'mail'
  | 'pronouns'
  | 'title'
  | 'department'
  | 'phone'
  | 'mobile'
  | 'chat'
  | 'place'
  | 'time_zone'
  | 'language'
  | 'about'
  | 'skills';

/** Columns that Parvis adds to either export, because neither directory writes them. */
const OWN = {
  pronouns: ['pronouns'],
  chat: ['chat'],
  time_zone: ['timeZone'],
  language: ['preferredLanguage'],
  about: ['aboutMe'],
  skills: ['skills'],
} as const;

/**
 * Microsoft Entra, Users › Download users. The documented names come first
 * (https://learn.microsoft.com/entra/identity/users/users-bulk-download); `id`, `officeLocation` and `mobilePhone`
 * are what the portal has really written since 2021.
 */
const ENTRA: Format = {
  source: 'entra',
  title: 'the "Download users" export of Microsoft Entra',
  page: 'https://learn.microsoft.com/entra/identity/users/users-bulk-download',
  required: ['userPrincipalName', 'displayName'],
  idsAreUnique: true,
  name: ['displayName'],
  fields: {
    ...OWN,
    external_id: ['objectId', 'id'],
    login: ['userPrincipalName'],
    mail: ['mail'],
    title: ['jobTitle'],
    department: ['department'],
    phone: ['telephoneNumber'],
    mobile: ['mobile', 'mobilePhone'],
    place: ['physicalDeliveryOfficeName', 'officeLocation', 'city'],
  },
  manager: ['manager'],
  status: { column: 'accountEnabled', active: ['true', 'yes', '1'], inactive: ['false', 'no', '0'] },
};

/**
 * Google Workspace, Directory › Users › Download users (https://support.google.com/a/answer/7348070); the columns
 * are those of its bulk upload (https://support.google.com/a/answer/40057). It holds no id of Google's own: the
 * employee's id of the company stands in, where there is one, so that a changed address is not a new person; with the
 * name of the source before it, since every company has an employee number 1.
 */
const GOOGLE: Format = {
  source: 'google',
  title: 'the "Download users" export of Google Workspace',
  page: 'https://support.google.com/a/answer/7348070',
  required: ['First Name [Required]', 'Last Name [Required]', 'Email Address [Required]'],
  idsAreUnique: false,
  name: ['First Name [Required]', 'Last Name [Required]'],
  fields: {
    ...OWN,
    external_id: ['Employee ID'],
    login: ['Email Address [Required]'],
    mail: ['Email Address [Required]'],
    title: ['Employee Title'],
    department: ['Department'],
    phone: ['Work Phone'],
    mobile: ['Mobile Phone'],
    place: ['Building ID'],
  },
  manager: ['Manager Email', 'manager'],
  status: {
    column: 'Status [READ ONLY]',
    active: ['active'],
    inactive: ['suspended', 'archived', 'deleted', 'blocked'],
  },
};

export const FORMATS: readonly Format[] = [ENTRA, GOOGLE];

/** Answers the cells of a row by the heading of their column; undefined where the file has no such column. */
export type Columns = (heading: string) => number | undefined;

/**
 * Tells by its headings which directory a file comes from.
 *
 * @throws {RefusedError} saying what was found and what is expected.
 */
export function recognise(headings: readonly string[], name: string): { format: Format; columns: Columns } {
  const places = new Map<string, number>();
  for (const [place, heading] of headings.entries()) {
    const key = fold(heading);
    if (!places.has(key)) places.set(key, place);
  }
  const columns: Columns = (heading) => places.get(fold(heading));
  const format = FORMATS.find(({ required }) => required.every((heading) => columns(heading) !== undefined));
  if (format) return { format, columns };

  const expected = FORMATS.map(({ title, required, page }) => {
    const missing = required.filter((heading) => columns(heading) === undefined);
    const which =
      missing.length < required.length
        ? `; ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`
        : '';
    return `- ${title}, with at least the columns ${required.join(', ')}${which} (${page})`;
  });
  const found = headings.slice(0, 8).join(', ') + (headings.length > 8 ? ', …' : '');
  throw new RefusedError(
    `${name} is not a list of people that can be imported. Its first line is: ${found}\nExpected is one of:\n` +
      expected.join('\n'),
  );
}

const fold = (heading: string): string => heading.trim().replace(/\s+/g, ' ').toLowerCase();
