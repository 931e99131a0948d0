import type { PortName } from '../../ports.ts';
import type { Runner } from '../index.ts';
import { asking, type Asked, type System } from './asking.ts';
import { FIELDS } from './fields.ts';
import { NETWORK, type FaultCase, type Trouble } from './network.ts';

export type { System } from './asking.ts';

/**
 * Sends each request of each read of a source through everything that goes wrong between a page and a company system.
 * A source passes when each ends in data or in one `ParvisError` with the right code, soon after it is called off, and
 * never waits for ever.
 */
export function faults(name: string, system: System, { describe, test, before }: Runner): void {
  describe(`${name} when things go wrong`, () => {
    const portOf = ({ name }: Asked) => name.split('.')[0] as PortName;
    const ports = [...new Set(system.reads.map(portOf))];
    const troubles: Trouble[] = [];
    const source = system.make(() => 'one').name;

    before(async () => {
      for (const asked of system.reads) {
        const { name, at } = asked;
        const { outcome, requests } = asking(system, asked);
        const found = await outcome;
        if ('error' in found) throw new Error(`${name} fails when nothing is wrong`, { cause: found.error });
        const paths = new Set(requests.map(({ path }) => path));
        if (!paths.delete(at)) throw new Error(`${name} asks ${[...paths].join(' and ')}, and never ${at}`);
        troubles.push({ system, asked, at, source, data: found.data });
        // What is asked besides may fail as well.
        for (const path of paths) troubles.push({ system, asked, at: path, source });
      }
    });

    const survives = (
      port: PortName,
      { title, needs, run }: FaultCase,
      which: (trouble: Trouble) => boolean,
    ) =>
      test(`${port}: ${title}`, async (context) => {
        if (needs?.(system) === false) return context.skip?.(`${name} has nothing of the kind`);
        for (const trouble of troubles.filter((each) => portOf(each.asked) === port && which(each))) {
          try {
            await run(trouble);
          } catch (error) {
            const { message } = error as Error;
            throw new Error(`${trouble.asked.name}, when ${trouble.at} is asked: ${message}`, {
              cause: error,
            });
          }
        }
      });
    for (const port of ports) {
      for (const each of NETWORK) survives(port, each, () => true);
      for (const each of FIELDS) survives(port, each, ({ data }) => data !== undefined);
    }
  });
}
