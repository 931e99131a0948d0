import { once } from 'node:events';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from 'node:test';

/**
 * Runs what all adapters have to do and to survive, and prints a table of it: where × port. Ends with 1 when a case
 * failed or none ran. It is what `npm run conformance` runs.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('adapters/*/{conformance,faults}.test.ts', { cwd: root }).map((file) => root + file);

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const rows = new Map<string, Map<string, Counts>>();
/** The suites that are open, outermost first; a case is told by their names and its own. */
let suites: string[] = [];
let failures = 0;

const events = run({ files: files.sort(), concurrency: 1, execArgv: ['--conditions=@parvis/source'] });
events.on('test:start', ({ name, nesting }) => {
  suites = [...suites.slice(0, nesting), name];
});
events.on('test:stderr', ({ message }) => process.stderr.write(message));

function count(name: string, nesting: number, how: keyof Counts) {
  const [, port] = /^(\w+): /.exec(name) ?? [];
  if (port === undefined) return;
  const where = suites
    .slice(0, nesting)
    .join(' · ')
    .replace(/ as a source$/, '');
  const ports = rows.get(where) ?? new Map<string, Counts>();
  rows.set(where, ports);
  const counts = ports.get(port) ?? { passed: 0, failed: 0, skipped: 0 };
  ports.set(port, counts);
  counts[how]++;
}

events.on('test:pass', ({ name, nesting, skip }) =>
  count(name, nesting, skip === undefined ? 'passed' : 'skipped'),
);
events.on('test:fail', ({ name, nesting, details }) => {
  failures++;
  count(name, nesting, 'failed');
  console.error(`✖ ${suites.slice(0, nesting).join(' · ')} · ${name}\n  ${details.error.message}`);
});
events.resume();
await once(events, 'end');

const told = { passed: 'passed', failed: 'FAILED', skipped: 'not offered' } as const;
const shown = ({ passed, failed, skipped }: Counts) =>
  passed + failed === 0
    ? 'not served'
    : Object.entries({ passed, failed, skipped })
        .filter(([how, count]) => how === 'passed' || count > 0)
        .map(([how, count]) => `${count} ${told[how as keyof Counts]}`)
        .join(', ');
console.table(
  Object.fromEntries(
    [...rows].map(([where, ports]) => [
      where,
      Object.fromEntries([...ports].map(([port, counts]) => [port, shown(counts)])),
    ]),
  ),
);
const all = [...rows.values()].flatMap((ports) => [...ports.values()]);
const sum = (how: keyof Counts) => all.reduce((before, counts) => before + counts[how], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} not offered`);
process.exitCode = failures > 0 || rows.size === 0 ? 1 : 0;
