import Type from 'typebox';
import { foldTag } from '@parvis/model/hashtag';
import { TagSchema } from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { completions } from './repo.ts';

export const routes: Resource = async (app, { read }) => {
  app.get(
    '/tags',
    {
      schema: {
        summary: 'Tags that begin so, in any spelling, those used most first',
        querystring: Type.Object({
          q: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' }),
        }),
        response: { 200: Type.Object({ items: Type.Array(TagSchema) }) },
      },
    },
    (request) =>
      read(request, async (sight) => ({ items: await completions(sight, foldTag(request.query.q)) })),
  );
};
