import { globSync } from 'node:fs';
import { mock } from 'node:test';
import type { PortName } from '../../ports.ts';
import type { Runner } from '../index.ts';
import { asking, type Asked, type System } from './asking.ts';
import { FIELDS } from './fields.ts';
import { NETWORK, type Trouble } from './network.ts';
import { STREAM, survives } from './stream.ts';

export type { System } from './asking.ts';

/** What sources load when they first need it: loaded before, so that it comes within a turn, by whatever clock. */
async function loadAll(): Promise<void> {
  const client = new URL('../../', import.meta.url);
  const files = globSync('{adapters/*,html}/*.ts', { cwd: client });
  const own = files.filter((file) => !file.endsWith('.test.ts'));
  await Promise.all(own.map((file) => import(new URL(file, client).href)));
}

/**
 * Sends each request of each read of a source through everything that goes wrong between a page and a company system.
 * A source passes when each ends in data or in one `ParvisError` with the right code, soon after it is called off, and
 * never waits for ever.
 */
export function faults(name: string, system: System, { describe, test, before, after }: Runner): void {
  describe(`${name} when things go wrong`, () => {
    const portOf = ({ name }: Asked) => name.split('.')[0] as PortName;
    const ports = [...new Set(system.reads.map(portOf))];
    const troubles: Trouble[] = [];
    const source = system.make(() => 'one').name;

    /** What fails when nothing is wrong, to be told by a test of its own. */
    const failures = new Map<Asked, Error>();

    before(async () => {
      await loadAll();
      // What a read has begun and does not wait for may be asked when that is over: at once refused, it keeps no place
      // of a host's few, which a network with no end would.
      mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('no read is under way')));
      for (const asked of system.reads) {
        const { at } = asked;
        const { outcome, requests } = asking(system, asked);
        const found = await outcome;
        const paths = new Set(requests.map(({ path }) => path));
        if ('error' in found) failures.set(asked, found.error as Error);
        else if (!paths.delete(at))
          failures.set(asked, new Error(`it asks ${[...paths].join()}, and never ${at}`));
        else {
          const { batch } = system;
          const isPart = batch !== undefined && paths.delete(batch.at);
          const trouble = { system, asked, source };
          troubles.push({ ...trouble, at, isPart, data: found.data });
          // What they travel in brings it as well.
          if (isPart) troubles.push({ ...trouble, at: batch.at, isPart: false, data: found.data });
          // What is asked besides may fail as well.
          for (const path of paths) troubles.push({ ...trouble, at: path, isPart });
        }
      }
    });

    after(async () => mock.restoreAll());

    for (const asked of system.reads) {
      test(`${asked.name.replace('.', ': ')} answers when nothing is wrong`, async () => {
        const failure = failures.get(asked);
        if (failure) throw failure;
      });
    }

    /** The reads of a port; of those that bring the same answer the first alone, where that is enough. */
    function* of(port: PortName, once = false) {
      const seen = new Set<string>();
      for (const trouble of troubles) {
        if (portOf(trouble.asked) !== port) continue;
        const isFirst = trouble.data !== undefined && !seen.has(trouble.at);
        if (isFirst) seen.add(trouble.at);
        if (isFirst || !once) yield trouble;
      }
    }

    for (const port of ports) {
      for (const { title, needs, once, alone, run } of [...NETWORK, ...FIELDS]) {
        test(`${port}: ${title}`, async (context) => {
          if (needs?.(system) === false) return context.skip?.(`${name} has nothing of the kind`);
          const meant = [...of(port, once)].filter(({ isPart }) => !alone || !isPart);
          if (meant.length === 0) return context.skip?.('no read of it answers yet');
          for (const trouble of meant) {
            await run(trouble).catch((cause: unknown) => {
              const { message } = cause as Error;
              throw new Error(`${trouble.asked.name}, when ${trouble.at} is asked: ${message}`, { cause });
            });
          }
        });
      }
    }

    const { stream } = system;
    for (const each of stream ? STREAM : [])
      test(`changes: ${each.title}`, () => survives({ ...system, stream: stream! }, each));
  });
}
