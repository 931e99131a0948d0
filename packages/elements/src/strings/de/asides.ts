import type { AsidesStrings } from '../asides.ts';

export default {
  show: 'Anzeigen',
  hide: 'Ausblenden',
  poll: 'Umfrage',
  choose_one: 'Wählen Sie eine Antwort',
  choose_some: 'Wählen Sie eine oder mehrere Antworten',
  vote: 'Abstimmen',
  mine: 'Ihre Antwort',
  ended: 'Beendet',
  ends: 'Offen bis {date}',
  voters: { one: '{n} Person hat abgestimmt', other: '{n} Personen haben abgestimmt' },
} satisfies AsidesStrings;
