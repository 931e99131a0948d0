import Type from 'typebox';
import { BATCH_LIMIT, GroupSchema, MemberSchema, PAGE_LIMIT, PageQuerySchema, PageSchema, ProblemSchema, } from '@parvis/model/schemas';
import { fromCursor, toPage } from '../../cursor.js';
import { notFound } from '../../problem.js';
import { NamePosition } from '../people/repo.js';
import { MemberPosition, findGroup, findGroups, join, leave, listGroups, matchesKey, members, } from './repo.js';
const toGroup = (row) => ({
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
export const routes = async (app, { people, read, write }) => {
    app.post('/groups/batch', {
        config: { reads: true },
        schema: {
            summary: 'Many groups, by id or slug',
            body: Type.Object({ keys: Type.Array(Key, { maxItems: BATCH_LIMIT }) }),
            response: {
                200: Type.Object({
                    answers: Type.Array(Type.Object({
                        key: Key,
                        group: Type.Optional(GroupSchema),
                        problem: Type.Optional(ProblemSchema),
                    })),
                }),
            },
        },
    }, (request) => read(request, async (sight) => {
        const rows = await findGroups(sight, request.body.keys);
        return {
            answers: request.body.keys.map((key) => {
                const row = rows.find((found) => matchesKey(found, key));
                return row ? { key, group: toGroup(row) } : { key, problem: notFound().toProblem() };
            }),
        };
    }));
    app.get('/groups', {
        config: { etag: true },
        schema: {
            summary: 'Groups of which the asker may know, by name',
            querystring: PageQuerySchema,
            response: { 200: PageSchema(GroupSchema) },
        },
    }, (request) => {
        const { cursor, limit = PAGE_LIMIT.default } = request.query;
        const after = fromCursor(NamePosition, cursor);
        return read(request, async (sight) => toPage(await listGroups(sight, after, limit), limit, toGroup, ({ name, id }) => ({ name, id })));
    });
    app.get('/groups/:group', {
        config: { etag: true },
        schema: { summary: 'One group', params: Params, response: { 200: GroupSchema } },
    }, (request) => read(request, async (sight) => toGroup(await findGroup(sight, request.params.group))));
    app.get('/groups/:group/members', {
        config: { etag: true },
        schema: {
            summary: 'Members of a group: its owners first, then by name',
            params: Params,
            querystring: PageQuerySchema,
            response: { 200: PageSchema(MemberSchema) },
        },
    }, (request) => {
        const { cursor, limit = PAGE_LIMIT.default } = request.query;
        const after = fromCursor(MemberPosition, cursor);
        return read(request, async (sight) => toPage(await members(sight, request.params.group, after, limit), limit, (row) => ({ person: people.summary(row), role: row.role }), ({ name, id, role }) => ({ name, id, owner: role === 'owner' })));
    });
    app.put('/groups/:group/membership', { schema: { summary: 'Joins an open group', params: Params, response: { 200: GroupSchema } } }, (request) => write(request, async (sight) => toGroup(await join(sight, request.params.group))));
    app.delete('/groups/:group/membership', { schema: { summary: 'Leaves a group', params: Params, response: { 200: GroupSchema } } }, (request) => write(request, async (sight) => toGroup(await leave(sight, request.params.group))));
};
//# sourceMappingURL=routes.js.map