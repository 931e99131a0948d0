import Type from 'typebox';
import { BATCH_LIMIT, PAGE_LIMIT, PageQuerySchema, PageSchema, ProblemSchema, RecommendationSchema, RecommendationsSchema, SubjectKindSchema, SubjectSchema, } from '@parvis/model/schemas';
import { fromCursor, toPage } from '../../cursor.js';
import { ProblemError, notFound } from '../../problem.js';
import { ownOrigin } from '../../sign-in/origin.js';
import { NewestPosition, recommenders, setRecommended, subjectsSeen, tallies } from './repo.js';
import { canonical } from './subject.js';
export const routes = async (app, { config, people, read, write }) => {
    const canonicalFor = (request, subject) => canonical(subject, (origin) => origin === ownOrigin(request) || config.origins.includes(origin));
    const toRecommendations = (subject, tally) => ({
        subject,
        ...tally,
        people: tally.people.map(people.summary),
    });
    const one = async (sight, subject) => {
        const [tally] = await tallies(sight, [subject]);
        if (!tally)
            throw notFound();
        return toRecommendations(subject, tally);
    };
    app.post('/recommendations/batch', {
        config: { reads: true },
        schema: {
            summary: 'Counts and faces of many subjects',
            body: Type.Object({ subjects: Type.Array(SubjectSchema, { maxItems: BATCH_LIMIT }) }),
            response: {
                200: Type.Object({
                    answers: Type.Array(Type.Object({
                        subject: SubjectSchema,
                        recommendations: Type.Optional(RecommendationsSchema),
                        problem: Type.Optional(ProblemSchema),
                    })),
                }),
            },
        },
    }, (request) => read(request, async (sight) => {
        const asked = request.body.subjects.map((subject) => {
            try {
                return { subject, canonical: canonicalFor(request, subject) };
            }
            catch (error) {
                if (!(error instanceof ProblemError))
                    throw error;
                return { subject, problem: error.toProblem() };
            }
        });
        const subjects = asked.flatMap((entry) => entry.canonical ?? []);
        const seen = await subjectsSeen(sight, subjects);
        const found = subjects.filter(seen);
        const tally = (await tallies(sight, found)).values();
        return {
            answers: asked.map(({ subject, canonical: known, problem }) => {
                if (!known)
                    return { subject, problem: problem ?? notFound().toProblem() };
                const next = seen(known) ? tally.next() : undefined;
                return next?.done === false
                    ? { subject, recommendations: toRecommendations(known, next.value) }
                    : { subject, problem: notFound().toProblem() };
            }),
        };
    }));
    app.get('/recommendations', {
        config: { etag: true },
        schema: {
            summary: 'Who recommends a subject: the asker’s colleagues first, then the newest',
            querystring: Type.Object({ ...SubjectSchema.properties, ...PageQuerySchema.properties }),
            response: { 200: PageSchema(RecommendationSchema) },
        },
    }, (request) => {
        const { kind, id, cursor, limit = PAGE_LIMIT.default } = request.query;
        const subject = canonicalFor(request, { kind, id });
        const after = fromCursor(NewestPosition, cursor);
        return read(request, async (sight) => {
            if (!(await subjectsSeen(sight, [subject]))(subject))
                throw notFound();
            return toPage(await recommenders(sight, subject, after, limit), limit, (row) => ({ subject, person: people.summary(row), createdAt: row.created_at.toISOString() }), (row) => ({ colleague: row.colleague, at: row.created_at.getTime(), id: row.id }));
        });
    });
    const change = {
        params: Type.Object({ kind: SubjectKindSchema, id: SubjectSchema.properties.id }),
        headers: Type.Object({
            'if-match': Type.Optional(Type.String({ pattern: '^"\\d{1,9}"$', description: 'The revision last seen, in quotes.' })),
        }),
        response: { 200: RecommendationsSchema },
    };
    for (const [method, recommended, summary] of [
        ['PUT', true, 'Recommends a subject'],
        ['DELETE', false, 'Takes a recommendation back'],
    ]) {
        app.route({
            method,
            url: '/recommendations/:kind/:id',
            schema: { summary, ...change },
            handler: (request) => {
                const subject = canonicalFor(request, request.params);
                const revision = request.headers['if-match']?.slice(1, -1);
                return write(request, async (sight) => {
                    await setRecommended(sight, subject, recommended, revision === undefined ? undefined : Number(revision));
                    return one(sight, subject);
                });
            },
        });
    }
};
//# sourceMappingURL=routes.js.map