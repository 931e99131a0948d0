import { run } from './run.ts';

/**
 * Asks every source, over HTTP and on both databases where it is ours, what elements rely on, sends each of its reads
 * through everything that goes wrong, and prints which passes how many cases of which port.
 */
export default async function conformance(): Promise<number> {
  const table = 'packages/client/src/testing/table.ts';
  const { code } = await run(['node', '--conditions=@parvis/source', table], { show: true });
  return code;
}
