import Type from 'typebox';
import { CommentSchema, PAGE_LIMIT, PageQuerySchema, PageSchema, TEXT_LIMIT } from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { limits } from '../../limits.ts';
import { NewestPosition } from '../../database/newest.ts';
import { mapPosts } from '../posts/map.ts';
import { findPost } from '../posts/repo.ts';
import { findStanding, write as writeDown } from '../written/repo.ts';
import { TextOf, tidyText } from '../written/text.ts';
import { findComment, listComments } from './repo.ts';

const Key = Type.String({ minLength: 1, maxLength: 200 });

export const routes: Resource = async (app, { config, people, read, write }) => {
  app.get(
    '/posts/:post/comments',
    {
      config: { etag: true },
      schema: {
        summary: 'Comments of a post, the newest first',
        params: Type.Object({ post: Key }),
        querystring: PageQuerySchema,
        response: { 200: PageSchema(CommentSchema) },
      },
    },
    (request) => {
      const { cursor, limit = PAGE_LIMIT.default } = request.query;
      const after = fromCursor(NewestPosition, cursor);
      return read(request, async (sight) => {
        const { id } = await findPost(sight, request.params.post);
        const { comment } = mapPosts(people, sight.viewer.id);
        const rows = await listComments(sight, id, after, limit);
        return toPage(rows, limit, comment, (row) => ({ at: row.created_at.getTime(), id: row.id }));
      });
    },
  );

  app.put(
    '/comments/:comment',
    {
      config: limits(config).writing,
      schema: {
        summary: 'Writes a comment under an id of the writer’s making; the same again is the same comment',
        params: Type.Object({ comment: Type.String({ format: 'uuid' }) }),
        body: Type.Object({ post: Key, text: TextOf(TEXT_LIMIT.comment) }),
        response: { 200: CommentSchema },
      },
    },
    (request) => {
      const text = tidyText(request.body.text);
      const id = request.params.comment.toLowerCase();
      return write(request, async (sight) => {
        const { id: parent_id, group_id, about } = await findStanding(sight, 'post', request.body.post);
        await writeDown(sight, { id, kind: 'comment', text, parent_id, group_id, about });
        return mapPosts(people, sight.viewer.id).comment(await findComment(sight, id));
      });
    },
  );
};
