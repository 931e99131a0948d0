import type { Names, Skeleton } from './skeleton.ts';

/** A resource of the server with one route that reads what the asker may see; its row in the API is its `summary`. */
export function resource({ kebab, camel, words }: Names): Skeleton {
  const folder = `packages/server/src/resources/${kebab}`;
  return {
    files: {
      [`${folder}/index.ts`]: `export { routes as ${camel} } from './routes.ts';
`,
      [`${folder}/routes.ts`]: `import Type from 'typebox';
import type { Resource } from '../../context.ts';
import { count } from './repo.ts';

export const routes: Resource = async (app, { read }) => {
  app.get(
    '/${kebab}',
    {
      config: { etag: true },
      schema: {
        summary: '${words}: how many the asker may see',
        response: { 200: Type.Object({ count: Type.Integer({ minimum: 0 }) }) },
      },
    },
    (request) => read(request, async (sight) => ({ count: await count(sight) })),
  );
};
`,
      [`${folder}/repo.ts`]: `import { sql } from 'kysely';
import type { Sight } from '../../visibility.ts';

/** How many people the viewer may see. */
export async function count(sight: Sight): Promise<number> {
  const { rows } = await sql<{ count: number }>\`
    select count(*)::int as count from person where \${sight.person()}\`.execute(sight.db);
  return rows[0]?.count ?? 0;
}
`,
      [`${folder}/${kebab}.test.ts`]: `import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { addPeople } from '../../testing/people.ts';

eachDatabase('${words}', (database) => {
  let server: TestApp;
  before(async () => {
    await addPeople(database().db, [
      { name: 'Ada Lovelace', login: 'ada' },
      { name: 'Gone Away', login: 'gone', active: false },
    ]);
    server = await startApp(database());
  });
  after(() => server.close());

  it('counts only what the asker may see', async () => {
    const answer = await server.as('ada')('GET', '/v1/${kebab}');
    assert.deepEqual(answer.json(), { count: 1 });
  });

  it('answers nobody who has not signed in', async () => {
    const answer = await server.as()('GET', '/v1/${kebab}');
    assert.equal(answer.statusCode, 401);
  });
});
`,
    },
    lines: [
      {
        path: 'packages/server/src/app.ts',
        before: /^import \{ demo \} from/m,
        text: `import { ${camel} } from './resources/${kebab}/index.ts';`,
      },
      {
        path: 'packages/server/src/app.ts',
        before: /^ {6}if \(config\.demo\)/m,
        text: `      await v1.register(${camel}, context);`,
      },
    ],
  };
}
