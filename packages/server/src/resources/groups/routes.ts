import Type from 'typebox';
import {
  GroupSchema,
  MemberSchema,
  PAGE_LIMIT,
  PageQuerySchema,
  PageSchema,
  type Group,
} from '@parvis/model/schemas';
import { answer, answersOf, batchOf } from '../../batch.ts';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { NamePosition } from '../people/repo.ts';
import {
  MemberPosition,
  findGroup,
  findGroups,
  join,
  leave,
  listGroups,
  matchesKey,
  members,
  type GroupRow,
} from './repo.ts';

const toGroup = (row: GroupRow): Group => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  visibility: row.visibility,
  memberCount: row.member_count,
  ...(row.description && { description: row.description }),
  ...(row.role && { role: row.role }),
});

/** An id or a slug. */
const Key = Type.String({ minLength: 1, maxLength: 200 });
const Params = Type.Object({ group: Key });

export const routes: Resource = async (app, { people, read, write }) => {
  app.post(
    '/groups/batch',
    {
      config: { reads: true },
      schema: {
        summary: 'Many groups, by id or slug',
        body: batchOf(Key),
        response: { 200: answersOf(Key, 'group', GroupSchema) },
      },
    },
    (request) =>
      read(request, async (sight) => {
        const rows = await findGroups(sight, request.body.keys);
        return answer(request.body.keys, 'group', (key) => {
          const row = rows.find((found) => matchesKey(found, key));
          return row && toGroup(row);
        });
      }),
  );

  app.get(
    '/groups',
    {
      config: { etag: true },
      schema: {
        summary: 'Groups of which the asker may know, by name',
        querystring: PageQuerySchema,
        response: { 200: PageSchema(GroupSchema) },
      },
    },
    (request) => {
      const { cursor, limit = PAGE_LIMIT.default } = request.query;
      const after = fromCursor(NamePosition, cursor);
      return read(request, async (sight) =>
        toPage(await listGroups(sight, after, limit), limit, toGroup, ({ name, id }) => ({ name, id })),
      );
    },
  );

  app.get(
    '/groups/:group',
    {
      config: { etag: true },
      schema: { summary: 'One group', params: Params, response: { 200: GroupSchema } },
    },
    (request) => read(request, async (sight) => toGroup(await findGroup(sight, request.params.group))),
  );

  app.get(
    '/groups/:group/members',
    {
      config: { etag: true },
      schema: {
        summary: 'Members of a group: its owners first, then by name',
        params: Params,
        querystring: PageQuerySchema,
        response: { 200: PageSchema(MemberSchema) },
      },
    },
    (request) => {
      const { cursor, limit = PAGE_LIMIT.default } = request.query;
      const after = fromCursor(MemberPosition, cursor);
      return read(request, async (sight) =>
        toPage(
          await members(sight, request.params.group, after, limit),
          limit,
          (row) => ({ person: people.summary(row), role: row.role }),
          ({ name, id, role }) => ({ name, id, owner: role === 'owner' }),
        ),
      );
    },
  );

  app.put(
    '/groups/:group/membership',
    { schema: { summary: 'Joins an open group', params: Params, response: { 200: GroupSchema } } },
    (request) => write(request, async (sight) => toGroup(await join(sight, request.params.group))),
  );

  app.delete(
    '/groups/:group/membership',
    { schema: { summary: 'Leaves a group', params: Params, response: { 200: GroupSchema } } },
    (request) => write(request, async (sight) => toGroup(await leave(sight, request.params.group))),
  );
};
