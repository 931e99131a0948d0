import { after, before, describe, test } from 'node:test';
import { conformance } from '../../testing/index.ts';
import { memoryOf } from './fixtures/company.ts';

conformance('memory', async (company) => ({ source: memoryOf(company), async stop() {} }), {
  describe,
  test,
  before,
  after,
});
