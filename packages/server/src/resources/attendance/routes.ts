import Type from 'typebox';
import { AttendingSchema, CalendarEventSchema } from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { limits } from '../../limits.ts';
import { IfMatch, revisionOf } from '../../revision.ts';
import { fileUrl } from '../calendars/address.ts';
import { mapEvents } from '../events/map.ts';
import { findEvent } from '../events/repo.ts';
import { setAttendance } from './repo.ts';

export const routes: Resource = async (app, { config, people, read, write, signer }) => {
  const file = fileUrl(config, signer);

  app.put(
    '/events/:event/attendance',
    {
      config: limits(config).click,
      schema: {
        summary: 'Says whether the asker comes; who says yes after the last seat is taken, waits',
        params: Type.Object({ event: Type.String({ minLength: 1, maxLength: 200 }) }),
        headers: IfMatch,
        body: Type.Object({ status: AttendingSchema }),
        response: { 200: CalendarEventSchema },
      },
    },
    async (request) => {
      const { event } = request.params;
      const { status } = request.body;
      await write(request, (sight) => setAttendance(sight, event, status, revisionOf(request.headers)));
      // Read when the seat is given, so that the next one need not wait for it.
      return read(request, async (sight) =>
        mapEvents(people, sight.viewer.id, file)(await findEvent(sight, event)),
      );
    },
  );
};
