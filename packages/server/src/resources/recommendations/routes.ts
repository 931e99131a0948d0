import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import {
  BATCH_LIMIT,
  PAGE_LIMIT,
  PageQuerySchema,
  PageSchema,
  ProblemSchema,
  RecommendationSchema,
  RecommendationsSchema,
  SubjectKindSchema,
  SubjectSchema,
  type Recommendations,
  type Subject,
} from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { ProblemError, notFound } from '../../problem.ts';
import { pageUrl } from '../../page-url.ts';
import { IfMatch, revisionOf } from '../../revision.ts';
import type { Sight } from '../../visibility.ts';
import { isUuid } from '../people/repo.ts';
import {
  byId,
  NewestPosition,
  recommenders,
  setRecommended,
  subjectsSeen,
  tallies,
  type Tally,
} from './repo.ts';

export const routes: Resource = async (app, { config, people, read, write }) => {
  const canonicalFor = (request: FastifyRequest, subject: Subject): Subject =>
    subject.kind === 'person' || (subject.kind === 'post' && isUuid(subject.id))
      ? { kind: subject.kind, id: subject.id.toLowerCase() }
      : { kind: subject.kind, id: pageUrl(request, config, subject.id) };

  const oneById = async (sight: Sight, subject: Subject): Promise<Subject> =>
    (await byId(sight, [subject]))[0] ?? subject;

  const toRecommendations = (subject: Subject, tally: Tally): Recommendations => ({
    subject,
    ...tally,
    people: tally.people.map(people.summary),
  });

  const one = async (sight: Sight, subject: Subject): Promise<Recommendations> => {
    const [tally] = await tallies(sight, [subject]);
    if (!tally) throw notFound();
    return toRecommendations(subject, tally);
  };

  app.post(
    '/recommendations/batch',
    {
      config: { reads: true },
      schema: {
        summary: 'Counts and faces of many subjects',
        body: Type.Object({ subjects: Type.Array(SubjectSchema, { maxItems: BATCH_LIMIT }) }),
        response: {
          200: Type.Object({
            answers: Type.Array(
              Type.Object({
                subject: SubjectSchema,
                recommendations: Type.Optional(RecommendationsSchema),
                problem: Type.Optional(ProblemSchema),
              }),
            ),
          }),
        },
      },
    },
    (request) =>
      read(request, async (sight) => {
        const asked = request.body.subjects.map((subject) => {
          try {
            return { subject, canonical: canonicalFor(request, subject) };
          } catch (error) {
            if (!(error instanceof ProblemError)) throw error;
            return { subject, problem: error.toProblem() };
          }
        });
        const subjects = await byId(
          sight,
          asked.flatMap((entry) => entry.canonical ?? []),
        );
        const seen = await subjectsSeen(sight, subjects);
        const found = subjects.filter(seen);
        const tally = (await tallies(sight, found)).values();
        const named = subjects.values();
        return {
          answers: asked.map(({ subject, canonical: accepted, problem }) => {
            const known = accepted && named.next().value;
            if (!known) return { subject, problem: problem ?? notFound().toProblem() };
            const next = seen(known) ? tally.next() : undefined;
            return next?.done === false
              ? { subject, recommendations: toRecommendations(known, next.value) }
              : { subject, problem: notFound().toProblem() };
          }),
        };
      }),
  );

  app.get(
    '/recommendations',
    {
      config: { etag: true },
      schema: {
        summary: 'Who recommends a subject: the asker’s colleagues first, then the newest',
        querystring: Type.Object({ ...SubjectSchema.properties, ...PageQuerySchema.properties }),
        response: { 200: PageSchema(RecommendationSchema) },
      },
    },
    (request) => {
      const { kind, id, cursor, limit = PAGE_LIMIT.default } = request.query;
      const asked = canonicalFor(request, { kind, id });
      const after = fromCursor(NewestPosition, cursor);
      return read(request, async (sight) => {
        const subject = await oneById(sight, asked);
        if (!(await subjectsSeen(sight, [subject]))(subject)) throw notFound();
        return toPage(
          await recommenders(sight, subject, after, limit),
          limit,
          (row) => ({ subject, person: people.summary(row), createdAt: row.created_at.toISOString() }),
          (row) => ({ colleague: row.colleague, at: row.created_at.getTime(), id: row.id }),
        );
      });
    },
  );

  const change = {
    params: Type.Object({ kind: SubjectKindSchema, id: SubjectSchema.properties.id }),
    headers: IfMatch,
    response: { 200: RecommendationsSchema },
  };

  for (const [method, recommended, summary] of [
    ['PUT', true, 'Recommends a subject'],
    ['DELETE', false, 'Takes a recommendation back'],
  ] as const) {
    app.route({
      method,
      url: '/recommendations/:kind/:id',
      schema: { summary, ...change },
      handler: (request) => {
        const asked = canonicalFor(request, request.params);
        const revision = revisionOf(request.headers);
        return write(request, async (sight) => {
          const subject = await oneById(sight, asked);
          await setRecommended(sight, subject, recommended, revision);
          return one(sight, subject);
        });
      },
    });
  }
};
