import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import {
  BATCH_LIMIT,
  FeedPageSchema,
  PAGE_LIMIT,
  PageQuerySchema,
  PostSchema,
  ProblemSchema,
  TEXT_LIMIT,
} from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { limits } from '../../limits.ts';
import { NewestPosition } from '../../newest.ts';
import { pageUrl } from '../../page-url.ts';
import { ProblemError, notFound } from '../../problem.ts';
import { TextOf, tidyText } from '../written/text.ts';
import { write as writeDown } from '../written/repo.ts';
import { feedOf, listPosts, pinnedPosts, readableGroup } from './feed.ts';
import { mapPosts } from './map.ts';
import { findPost, findPosts } from './repo.ts';

/** Kinds of post that are taken. */
const KINDS = ['status'];

const Key = Type.String({ minLength: 1, maxLength: 200 });
const Params = Type.Object({ post: Key });
/** Where a post is said: an id or slug of a group, the URL of a page. */
const place = {
  group: Type.Optional(Key),
  about: Type.Optional(Type.String({ minLength: 1, maxLength: 4000 })),
};

export const routes: Resource = async (app, { config, people, read, write }) => {
  const aboutOf = (request: FastifyRequest, { about }: { about?: string }) =>
    about === undefined ? {} : { about: pageUrl(request, config, about) };

  app.get(
    '/posts',
    {
      config: { etag: true },
      schema: {
        summary:
          'A feed, the newest first: everyone’s, or of a group, a page, a page in a group, a tag, an author',
        querystring: Type.Object({
          ...place,
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
      const asked = { ...query, ...aboutOf(request, query) };
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

  app.post(
    '/posts/batch',
    {
      config: { reads: true },
      schema: {
        summary: 'Many posts, by id',
        body: Type.Object({ keys: Type.Array(Key, { maxItems: BATCH_LIMIT }) }),
        response: {
          200: Type.Object({
            answers: Type.Array(
              Type.Object({
                key: Key,
                post: Type.Optional(PostSchema),
                problem: Type.Optional(ProblemSchema),
              }),
            ),
          }),
        },
      },
    },
    (request) =>
      read(request, async (sight) => {
        const { post } = mapPosts(people, sight.viewer.id);
        const rows = await findPosts(sight, request.body.keys);
        const found = new Map(rows.map((row) => [row.id, row]));
        return {
          answers: request.body.keys.map((key) => {
            const row = found.get(key.toLowerCase());
            return row ? { key, post: post(row) } : { key, problem: notFound().toProblem() };
          }),
        };
      }),
  );

  app.get(
    '/posts/:post',
    {
      config: { etag: true },
      schema: { summary: 'One post', params: Params, response: { 200: PostSchema } },
    },
    (request) =>
      read(request, async (sight) =>
        mapPosts(people, sight.viewer.id).post(await findPost(sight, request.params.post)),
      ),
  );

  app.put(
    '/posts/:post',
    {
      config: limits(config).writing,
      schema: {
        summary: 'Writes a post under an id of the writer’s making; the same again is the same post',
        params: Type.Object({ post: Type.String({ format: 'uuid' }) }),
        body: Type.Object({ kind: Key, text: TextOf(TEXT_LIMIT.post), ...place }),
        response: { 200: PostSchema },
      },
    },
    (request) => {
      const { kind, group } = request.body;
      if (!KINDS.includes(kind)) throw new ProblemError('invalid', `A post is one of: ${KINDS.join(', ')}.`);
      const text = tidyText(request.body.text);
      const { about = null } = aboutOf(request, request.body);
      const id = request.params.post.toLowerCase();
      return write(request, async (sight) => {
        const group_id = group === undefined ? null : await readableGroup(sight, group);
        await writeDown(sight, { id, kind, text, parent_id: null, group_id, about });
        return mapPosts(people, sight.viewer.id).post(await findPost(sight, id));
      });
    },
  );
};
