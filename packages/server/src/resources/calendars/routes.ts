import type { FastifyReply } from 'fastify';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import Type from 'typebox';
import { writeCalendar } from '@parvis/model/calendar/write';
import { SubscriptionSchema } from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { limits } from '../../limits.ts';
import { ProblemError, notFound } from '../../problem.ts';
import { accountById } from '../../sign-in/repo.ts';
import { visible, type Sight } from '../../visibility.ts';
import { calendarText, calendarTexts } from '../events/repo.ts';
import { readableGroup } from '../groups/repo.ts';
import { isGoodFileUrl, isGoodSubscription, subscriptionUrl } from './address.ts';
import { revoke, subscribe, versionOf } from './repo.ts';

const Person = Type.String({ format: 'uuid' });
const Signature = Type.String({ maxLength: 100 });

export const routes: Resource = async (app, { config, db, signer, write }) => {
  /** What somebody may see who is known by a signature alone. */
  const readAs = async <T>(person: string, work: (sight: Sight) => Promise<T>): Promise<T> => {
    const viewer = await accountById(db, person);
    if (!viewer) throw notFound();
    try {
      return await db
        .transaction()
        .setAccessMode('read only')
        .execute((trx) => work(visible(trx, viewer)));
    } catch (error) {
      // That a group is closed now is nothing that an address may tell.
      throw error instanceof ProblemError ? notFound() : error;
    }
  };

  app.get(
    '/events/:event/event.ics',
    {
      config: { anonymous: true, etag: true },
      schema: {
        summary: 'The calendar file of an event, by the signed address that comes with it',
        params: Type.Object({ event: Type.String({ format: 'uuid' }) }),
        querystring: Type.Object({
          p: Person,
          e: Type.Integer({ minimum: 0, maximum: 100_000 }),
          s: Signature,
        }),
      },
    },
    async (request, reply) => {
      const { p: person, e: day, s: signature } = request.query;
      const { event } = request.params;
      if (!isGoodFileUrl(signer, { event, person, day, signature })) throw notFound();
      const text = await readAs(person, (sight) => calendarText(sight, event));
      return send(reply, 'event.ics', writeCalendar([text], { zone }));
    },
  );

  app.get(
    '/calendars/:person/events.ics',
    {
      config: { anonymous: true, etag: true },
      schema: {
        summary: 'The calendar that somebody has subscribed to, by its signed address',
        params: Type.Object({ person: Person }),
        querystring: Type.Object({ g: Type.Optional(Type.String({ format: 'uuid' })), s: Signature }),
      },
    },
    async (request, reply) => {
      const { person } = request.params;
      const { g: group, s: signature } = request.query;
      const version = await versionOf(db, person);
      if (version === undefined || !isGoodSubscription(signer, signature, { person, group, version })) {
        throw notFound();
      }
      const texts = await readAs(person, (sight) => calendarTexts(sight, group));
      return send(reply, 'events.ics', writeCalendar(texts, { name: 'Parvis', zone, refresh: 'PT1H' }));
    },
  );

  app.put(
    '/calendars/subscription',
    {
      config: limits(config).click,
      schema: {
        summary: 'An address for a calendar to subscribe to: all events, or those of a group',
        querystring: Type.Object({ group: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) }),
        response: { 200: SubscriptionSchema },
      },
    },
    (request) =>
      write(request, async (sight) => {
        const asked = request.query.group;
        const group = asked === undefined ? undefined : await readableGroup(sight, asked);
        const person = sight.viewer.id;
        return { url: subscriptionUrl(config, signer)({ person, group, version: await subscribe(sight) }) };
      }),
  );

  app.delete(
    '/calendars/subscription',
    { schema: { summary: 'Makes all addresses that the asker’s calendars subscribe to worth nothing' } },
    async (request, reply) => {
      await write(request, revoke);
      return reply.code(204).send();
    },
  );
};

const send = (reply: FastifyReply, name: string, text: string) =>
  reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(text);

/** What calendars that know no names of zones are told about one. */
function zone(tzid: string): string | undefined {
  const found = tzlib_get_ical_block(tzid);
  return Array.isArray(found) ? found[0] : undefined;
}
