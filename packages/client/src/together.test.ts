import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParvisError } from './error.ts';
import { together } from './together.ts';

/** Work that a test ends when it likes. */
function scripted() {
  const runs: { signal: AbortSignal; end: (value: string) => void; fail: (error: Error) => void }[] = [];
  const ask = together(
    'test',
    ({ signal }) => new Promise<string>((end, fail) => void runs.push({ signal, end, fail })),
  );
  return { runs, ask };
}
const isAborted = (error: unknown) =>
  error instanceof ParvisError && error.code === 'aborted' && error.source === 'test';

test('who asks while it is under way gets the same, and later ones anew', async () => {
  const { runs, ask } = scripted();
  const answers = Promise.all([ask(new AbortController()), ask(new AbortController())]);
  runs[0]!.end('one');
  assert.deepEqual(await answers, ['one', 'one']);
  const later = ask(new AbortController());
  runs[1]!.end('two');
  assert.equal(await later, 'two');
  assert.equal(runs.length, 2);
});

test('who calls it off leaves alone; when all have, it ends', async () => {
  const { runs, ask } = scripted();
  const [one, other] = [new AbortController(), new AbortController()];
  const [first, second] = [ask(one), ask(other)];
  one.abort();
  await assert.rejects(first, isAborted);
  assert.equal(runs[0]!.signal.aborted, false);
  other.abort();
  await assert.rejects(second, isAborted);
  assert.equal(runs[0]!.signal.aborted, true);
  await assert.rejects(ask(one), isAborted);
  assert.equal(runs.length, 1);
});

test('a failure is everybody’s, and not kept', async () => {
  const { runs, ask } = scripted();
  const [first, second] = [ask(new AbortController()), ask(new AbortController())];
  runs[0]!.fail(new Error('no'));
  await assert.rejects(first, /no/);
  await assert.rejects(second, /no/);
  void ask(new AbortController());
  assert.equal(runs.length, 2);
});
