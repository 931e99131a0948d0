import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArguments, UsageError } from './arguments.ts';

const mistakes = (...args: string[]): string[] => {
  try {
    readArguments(args);
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error.message.split('\n').filter((line) => line.startsWith('- '));
  }
  return [];
};

test('without a command the server starts', () => {
  assert.equal(readArguments([]).name, 'start');
});

test('an import is read with its files and flags', () => {
  const command = readArguments(['import', '--people', 'p.csv', '--photos=faces', '--dry-run']);
  assert.equal(command.name, 'import');
  assert.deepEqual(command.texts, { people: 'p.csv', photos: 'faces' });
  assert.deepEqual([...command.flags], ['dry-run']);
});

test('the commands about a person have two words', () => {
  const command = readArguments(['person', 'erase', 'ada@acme.example']);
  assert.equal(command.name, 'person erase');
  assert.deepEqual(command.operands, ['ada@acme.example']);
});

test('help is a word and an option anywhere', () => {
  for (const args of [['help'], ['--help'], ['import', '-h']]) assert.equal(readArguments(args).name, 'help');
});

test('all mistakes are said at once', () => {
  assert.deepEqual(
    mistakes('import', 'x', '--peple', '--force=1', '--groups', 'a', '--groups', 'b', '--photos'),
    [
      '- "import" has no option --peple.',
      '- --force takes no value.',
      '- --groups is given twice.',
      '- --photos needs a value.',
      '- --people or --calendar is missing.',
      '- "x" is not understood here.',
    ],
  );
  assert.deepEqual(mistakes('restore'), ['- <file> is missing.']);
  assert.match(mistakes('person').join(), /no command "person"/);
  assert.match(mistakes('constructor').join(), /no command "constructor"/);
  assert.match(mistakes('backup', '--output', 'f', '--constructor').join(), /no option --constructor/);
});
