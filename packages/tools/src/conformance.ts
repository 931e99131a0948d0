import { CONFORMANCE, report } from './test.ts';

/** Asks every source, over HTTP and on both databases where it is ours, what elements rely on. */
export default async function conformance(): Promise<number> {
  return report([CONFORMANCE]);
}
