import Type from 'typebox';
import { isZone } from '@parvis/model/clock';
import {
  CalendarEventSchema,
  DaySchema,
  PAGE_LIMIT,
  PageQuerySchema,
  PageSchema,
} from '@parvis/model/schemas';
import { answer, answersOf, batchOf } from '../../batch.ts';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { ProblemError } from '../../problem.ts';
import { fileUrl } from '../calendars/address.ts';
import { mapEvents } from './map.ts';
import { EventPosition, findEvent, findEvents, listEvents, type EventQuery } from './repo.ts';

const Key = Type.String({ minLength: 1, maxLength: 200 });
/** Days that one question may be about: a year, and a month on either side. */
const MAX_DAYS = 430;

export const routes: Resource = async (app, { config, people, read, signer }) => {
  const file = fileUrl(config, signer);

  app.get(
    '/events',
    {
      config: { etag: true },
      schema: {
        summary:
          'Events of some days, in order: everyone’s and those of the asker’s groups, or those of one group',
        querystring: Type.Object({
          from: DaySchema,
          to: DaySchema,
          zone: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
          group: Type.Optional(Key),
          ...PageQuerySchema.properties,
        }),
        response: { 200: PageSchema(CalendarEventSchema) },
      },
    },
    (request) => {
      const { cursor, limit = PAGE_LIMIT.default, zone = 'UTC', ...days } = request.query;
      const query: EventQuery = { ...days, zone };
      check(query);
      const after = fromCursor(EventPosition, cursor);
      return read(request, async (sight) =>
        toPage(
          await listEvents(sight, query, after, limit),
          limit,
          mapEvents(people, sight.viewer.id, file),
          ({ sort, event_id, key }) => ({ at: sort, id: event_id, key }),
        ),
      );
    },
  );

  app.post(
    '/events/batch',
    {
      config: { reads: true },
      schema: {
        summary: 'Many events, by id',
        body: batchOf(Key),
        response: { 200: answersOf(Key, 'event', CalendarEventSchema) },
      },
    },
    (request) =>
      read(request, async (sight) => {
        const found = await findEvents(sight, request.body.keys);
        const event = mapEvents(people, sight.viewer.id, file);
        return answer(request.body.keys, 'event', (key) => {
          const row = found.get(key);
          return row && event(row);
        });
      }),
  );

  app.get(
    '/events/:event',
    {
      config: { etag: true },
      schema: {
        summary: 'One event; of a series without a day, the one that comes next',
        params: Type.Object({ event: Key }),
        response: { 200: CalendarEventSchema },
      },
    },
    (request) =>
      read(request, async (sight) =>
        mapEvents(people, sight.viewer.id, file)(await findEvent(sight, request.params.event)),
      ),
  );
};

/** @throws {ProblemError} `bad_request`. */
function check({ from, to, zone }: EventQuery): void {
  const [first, last] = [from, to].map((day) => Date.parse(`${day}T00:00:00Z`));
  const days = (last! - first!) / 86_400_000;
  // An offset is no zone: it has no rules, and databases read its sign the other way round.
  if (!/^[A-Za-z]/.test(zone) || !isZone(zone))
    throw new ProblemError('bad_request', 'The zone is not one of IANA.');
  if (!(days > 0 && days <= MAX_DAYS)) {
    throw new ProblemError('bad_request', `From and to are days, one to ${MAX_DAYS} days apart.`);
  }
}
