import Type from 'typebox';
import { PostSchema, TEXT_LIMIT } from '@parvis/model/schemas';
import { answer, answersOf, batchOf } from '../../batch.ts';
import type { Resource } from '../../context.ts';
import { readableGroup } from '../groups/repo.ts';
import { limits } from '../../limits.ts';
import { pageUrl } from '../../page-url.ts';
import { ProblemError } from '../../problem.ts';
import { TextOf, tidyText } from '../written/text.ts';
import { write as writeDown } from '../written/repo.ts';
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
  app.post(
    '/posts/batch',
    {
      config: { reads: true },
      schema: {
        summary: 'Many posts, by id',
        body: batchOf(Key),
        response: { 200: answersOf(Key, 'post', PostSchema) },
      },
    },
    (request) =>
      read(request, async (sight) => {
        const { post } = mapPosts(people, sight.viewer.id);
        const rows = await findPosts(sight, request.body.keys);
        const found = new Map(rows.map((row) => [row.id, row]));
        return answer(request.body.keys, 'post', (key) => {
          const row = found.get(key.toLowerCase());
          return row && post(row);
        });
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
      const about = request.body.about === undefined ? null : pageUrl(request, config, request.body.about);
      const id = request.params.post.toLowerCase();
      return write(request, async (sight) => {
        const group_id = group === undefined ? null : await readableGroup(sight, group);
        await writeDown(sight, { id, kind, text, parent_id: null, group_id, about });
        return mapPosts(people, sight.viewer.id).post(await findPost(sight, id));
      });
    },
  );
};
