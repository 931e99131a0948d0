import type { EventCalendarsStrings } from '../event-calendars.ts';
import common from './common.ts';

export default {
  ...common,
  calendars: 'Add to calendar',
  subscribe: 'Subscribe',
  file: 'Calendar file (.ics)',
  subscribe_hint:
    'Your calendar can follow these events at this address. Keep it to yourself: whoever has it sees what you see.',
  address: 'Address of the calendar',
  copy: 'Copy',
  copied: 'Copied.',
  open: 'Open in calendar',
  revoke: 'Revoke',
  revoked: 'The address no longer works.',
} satisfies EventCalendarsStrings;
