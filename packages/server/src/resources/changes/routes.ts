import type { Readable } from 'node:stream';
import Type from 'typebox';
import type { Resource } from '../../context.ts';
import { periodically } from '../../periodic.ts';
import { ProblemError } from '../../problem.ts';
import { visible, type Viewer } from '../../visibility.ts';
import { createHub } from './hub.ts';
import { endOfLog, isKept, positionOf, readLog, recentPosition, trimLog } from './repo.ts';
import { createStream, type ChangeStream } from './stream.ts';

/** Seconds in the past at which a stream begins that goes on from nowhere. */
const RECENT = 60;
/** Milliseconds after which old changes are looked for. */
const TRIM = 10 * 60_000;
/** Streams that one person may have open here: one for each page they look at. */
const STREAMS = 30;

/**
 * Server-sent events for `fetch`: `EventSource` sends no token. Each has its position as `id`, and a change or a signal
 * of the model as `data`.
 */
export const routes: Resource = async (app, { database, db, viewerOf }) => {
  const hub = createHub(database, app.log);
  app.addHook('preClose', () => hub.close());
  periodically(app, TRIM, () => trimLog(db));

  async function begin(stream: ChangeStream, viewer: Viewer, since: string | undefined): Promise<void> {
    const end = await endOfLog(db);
    const { position } = end;
    const asked = since === undefined ? await recentPosition(db, position, RECENT) : positionOf(since);
    if (!asked || !isKept(asked, position)) return stream.begin('reset', position, [], position);
    const { changes, next, full } = await readLog(db, asked, end, visible(db, viewer).place('change'));
    // Whoever missed so much reads everything again with fewer requests.
    if (full) stream.begin('reset', position, [], position);
    else stream.begin('position', asked, changes, next);
  }

  app.get(
    '/changes',
    {
      exposeHeadRoute: false,
      schema: {
        summary:
          'What changes while somebody looks: a stream of server-sent events, each a position and a change',
        headers: Type.Object({
          'last-event-id': Type.Optional(
            Type.String({ description: 'The position to go on from.', maxLength: 1000 }),
          ),
        }),
        response: {
          200: {
            description: 'Ends after some minutes.',
            content: { 'text/event-stream': { schema: Type.Unsafe<Readable>({ type: 'string' }) } },
          },
        },
      },
    },
    async (request, reply) => {
      const viewer = viewerOf(request);
      if (hub.count(viewer.id) >= STREAMS) {
        throw new ProblemError('too_many_requests', 'Too many streams of one person are open.');
      }
      const stream = createStream(viewer.id);
      const leave = await hub.join(stream);
      stream.body.once('close', leave);
      try {
        await begin(stream, viewer, request.headers['last-event-id']);
      } catch (error) {
        stream.body.destroy();
        throw error;
      }
      return (
        reply
          .header('content-type', 'text/event-stream; charset=utf-8')
          .header('cache-control', 'private, no-store, no-transform')
          // Proxies of the kind of nginx would gather what is meant to come at once.
          .header('x-accel-buffering', 'no')
          .send(stream.body)
      );
    },
  );
};
