import type { PeopleDetailsStrings } from '../people-details.ts';

export default {
  presence_available: 'Available',
  presence_busy: 'Busy',
  presence_do_not_disturb: 'Do not disturb',
  presence_away: 'Away',
  presence_offline: 'Offline',
  phone: 'Phone',
  mobile: 'Mobile',
  chat: 'Chat',
  place: 'Place',
  local_time: 'Local time',
  same_time: 'same time as yours',
  ahead: { one: '{n} hour ahead of you', other: '{n} hours ahead of you' },
  behind: { one: '{n} hour behind you', other: '{n} hours behind you' },
  manager: 'Manager',
  reports: { one: '{n} direct report', other: '{n} direct reports' },
  more: { one: 'and {n} other', other: 'and {n} others' },
  skills: 'Skills',
  about: 'About',
} satisfies PeopleDetailsStrings;
