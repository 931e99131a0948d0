import type { EventCalendarsStrings } from '../event-calendars.ts';
import common from './common.ts';

export default {
  ...common,
  calendars: 'In den Kalender',
  subscribe: 'Abonnieren',
  file: 'Kalenderdatei (.ics)',
  subscribe_hint:
    'Ihr Kalender kann diesen Terminen unter dieser Adresse folgen. Behalten Sie sie für sich: Wer sie hat, sieht, was Sie sehen.',
  address: 'Adresse des Kalenders',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  open: 'Im Kalender öffnen',
  revoke: 'Widerrufen',
  revoked: 'Die Adresse gilt nicht mehr.',
} satisfies EventCalendarsStrings;
