import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { root, run } from '../run.ts';
import { browserCounts, nodeCounts, type Counts } from '../test/counts.ts';
import { adapter } from './adapter.ts';
import { element } from './element.ts';
import { resource } from './resource.ts';
import { begin, namesOf } from './skeleton.ts';

/** The repository again, elsewhere: what is imported by name is linked, our own packages are the copy's. */
let copy: string;

before(async () => {
  copy = await mkdtemp(join(tmpdir(), 'parvis-new-'));
  const left = /(^|\/)(node_modules|dist|\.git|\.cache|\.parvis)$/;
  await cp(root, copy, { recursive: true, filter: (path) => !left.test(relative(root, path)) });
  for (const folder of [
    '',
    'packages/server',
    'packages/elements',
    'packages/client',
    'stories',
    'demo',
    'test',
  ])
    await linkModules(join(root, folder, 'node_modules'), join(copy, folder, 'node_modules'));
  for (const name of ['model', 'client', 'elements', 'server', 'tools']) {
    await rm(join(copy, 'node_modules/@parvis', name));
    await symlink(join(copy, 'packages', name), join(copy, 'node_modules/@parvis', name));
  }
  await begin(element(namesOf('team-badge')), copy);
  await begin(adapter(namesOf('staff-list')), copy);
  await begin(resource(namesOf('head-count')), copy);
});
after(() => rm(copy, { recursive: true, force: true }));

async function linkModules(from: string, to: string) {
  for (const name of await readdir(from).catch(() => [])) {
    await mkdir(to, { recursive: true });
    if (name === '@parvis')
      await cp(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    else await symlink(join(from, name), join(to, name));
  }
}

/** Runs one test file of the copy; what it counted has to be some passed and none failed. */
async function passes(count: (output: string) => Counts, ...command: string[]) {
  const { output } = await run(command, { cwd: copy });
  const { passed, failed } = count(output);
  assert.ok(passed > 0 && failed === 0, output);
}

test('everything that is begun has right types', async () => {
  const { output } = await run(['tsc', '--project', 'tsconfig.check.json'], { cwd: copy });
  // What else is wrong in the repository is for `npm run check` to say.
  const begun = output
    .split('\n')
    .filter((line) => /team-badge|staff-list|head-count|systems\.ts|app\.ts/.test(line));
  assert.deepEqual(begun, []);
});

test('nothing that is begun is for the linter to complain of', async () => {
  const begun = ['packages/elements/src/team-badge', 'packages/client/src/adapters/staff-list'];
  const { output } = await run(['eslint', ...begun, 'packages/server/src/resources/head-count'], {
    cwd: copy,
  });
  assert.equal(output.trim(), '');
});

const STAFF_LIST = 'packages/client/src/adapters/staff-list';
const testing = (...names: string[]) => [
  'node',
  '--conditions=@parvis/source',
  '--test',
  '--test-reporter=spec',
  ...names.map((name) => `${STAFF_LIST}/${name}.test.ts`),
];

/** What whoever began the adapter has to write. */
const SEARCH = `async search(query, { signal, cursor = '0', limit = 20 }) {
        const found = (await everybody({ signal })).filter(({ name }) =>
          name.toLowerCase().includes(query.toLowerCase()),
        );
        const [from, to] = [Number(cursor), Number(cursor) + limit];
        return {
          items: found.slice(from, to).map(summaryOf),
          ...(to < found.length && { cursor: String(to) }),
        };
      },`;

test('a begun adapter fails until its ports are written, and is told which read is missing', async () => {
  const { output } = await run(testing('conformance', 'faults'), { cwd: copy });
  const { passed, failed } = nodeCounts(output);
  assert.ok(passed > 0 && failed > 0, output);
  assert.match(output, /✖ people: search answers when nothing is wrong/);
  assert.match(output, /people\.search is not written yet/);
  // Nothing else fails: what is written is right.
  assert.doesNotMatch(output, /✖ people: (get|details) answers/);
});

test('then it passes the conformance suite, and survives what goes wrong', async () => {
  const index = join(copy, STAFF_LIST, 'index.ts');
  const written = await readFile(index, 'utf8');
  await writeFile(index, written.replace(/search: \(\) =>[^]*?\n {8}\),/, SEARCH));
  await passes(nodeCounts, ...testing('conformance', 'faults'));
});

test('a begun resource passes its test', () =>
  passes(
    nodeCounts,
    'node',
    '--conditions=@parvis/source',
    '--test',
    '--test-reporter=spec',
    'packages/server/src/resources/head-count/head-count.test.ts',
  ));

test('a begun element passes its test', () =>
  passes(
    browserCounts,
    'wtr',
    '--config',
    'test/web-test-runner.config.mjs',
    '--files',
    'packages/elements/src/team-badge/team-badge.test.ts',
  ));

test('a begun element is known to the autoloader and to the documentation', async () => {
  const text = (path: string) => readFile(join(copy, path), 'utf8');
  assert.match(await text('packages/elements/src/autoload.ts'), /'parvis-team-badge': async \(\) =>/);
  assert.match(await text('packages/elements/src/index.ts'), /TeamBadge/);
  assert.match(await text('README.md'), /^### `<parvis-team-badge>`$/m);
});

test('what is there already is not written over', async () => {
  await assert.rejects(begin(element(namesOf('team-badge')), copy), /already/);
});
