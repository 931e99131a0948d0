import type { Subject } from '@parvis/model';
import { subjectKey, type CallOptions, type Source } from '../../ports.ts';
import { record } from '../../read.ts';
import { group, member } from '../../shapes/group.ts';
import { recommendation, recommendations, subject } from '../../shapes/recommendation.ts';
import { session } from '../../shapes/session.ts';
import type { Calls } from './calls.ts';
import { below, KEYS, type Keys } from './map.ts';

const SUBJECTS: Keys<Subject> = {
  list: 'subjects',
  limit: 2000,
  textOf: ({ id }) => id,
  keyOf: subjectKey,
  keyIn: (value, path) => subjectKey(subject(record(value, path)['subject'], `${path}.subject`)),
};

/** What depends on who is reading. Loaded when it is first asked for. */
export function readerCalls({ one, none, pages, batch }: Calls) {
  const membership =
    (method: 'PUT' | 'DELETE') =>
    (key: string, { signal }: CallOptions) =>
      one(below('/groups', key, '/membership'), group, { method, signal });
  return {
    session: {
      get: (options) => one('/session', session, options),
      async signOut({ signal }) {
        await none('/session', { method: 'DELETE', signal });
      },
    },
    recommendations: {
      get: batch('/recommendations/batch', SUBJECTS, 'recommendations', recommendations),
      list: (about, options) => pages('/recommendations', recommendation, options, about),
      set: ({ kind, id }, recommended, { signal, revision }) =>
        one(below(`/recommendations/${kind}`, id), recommendations, {
          method: recommended ? 'PUT' : 'DELETE',
          headers: { 'if-match': `"${revision}"` },
          signal,
        }),
    },
    groups: {
      get: batch('/groups/batch', KEYS, 'group', group),
      list: (options) => pages('/groups', group, options),
      members: (key, options) => pages(below('/groups', key, '/members'), member, options),
      join: membership('PUT'),
      leave: membership('DELETE'),
    },
  } satisfies {
    [P in 'session' | 'recommendations' | 'groups']: Omit<NonNullable<Source[P]>, 'can' | 'batchLimit'>;
  };
}
