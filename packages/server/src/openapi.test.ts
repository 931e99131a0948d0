import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { describeApi } from './write-openapi.ts';

it('openapi.json says what the server speaks; npm run openapi writes it', async () => {
  const kept = await readFile(new URL('../openapi.json', import.meta.url), 'utf8');
  assert.equal(await describeApi(), kept);
});
