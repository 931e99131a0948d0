import Type from 'typebox';
import { TRENDS_LIMIT, TrendsSchema } from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { periodically } from '../../periodic.ts';
import { readableGroup } from '../groups/repo.ts';
import { keepsSynonyms } from '../synonyms/repo.ts';
import { computeTrends, readTrends } from './repo.ts';

/** How often it is looked whether trends are to be computed anew. */
const LOOK = 60_000;

/** What is talked about, computed once for all. */
export const routes: Resource = async (app, { db, read }) => {
  periodically(app, LOOK, () => computeTrends(db), { atOnce: true });

  app.get(
    '/tags/trends',
    {
      config: { etag: true },
      schema: {
        summary: 'Tags that more people use than usual, in what everybody may read or in one group',
        querystring: Type.Object({
          group: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: TRENDS_LIMIT })),
        }),
        response: { 200: TrendsSchema },
      },
    },
    (request) => {
      const { group, limit = TRENDS_LIMIT } = request.query;
      return read(request, async (sight) => {
        const id = group === undefined ? null : await readableGroup(sight, group);
        const { rows, computedAt } = await readTrends(sight, id, limit);
        return {
          kind: rows[0]?.trending ? ('trends' as const) : ('recent' as const),
          items: rows.map(({ tag, name, people, usual, used_at }) => ({
            tag,
            name,
            people,
            // More digits say nothing.
            ...(usual !== null && { usual: Number(usual.toPrecision(3)) }),
            usedAt: used_at.toISOString(),
          })),
          ...(computedAt && { computedAt: computedAt.toISOString() }),
          ...(keepsSynonyms(sight) && { can: { synonyms: true } }),
        };
      });
    },
  );
};
