import Type from 'typebox';
import { SessionSchema } from '@parvis/model/schemas';
import { notFound } from '../../problem.js';
import { clearDemoPerson } from '../../sign-in/demo.js';
import { requireOrigin } from '../../sign-in/origin.js';
import { summaries } from '../people/repo.js';
export const routes = async (app, { config, people, read }) => {
    app.get('/session', { config: { etag: true }, schema: { summary: 'Who is asking', response: { 200: SessionSchema } } }, (request) => read(request, async (sight) => {
        const [row] = await summaries(sight, [sight.viewer.id]);
        if (!row)
            throw notFound();
        return { person: people.summary(row), roles: [...sight.viewer.roles] };
    }));
    app.delete('/session', {
        config: { anonymous: true },
        schema: {
            summary: 'Ends the session of a demo visitor; other sessions are ended where they were begun',
            response: { 204: Type.Null() },
        },
    }, async (request, reply) => {
        if (config.demo) {
            requireOrigin(request, config);
            clearDemoPerson(reply, config);
        }
        return reply.code(204).send(null);
    });
};
//# sourceMappingURL=routes.js.map