import { ParvisError } from '../../../error.ts';
import { graph, type GraphOptions } from '../index.ts';
import { pretendGraph, userId, type PretendedOptions } from './server.ts';

/** The adapter over a pretended Graph, without a network between. */
export function over(pretended: PretendedOptions, options: GraphOptions = {}) {
  const directory = pretendGraph(pretended);
  const source = graph({
    getToken: () => 'secret',
    fetch: (url, init) => directory.handle(new Request(url, init)),
    ...options,
  });
  return { ...directory, ...source };
}

export const ids = (count: number) => Array.from({ length: count }, (_, index) => userId(index));

/** How each key was answered: by a code, or well. */
export const codes = (answers: Map<string, unknown>) =>
  [...answers.values()].map((answer) => (answer instanceof ParvisError ? answer.code : 'good'));
