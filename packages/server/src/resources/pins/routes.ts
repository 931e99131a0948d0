import Type from 'typebox';
import { PostSchema } from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { mapPosts } from '../posts/map.ts';
import { findPost } from '../posts/repo.ts';
import { markRead, setAnnounced, setPinned } from './repo.ts';

const params = Type.Object({ post: Type.String({ minLength: 1, maxLength: 200 }) });

/** What those who look after a place do with a post in it, and that others have read it. */
export const routes: Resource = async (app, { people, write }) => {
  for (const [method, path, set, on, summary] of [
    ['PUT', 'pin', setPinned, true, 'Keeps a post at the top of its place'],
    ['DELETE', 'pin', setPinned, false, 'Lets a pinned post go'],
    ['PUT', 'announcement', setAnnounced, true, 'Makes a post an announcement'],
    ['DELETE', 'announcement', setAnnounced, false, 'Makes an announcement an ordinary post'],
  ] as const) {
    app.route({
      method,
      url: `/posts/:post/${path}`,
      schema: { summary, params, response: { 200: PostSchema } },
      handler: (request) =>
        write(request, async (sight) => {
          await set(sight, request.params.post, on);
          return mapPosts(people, sight.viewer.id).post(await findPost(sight, request.params.post));
        }),
    });
  }

  app.put(
    '/posts/:post/pin/read',
    {
      schema: {
        summary: 'Remembers that the asker has read a pinned post',
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await write(request, (sight) => markRead(sight, request.params.post));
      return reply.code(204).send(null);
    },
  );
};
