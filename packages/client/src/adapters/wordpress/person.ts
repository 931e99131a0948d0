import type { Person, Session } from '@parvis/model';
import { asTyped, textOfHtml } from '../../html.ts';
import { summaryOf, type Site } from './map.ts';
import type { User } from './theirs.ts';

export async function personOf(theirs: User, site: Site): Promise<Person> {
  const { username, locale, description } = theirs;
  const about = description && asTyped(await textOfHtml(description)).slice(0, 2000);
  return {
    ...(await summaryOf(theirs, site)),
    ...(username && { login: username }),
    ...(locale && { language: locale.replaceAll('_', '-') }),
    ...(about && { about }),
  };
}

export async function sessionOf(theirs: User, site: Site): Promise<Session> {
  const roles = new Set(theirs.roles);
  return {
    person: await summaryOf(theirs, site),
    roles: [
      'member',
      ...(roles.has('editor') || roles.has('administrator') ? (['community_manager'] as const) : []),
      ...(roles.has('administrator') ? (['administrator'] as const) : []),
    ],
  };
}

/** What WordPress makes of a login for addresses: `Ada.Lovelace@acme` is `ada-lovelaceacme`. */
export const slugOf = (login: string): string =>
  login
    .slice(0, 50)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[. ]/g, '-')
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
