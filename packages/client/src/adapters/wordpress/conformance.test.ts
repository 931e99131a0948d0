import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { conformance, type Company } from '../../testing/index.ts';
import { wordpress } from './index.ts';
import { staff } from './map.ts';

/** The system, as it is documented to answer. */
async function system({ people }: Pick<Company, 'people'>) {
  const answer = people.map(({ name, title, department, mail, login }, index) => ({
    uid: String(index),
    displayName: name,
    jobTitle: title,
    unit: department,
    email: mail,
    account: login,
  }));
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as { port: number };
  return {
    source: wordpress({ baseUrl: `http://127.0.0.1:${address.port}` }),
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

conformance('wordpress', system, { describe, test, before, after });

test('the documented answer is understood', () => {
  const documented: unknown = JSON.parse(
    readFileSync(new URL('fixtures/staff.json', import.meta.url), 'utf8'),
  );
  assert.equal(staff(documented, 'staff')[0]?.name, 'Ada Lovelace');
});
