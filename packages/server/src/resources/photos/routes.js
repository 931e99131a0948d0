import Type from 'typebox';
import { notFound } from '../../problem.js';
import { isGoodPhotoUrl } from './photo-url.js';
import { photo } from './repo.js';
/** Seconds a browser may keep a photograph. A new one has a new address. */
const MAX_AGE = 24 * 60 * 60;
export const routes = async (app, { config, db, signer }) => {
    app.get('/photos/:person', {
        // A page of 500 cards asks for 500 of these from one address; the signature is what limits them.
        config: { anonymous: true, rateLimit: false },
        helmet: { crossOriginResourcePolicy: { policy: 'cross-origin' } },
        schema: {
            summary: 'A photograph, by the signed address that comes with the person',
            params: Type.Object({ person: Type.String({ format: 'uuid' }) }),
            querystring: Type.Object({
                v: Type.String({ pattern: '^[0-9a-f]{64}$' }),
                e: Type.Integer({ minimum: 0, maximum: 100_000 }),
                s: Type.String({ maxLength: 100 }),
            }),
        },
    }, async (request, reply) => {
        const { v: hash, e: day, s: signature } = request.query;
        const id = request.params.person;
        if (!config.peopleFields.has('photo') || !isGoodPhotoUrl(signer, { id, hash, day, signature })) {
            throw notFound();
        }
        const found = await photo(db, id, hash);
        if (!found)
            throw notFound();
        return reply
            .header('cache-control', `private, max-age=${MAX_AGE}, immutable`)
            .type(found.type)
            .send(Buffer.from(found.bytes));
    });
};
//# sourceMappingURL=routes.js.map