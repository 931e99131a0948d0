import Type from 'typebox';
import { PAGE_LIMIT, PageQuerySchema, PageSchema, PersonSummarySchema } from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { notFound } from '../../problem.ts';
import { demoPerson, setDemoPerson } from '../../sign-in/demo.ts';
import { requireOrigin } from '../../sign-in/origin.ts';
import { accountById, accountByName } from '../../sign-in/repo.ts';
import { NOBODY, visible } from '../../visibility.ts';
import { NamePosition, isUuid, list, summaries } from '../people/repo.ts';

/** Lets the visitor of a demo be anybody. Registered only with PARVIS_DEMO=1. */
export const routes: Resource = async (app, { config, db, people, signer }) => {
  app.get(
    '/demo/people',
    {
      config: { anonymous: true },
      schema: {
        hide: true,
        querystring: PageQuerySchema,
        response: { 200: PageSchema(PersonSummarySchema) },
      },
    },
    async (request) => {
      const { cursor, limit = PAGE_LIMIT.default } = request.query;
      const after = fromCursor(NamePosition, cursor);
      // A visitor who has not chosen yet sees the colleagues, as any of them would.
      const rows = await list(visible(db, NOBODY), { after, limit });
      return toPage(rows, limit, people.summary, ({ name, id }) => ({ name, id }));
    },
  );

  app.get(
    '/demo/session',
    {
      config: { anonymous: true },
      schema: {
        hide: true,
        response: { 200: Type.Object({ person: PersonSummarySchema }), 204: Type.Null() },
      },
    },
    async (request, reply) => {
      // Nobody is an answer here, where else it is a 401: a visitor who has not chosen yet has done nothing wrong.
      const person = demoPerson(request, signer);
      const [row] = person === undefined ? [] : await summaries(visible(db, NOBODY), [person]);
      if (!row) return reply.code(204).send(null);
      return { person: people.summary(row) };
    },
  );

  app.put(
    '/demo/session',
    {
      config: { anonymous: true },
      schema: {
        hide: true,
        body: Type.Object({ person: Type.String({ minLength: 1, maxLength: 400 }) }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      requireOrigin(request, config);
      const { person } = request.body;
      const account = await (isUuid(person) ? accountById : accountByName)(db, person);
      if (!account) throw notFound();
      setDemoPerson(reply, account.id, signer, config);
      return reply.code(204).send(null);
    },
  );
};
