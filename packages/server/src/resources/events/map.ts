import type { CalendarEvent, EventTime } from '@parvis/model';
import type { PeopleMap } from '../people/map.ts';
import { idOf, type EventRow } from './repo.ts';

/** Makes what a viewer is served of events out of rows. `fileUrl` makes the signed address of an event's file. */
export function mapEvents(
  people: PeopleMap,
  viewer: string,
  fileUrl: (id: string, viewer: string) => string,
): (row: EventRow) => CalendarEvent {
  return (row) => {
    const own = row.changed ?? {};
    const text = {
      description: own.description === undefined ? row.description : own.description,
      place: own.place === undefined ? row.place : own.place,
      join: own.join === undefined ? row.join_url : own.join,
      url: own.url === undefined ? row.url : own.url,
    };
    const cancelled = row.cancelled || own.cancelled === true;
    const seats = row.capacity === null ? row.yes : Math.min(row.yes, row.capacity);
    const place = row.mine === 'yes' && row.capacity !== null ? row.rank - row.capacity : 0;
    const mayChange = row.author_id === viewer || row.care;
    const organizer = organizerOf(people, row);
    return {
      id: idOf(row),
      series: row.event_id,
      title: own.title ?? row.title,
      start: timeOf(row, row.starts_at, row.wall_start),
      end: timeOf(row, row.ends_at, row.wall_end),
      ...Object.fromEntries(Object.entries(text).filter(([, value]) => value !== null)),
      ...groupOf(row),
      ...(organizer && { organizer }),
      ...(row.repeats !== null && { repeats: row.repeats }),
      ...(cancelled && { cancelled }),
      ...(row.capacity !== null && { capacity: row.capacity }),
      attendance: {
        yes: seats,
        maybe: row.maybe,
        waiting: row.yes - seats,
        ...(row.mine !== null && { mine: row.mine }),
        ...(place > 0 && { place }),
        revision: row.revision,
      },
      file: fileUrl(row.event_id, viewer),
      can: { attend: !cancelled && !row.over, edit: mayChange && !row.imported, remove: mayChange },
    };
  };
}

const groupOf = ({
  group_id: id,
  group_slug: slug,
  group_name: name,
}: EventRow): Pick<CalendarEvent, 'group'> =>
  id !== null && slug !== null && name !== null ? { group: { id, slug, name } } : {};

function organizerOf(people: PeopleMap, { author, organizer }: EventRow): CalendarEvent['organizer'] {
  if (!author) return organizer ?? undefined;
  const { id, name, mail } = people.writer(author);
  return { id, name, ...(mail !== undefined && { mail }) };
}

function timeOf({ all_day, zone }: EventRow, instant: Date | null, wall: string | null): EventTime {
  if (instant) return { instant: instant.toISOString(), ...(zone !== null && { zone }) };
  return all_day ? { date: (wall ?? '').slice(0, 10) } : { local: wall ?? '' };
}
