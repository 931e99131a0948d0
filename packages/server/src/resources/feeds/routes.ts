import Type from 'typebox';
import { FeedPageSchema, PAGE_LIMIT, PageQuerySchema } from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { NewestPosition } from '../../database/newest.ts';
import { pageUrl } from '../../page-url.ts';
import { mapPosts } from '../posts/map.ts';
import { feedOf, listPosts, pinnedPosts } from './repo.ts';

const Key = Type.String({ minLength: 1, maxLength: 200 });

export const routes: Resource = async (app, { config, people, read }) => {
  app.get(
    '/posts',
    {
      config: { etag: true },
      schema: {
        summary:
          'A feed, the newest first: everyone’s, or of a group, a page or a tag, one of these in a group, an author',
        querystring: Type.Object({
          group: Type.Optional(Key),
          about: Type.Optional(Type.String({ minLength: 1, maxLength: 4000 })),
          tag: Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' })),
          author: Type.Optional(Key),
          ...PageQuerySchema.properties,
        }),
        response: { 200: FeedPageSchema },
      },
    },
    (request) => {
      const { cursor, limit = PAGE_LIMIT.default, ...query } = request.query;
      const after = fromCursor(NewestPosition, cursor);
      const asked = {
        ...query,
        ...(query.about !== undefined && { about: pageUrl(request, config, query.about) }),
      };
      return read(request, async (sight) => {
        const feed = await feedOf(sight, asked);
        const { post } = mapPosts(people, sight.viewer.id);
        const rows = await listPosts(sight, feed, after, limit);
        const page = toPage(rows, limit, post, ({ created_at, id }) => ({ at: created_at.getTime(), id }));
        const pinned = after ? undefined : await pinnedPosts(sight, feed);
        return { ...page, ...(pinned && { pinned: pinned.map(post) }) };
      });
    },
  );
};
