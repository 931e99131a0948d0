import type { PeopleDetailsStrings } from '../people-details.ts';

export default {
  presence_available: 'Verfügbar',
  presence_busy: 'Beschäftigt',
  presence_do_not_disturb: 'Bitte nicht stören',
  presence_away: 'Abwesend',
  presence_offline: 'Nicht verbunden',
  phone: 'Telefon',
  mobile: 'Mobil',
  chat: 'Chatten',
  place: 'Ort',
  local_time: 'Ortszeit',
  same_time: 'gleiche Zeit wie bei Ihnen',
  ahead: { one: '{n} Stunde vor Ihnen', other: '{n} Stunden vor Ihnen' },
  behind: { one: '{n} Stunde hinter Ihnen', other: '{n} Stunden hinter Ihnen' },
  manager: 'Führungskraft',
  reports: { one: '{n} direkt unterstellte Person', other: '{n} direkt unterstellte Personen' },
  more: { one: 'und {n} weitere', other: 'und {n} weitere' },
  skills: 'Kenntnisse',
  about: 'Über mich',
} satisfies PeopleDetailsStrings;
