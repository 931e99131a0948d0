import type { Availability, Person, PersonSummary } from '@parvis/model';
import type { About, Presence, Reports, User } from './theirs.ts';

/** Most direct reports that are named; the model's limit. */
const REPORTS = 20;

/** The longest text that a person may say of themselves. */
const ABOUT = 2000;

const AVAILABILITY: Record<string, Availability> = {
  Available: 'available',
  AvailableIdle: 'available',
  Away: 'away',
  BeRightBack: 'away',
  Busy: 'busy',
  BusyIdle: 'busy',
  DoNotDisturb: 'do_not_disturb',
  Offline: 'offline',
};

/** The fields that there are. */
const known = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** The cheap form of a person. Their photograph takes a token, and comes in a way of its own. */
export const summaryOf = ({ id, name, title, department, mail }: User): PersonSummary => ({
  id,
  name,
  ...known({ title, department, mail }),
});

/** What may be known of a person besides their own fields. */
export interface More {
  reports?: Reports | undefined;
  about?: About | undefined;
  presence?: Presence | undefined;
}

/** All that is known of a person. */
export function personOf(user: User, { reports, about, presence }: More): Person {
  const { login, phone, mobile, place, language, manager } = user;
  const people = reports?.people.map(summaryOf).sort((a, b) => a.name.localeCompare(b.name));
  const availability = presence && AVAILABILITY[presence.availability];
  return {
    ...summaryOf(user),
    ...known({
      ...{ login, phone, mobile, place, language },
      chat: login && `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(login)}`,
      // Of what may not be seen Graph tells an id, which is no name to show.
      manager: manager && manager.name !== manager.id ? summaryOf(manager) : undefined,
      reports: people?.slice(0, REPORTS),
      reportsCount: reports?.count,
      // No half of a character that takes two.
      about: about?.about?.slice(0, ABOUT).replace(/[\uD800-\uDBFF]$/, ''),
      skills: about?.skills.length ? about.skills : undefined,
      presence: availability && { availability, ...known({ message: presence.message }) },
    }),
  };
}
