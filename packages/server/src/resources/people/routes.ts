import Type from 'typebox';
import {
  PAGE_LIMIT,
  PageQuerySchema,
  PageSchema,
  PersonSchema,
  PersonSummarySchema,
  type Person,
  type PersonSummary,
} from '@parvis/model/schemas';
import { answer, answersOf, batchOf } from '../../batch.ts';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { notFound } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import {
  MatchPosition,
  NamePosition,
  details,
  idsOf,
  list,
  search,
  summaries,
  type SummaryRow,
} from './repo.ts';

/** An id, a mail address or a login. */
const Key = Type.String({ minLength: 1, maxLength: 400 });
const Batch = batchOf(Key);

export const routes: Resource = async (app, { config, people, read }) => {
  async function answerEach<Row extends { id: string }, T>(
    sight: Sight,
    keys: readonly string[],
    load: (sight: Sight, ids: readonly string[]) => Promise<Row[]>,
    map: (row: Row) => T,
  ) {
    const ids = await idsOf(sight, keys);
    const rows = new Map((await load(sight, [...new Set(ids.values())])).map((row) => [row.id, row]));
    return answer(keys, 'person', (key) => {
      const row = rows.get(ids.get(key) ?? '');
      return row && map(row);
    });
  }

  app.post(
    '/people/batch',
    {
      config: { reads: true },
      schema: {
        summary: 'Summaries of many people',
        body: Batch,
        response: { 200: answersOf(Key, 'person', PersonSummarySchema) },
      },
    },
    (request) =>
      read(request, (sight) =>
        answerEach<SummaryRow, PersonSummary>(sight, request.body.keys, summaries, people.summary),
      ),
  );

  app.post(
    '/people/details',
    {
      config: { reads: true },
      schema: {
        summary: 'All that is served of many people',
        body: Batch,
        response: { 200: answersOf(Key, 'person', PersonSchema) },
      },
    },
    (request) => read(request, (sight) => answerEach(sight, request.body.keys, details, people.details)),
  );

  app.get(
    '/people',
    {
      config: { etag: true },
      schema: {
        summary: 'People by name, or those who match a query',
        querystring: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' })),
          ...PageQuerySchema.properties,
        }),
        response: { 200: PageSchema(PersonSummarySchema) },
      },
    },
    (request) => {
      const { q = '', cursor, limit = PAGE_LIMIT.default } = request.query;
      const query = q.trim();
      if (query !== '') {
        const after = fromCursor(MatchPosition, cursor);
        return read(request, async (sight) =>
          toPage(
            await search(sight, query, config.peopleFields, { after, limit }),
            limit,
            people.summary,
            ({ rank, name, id }) => ({ rank, name, id }),
          ),
        );
      }
      const after = fromCursor(NamePosition, cursor);
      return read(request, async (sight) =>
        toPage(await list(sight, { after, limit }), limit, people.summary, ({ name, id }) => ({ name, id })),
      );
    },
  );

  const Params = Type.Object({ person: Key });

  app.get(
    '/people/:person',
    {
      config: { etag: true },
      schema: {
        summary: 'All that is served of one person',
        params: Params,
        response: { 200: PersonSchema },
      },
    },
    (request) =>
      read(request, async (sight): Promise<Person> => {
        const [row] = await details(sight, [...(await idsOf(sight, [request.params.person])).values()]);
        if (!row) throw notFound();
        return people.details(row);
      }),
  );

  app.get(
    '/people/:person/reports',
    {
      config: { etag: true },
      schema: {
        summary: 'Direct reports, by name',
        params: Params,
        querystring: PageQuerySchema,
        response: { 200: PageSchema(PersonSummarySchema) },
      },
    },
    (request) => {
      const { cursor, limit = PAGE_LIMIT.default } = request.query;
      const after = fromCursor(NamePosition, cursor);
      return read(request, async (sight) => {
        const [manager] = await summaries(sight, [...(await idsOf(sight, [request.params.person])).values()]);
        if (!manager || !config.peopleFields.has('reports')) throw notFound();
        const rows = await list(sight, { after, limit }, manager.id);
        return toPage(rows, limit, people.summary, ({ name, id }) => ({ name, id }));
      });
    },
  );
};
