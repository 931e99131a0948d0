import type { Attending, CalendarEvent } from '@parvis/model';
import type { Collection } from '../collection.ts';
import type { Core } from '../core.ts';
import { intents, type Intents } from '../intents.ts';
import type { EventsPort } from '../ports.ts';
import { granted } from './grant.ts';

interface Asked {
  port: EventsPort;
  events: Collection<CalendarEvent>;
  changed(id: string): void;
}

export type Answers = Intents<CalendarEvent, Attending | undefined>;

/** What the reader answers, until the source holds it. It is loaded when somebody is about to answer. */
export const openAnswers = ({ clock, era }: Core, { port, events, changed }: Asked): Answers =>
  intents({
    things: events,
    keyOf: ({ id }) => id,
    wish: ({ attendance }) => ({ wanted: attendance?.mine, revision: attendance?.revision ?? 0 }),
    grant: granted,
    set: ({ id }, status, options) => port.attend(id, status ?? 'no', options),
    clock,
    signal: era,
    changed,
  });
