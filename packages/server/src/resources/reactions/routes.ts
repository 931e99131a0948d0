import Type from 'typebox';
import {
  PAGE_LIMIT,
  PageQuerySchema,
  PageSchema,
  PostSchema,
  ReactionKindSchema,
  ReactionSchema,
  type ReactionKind,
} from '@parvis/model/schemas';
import type { FastifyRequest } from 'fastify';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { limits } from '../../limits.ts';
import { NewestPosition } from '../../database/newest.ts';
import { IfMatch, revisionOf } from '../../revision.ts';
import { mapPosts } from '../posts/map.ts';
import { findPost } from '../posts/repo.ts';
import { placeOf, reactors, setReaction } from './repo.ts';

const Params = Type.Object({ post: Type.String({ minLength: 1, maxLength: 200 }) });

export const routes: Resource = async (app, { config, people, read, write }) => {
  const { click } = limits(config);

  app.get(
    '/posts/:post/reactions',
    {
      config: { etag: true },
      schema: {
        summary: 'Who reacted to a post, the newest first',
        params: Params,
        querystring: Type.Object({
          kind: Type.Optional(ReactionKindSchema),
          ...PageQuerySchema.properties,
        }),
        response: { 200: PageSchema(ReactionSchema) },
      },
    },
    (request) => {
      const { kind, cursor, limit = PAGE_LIMIT.default } = request.query;
      const after = fromCursor(NewestPosition, cursor);
      return read(request, async (sight) => {
        const { id } = await placeOf(sight, request.params.post);
        return toPage(
          await reactors(sight, id, kind, after, limit),
          limit,
          (row) => ({ person: people.summary(row), kind: row.kind, createdAt: row.created_at.toISOString() }),
          (row) => ({ at: row.created_at.getTime(), id: row.id }),
        );
      });
    },
  );

  const react = (request: FastifyRequest, post: string, kind: ReactionKind | null, revision?: number) =>
    write(request, async (sight) => {
      await setReaction(sight, post, kind, revision);
      return mapPosts(people, sight.viewer.id).post(await findPost(sight, post));
    });

  app.put(
    '/posts/:post/reaction',
    {
      config: click,
      schema: {
        summary: 'Reacts to a post, instead of an earlier reaction',
        params: Params,
        headers: IfMatch,
        body: Type.Object({ kind: ReactionKindSchema }),
        response: { 200: PostSchema },
      },
    },
    (request) => react(request, request.params.post, request.body.kind, revisionOf(request.headers)),
  );

  app.delete(
    '/posts/:post/reaction',
    {
      config: click,
      schema: {
        summary: 'Takes a reaction back',
        params: Params,
        headers: IfMatch,
        response: { 200: PostSchema },
      },
    },
    (request) => react(request, request.params.post, null, revisionOf(request.headers)),
  );
};
