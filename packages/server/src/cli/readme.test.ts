import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { EXIT, HELP } from './help.ts';
import { FORMATS } from './import/formats.ts';

const readme = await readFile(new URL('README.md', import.meta.url), 'utf8');

test('the README names every column that an import reads, and where each export is documented', () => {
  for (const { page, required, name, fields, manager, status } of FORMATS) {
    const columns = [...required, ...name, ...Object.values(fields).flat(), ...manager, status.column];
    for (const column of columns) assert.ok(readme.includes(`\`${column}\``), column);
    assert.ok(readme.includes(page), page);
  }
});

test('the README names every command, option and exit code that the help does', () => {
  const commands = HELP.match(/^ {2}[a-z][a-z ]*?(?= {2,}| --| <)/gm) ?? [];
  assert.ok(commands.length >= 8);
  for (const command of commands) assert.ok(readme.includes(`\`${command.trim()}`), command);
  for (const option of HELP.match(/--[a-z-]+/g) ?? []) assert.ok(readme.includes(option), option);
  for (const code of Object.values(EXIT)) assert.ok(readme.includes(`\`${code}\``), String(code));
});
