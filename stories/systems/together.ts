import { calendar } from './calendar.ts';
import { mastodon } from './mastodon.ts';
import type { System } from './system.ts';

/** Each port from the system that is best at it. The servers are those of the others. */
export const together: System = {
  name: 'Several together',
  config: {
    source: mastodon.config.source,
    ports: {
      people: { adapter: 'graph', tokenUrl: './graph-token' },
      events: calendar.config.source,
    },
    tokenUrl: './social-token',
  },
  handlers: () => [],
  note: 'Posts and trends of Mastodon, people of Microsoft Graph, events of a calendar file. Authors are found in the directory by their mail address: open one.',
  guide: 'connect-your-system',
};
