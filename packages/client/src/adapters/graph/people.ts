import { ParvisError } from '../../error.ts';
import { later } from '../../later.ts';
import type { PeoplePort } from '../../ports.ts';
import type { Calls } from './calls.ts';
import { finderOf, SUMMARY } from './find.ts';
import { summaryOf } from './map.ts';

/** The people of a directory. What is told of one at a time, and the search, come when they are first asked for. */
export function peopleCalls(calls: Calls): Pick<PeoplePort, 'get' | 'details' | 'search'> {
  const finder = finderOf(calls);
  const details = later(async () => (await import('./details.ts')).detailsOf(calls, finder));
  const search = later(async () => (await import('./search.ts')).searchOf(calls, finder));
  return {
    async get(keys, options) {
      const found = await finder.find(keys, { $select: SUMMARY }, options);
      return finder.answered(
        keys,
        new Map([...found].map(([key, each]) => [key, each instanceof ParvisError ? each : summaryOf(each)])),
      );
    },
    details: async (...call) => (await details())(...call),
    search: async (...call) => (await search())(...call),
  };
}
