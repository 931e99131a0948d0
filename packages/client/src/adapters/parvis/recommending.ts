import type { Subject } from '@parvis/model';
import { subjectKey, type RecommendationsPort } from '../../ports.ts';
import { record } from '../../read.ts';
import { recommendation, recommendations, subject } from '../../shapes/recommendation.ts';
import type { Calls } from './calls.ts';
import { below, type Keys } from './map.ts';

const SUBJECTS: Keys<Subject> = {
  list: 'subjects',
  limit: 2000,
  textOf: ({ id }) => id,
  keyOf: subjectKey,
  keyIn: (value, path) => subjectKey(subject(record(value, path)['subject'], `${path}.subject`)),
};

/** Who recommends what. Loaded when it is first asked for. */
export const recommendingCalls = ({
  one,
  pages,
  batch,
}: Calls): Omit<RecommendationsPort, 'can' | 'batchLimit'> => ({
  get: batch('/recommendations/batch', SUBJECTS, 'recommendations', recommendations),
  list: (about, options) => pages('/recommendations', recommendation, options, about),
  set: ({ kind, id }, recommended, { signal, revision }) =>
    one(below(`/recommendations/${kind}`, id), recommendations, {
      method: recommended ? 'PUT' : 'DELETE',
      headers: { 'if-match': `"${revision}"` },
      signal,
    }),
});
