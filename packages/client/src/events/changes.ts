import type { CalendarEvent } from '@parvis/model';
import type { Collection } from '../collection.ts';
import type { Core } from '../core.ts';
import { gather } from '../gather.ts';
import type { Listening } from '../listen.ts';
import type { Lists } from '../lists.ts';
import { liveOf, type Hearer } from '../live.ts';
import type { EventsView } from './events.ts';
import type { EventList } from './list.ts';

export interface EventChanges extends Listening {
  /** Reads now what was to be read soon. */
  refresh(): void;
  forget(): void;
}

/** Reads again what colleagues have answered and planned, a little later, many changes at once. */
export async function openEventChanges(
  core: Core,
  events: Collection<CalendarEvent>,
  lists: Lists<EventList, EventsView>,
): Promise<EventChanges> {
  const live = await liveOf(core);
  const due = gather(core.closed);
  const reread = (list: EventList) => due.add(list, () => void list.refresh());

  const hearer: Hearer = {
    hear({ kind, key, topic: { group } }) {
      if (kind === 'attendance_changed') {
        events.outdate(key);
        due.add(events, () => events.refresh(false));
      }
      if (kind !== 'events_changed') return;
      // One for everyone has those of groups as well.
      for (const list of lists.all()) {
        if (list.group === undefined || [group?.id, group?.slug].includes(list.group)) reread(list);
      }
    },
    missed: () => lists.all().forEach(reread),
  };
  return {
    follow: (...asked) => live?.follow(hearer, ...asked),
    refresh: due.flush,
    forget: due.clear,
  };
}
