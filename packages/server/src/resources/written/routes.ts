import Type, { type TSchema } from 'typebox';
import {
  CommentSchema,
  PAGE_LIMIT,
  PageQuerySchema,
  PageSchema,
  PostSchema,
  TEXT_LIMIT,
  VersionSchema,
} from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { limits } from '../../limits.ts';
import { periodically } from '../../periodic.ts';
import { IfMatch, revisionOf } from '../../revision.ts';
import type { Sight } from '../../visibility.ts';
import { findComment } from '../comments/repo.ts';
import { mapPosts } from '../posts/map.ts';
import { findPost } from '../posts/repo.ts';
import { deleteRemoved, edit, remove, report, restore, versions, type WrittenKind } from './repo.ts';
import { TextOf, tidy, tidyText } from './text.ts';

const HOUR = 60 * 60_000;

const RevisionPosition = Type.Object({ revision: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }) });

/** What can be done with posts and with comments alike, once they are written. */
export const routes: Resource = async (app, { config, db, people, read, write }) => {
  periodically(app, HOUR, () => deleteRemoved(db));
  const { writing } = limits(config);

  function add(kind: WrittenKind, answer: TSchema, find: (sight: Sight, id: string) => Promise<unknown>) {
    const path = `/${kind}s/:id` as const;
    const params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) });

    app.put(
      `${path}/text`,
      {
        config: writing,
        schema: {
          summary: `Edits the text of a ${kind}`,
          params,
          headers: IfMatch,
          body: Type.Object({ text: TextOf(TEXT_LIMIT[kind]) }),
          response: { 200: answer },
        },
      },
      (request) =>
        write(request, async (sight) => {
          const { id } = request.params;
          await edit(sight, kind, id, tidyText(request.body.text), revisionOf(request.headers));
          return find(sight, id);
        }),
    );

    app.put(
      `${path}/removal`,
      { config: writing, schema: { summary: `Removes a ${kind}`, params, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await write(request, (sight) => remove(sight, kind, request.params.id));
        return reply.code(204).send(null);
      },
    );

    app.delete(
      `${path}/removal`,
      {
        config: writing,
        schema: { summary: `Undoes the removal of a ${kind}`, params, response: { 200: answer } },
      },
      (request) =>
        write(request, async (sight) => {
          await restore(sight, kind, request.params.id);
          return find(sight, request.params.id);
        }),
    );

    app.put(
      `${path}/report`,
      {
        config: writing,
        schema: {
          summary: `Reports a ${kind} to those who look after its place`,
          params,
          body: Type.Object({ reason: TextOf(TEXT_LIMIT.report) }),
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const reason = tidy(request.body.reason);
        await write(request, (sight) => report(sight, kind, request.params.id, reason));
        return reply.code(204).send(null);
      },
    );

    app.get(
      `${path}/versions`,
      {
        config: { etag: true },
        schema: {
          summary: `What a ${kind} said: as it is now, then each earlier text`,
          params,
          querystring: PageQuerySchema,
          response: { 200: PageSchema(VersionSchema) },
        },
      },
      (request) => {
        const { cursor, limit = PAGE_LIMIT.default } = request.query;
        const before = fromCursor(RevisionPosition, cursor)?.revision;
        return read(request, async (sight) =>
          toPage(
            await versions(sight, kind, request.params.id, before, limit),
            limit,
            ({ at, ...version }) => ({ ...version, at: at.toISOString() }),
            ({ revision }) => ({ revision }),
          ),
        );
      },
    );
  }

  add('post', PostSchema, async (sight, id) =>
    mapPosts(people, sight.viewer.id).post(await findPost(sight, id)),
  );
  add('comment', CommentSchema, async (sight, id) =>
    mapPosts(people, sight.viewer.id).comment(await findComment(sight, id)),
  );
};
