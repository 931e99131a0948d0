import type { Availability, Person } from '@parvis/model';
import { list, string, text, type Reader } from '../../read.ts';
import { fields, maybe } from '../../fields.ts';
import { known, summaryOf } from './map.ts';
import { trimmed, user, values, type User } from './theirs.ts';

/** Most direct reports that are named; the model's limit. */
const REPORTS = 20;

/** The longest text that a person may say of themselves. */
const ABOUT = 2000;

const AVAILABILITY: ReadonlyMap<string, Availability> = new Map([
  ['Available', 'available'],
  ['AvailableIdle', 'available'],
  ['Away', 'away'],
  ['BeRightBack', 'away'],
  ['Busy', 'busy'],
  ['BusyIdle', 'busy'],
  ['DoNotDisturb', 'do_not_disturb'],
  ['Offline', 'offline'],
]);

export interface Reports {
  people: User[];
  count: number;
}

/** https://learn.microsoft.com/graph/api/user-list-directreports: whoever reports, contacts of other systems too. */
export const reports: Reader<Reports> = (value, path) => {
  const people = values((each, at): User | undefined => {
    const type = fields(each, at).may('@odata.type', string);
    return type === undefined || type === '#microsoft.graph.user' ? user(each, at) : undefined;
  })(value, path).filter((each) => each !== undefined);
  return { people, count: people.length };
};

export interface About {
  about: string | undefined;
  skills: string[];
}

/** What people say of themselves, which is kept elsewhere and told of one person at a time. */
export const about: Reader<About> = (value, path) => {
  const { may } = fields(value, path);
  return {
    about: may('aboutMe', trimmed),
    skills: (may('skills', list(maybe(trimmed))) ?? []).filter((skill) => skill !== undefined),
  };
};

export interface Presence {
  id: string;
  availability: string;
  message: string | undefined;
}

/** https://learn.microsoft.com/graph/api/resources/presence */
export const presence: Reader<Presence> = (value, path) => {
  const { get, may } = fields(value, path);
  const message = may('statusMessage', fields)?.may('message', fields);
  const isText = message?.may('contentType', string) === 'text';
  return {
    id: get('id', text),
    availability: may('availability', string) ?? '',
    message: isText ? message.may('content', trimmed) : undefined,
  };
};

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
  const availability = presence && AVAILABILITY.get(presence.availability);
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
