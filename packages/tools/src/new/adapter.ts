import type { Names, Skeleton } from './skeleton.ts';

/**
 * An adapter that serves people from a list their system publishes. One read is left to be written: its tests say so, and
 * the others pass.
 */
export function adapter({ kebab, camel, pascal, words }: Names): Skeleton {
  const folder = `packages/client/src/adapters/${kebab}`;
  return {
    files: {
      [`${folder}/index.ts`]: `import { ParvisError } from '../../error.ts';
import { createHttp } from '../../http.ts';
import type { Answers, CallOptions, Source } from '../../ports.ts';
import { read } from '../../read.ts';
import { staff, summaryOf } from './map.ts';
import type { ${pascal}Options } from './options.ts';

export { readOptions, type ${pascal}Options } from './options.ts';

/** ${words}: say which system this is, and where its answers are documented. */
export function ${camel}({ baseUrl }: ${pascal}Options) {
  const name = \`${kebab}:\${baseUrl}\`;
  const http = createHttp({ source: name, baseUrl });

  const everybody = async ({ signal }: CallOptions) =>
    read(name, staff, await http('/staff.json', { signal }));

  async function details(keys: readonly string[], options: CallOptions) {
    const people = await everybody(options);
    return new Map(
      keys.map((key) => {
        const found = people.find(({ id, mail, login }) =>
          [id, mail, login].some((each) => each?.toLowerCase() === key.toLowerCase()),
        );
        return [key, found ?? new ParvisError('not_found', \`\${name} has no "\${key}".\`, { source: name })];
      }),
    ) satisfies Answers<unknown>;
  }

  return {
    name,
    people: {
      can: {},
      batchLimit: 200,
      details,
      async get(keys, options) {
        const answers = await details(keys, options);
        return new Map(
          [...answers].map(([key, answer]) => [key, answer instanceof ParvisError ? answer : summaryOf(answer)]),
        );
      },
      // The last one is for you to write: until then its tests fail, and say so.
      search: () =>
        Promise.reject(
          new ParvisError('unsupported', \`\${name}: people.search is not written yet.\`, { source: name }),
        ),
    },
  } satisfies Source;
}
`,
      [`${folder}/options.ts`]: `export interface ${pascal}Options {
  /** Where the system is: absolute, or relative to the page. */
  baseUrl: string;
}

/** The options of a declarative configuration, or undefined when \`say\` was told what is wrong with them. */
export function readOptions(
  { baseUrl, ...unknown }: Record<string, unknown>,
  say: (mistake: string) => void,
): ${pascal}Options | undefined {
  for (const name of Object.keys(unknown)) say(\`"\${name}" is not known. The option is baseUrl.\`);
  if (typeof baseUrl === 'string' && URL.canParse(baseUrl, 'http://page')) return { baseUrl };
  say('"baseUrl" has to be the address of the system, such as "/${kebab}".');
  return undefined;
}
`,
      [`${folder}/map.ts`]: `import type { Person, PersonSummary } from '@parvis/model';
import { list, record, text, type Reader } from '../../read.ts';

/** Their shape of a person to ours. */
const person: Reader<Person> = (value, path) => {
  const theirs = record(value, path);
  return {
    id: text(theirs['uid'], \`\${path}.uid\`),
    name: text(theirs['displayName'], \`\${path}.displayName\`),
    title: text(theirs['jobTitle'], \`\${path}.jobTitle\`),
    department: text(theirs['unit'], \`\${path}.unit\`),
    mail: text(theirs['email'], \`\${path}.email\`),
    login: text(theirs['account'], \`\${path}.account\`),
  };
};

/** What \`/staff.json\` answers. */
export const staff: Reader<Person[]> = list(person);

/** The cheap form of a person: what else is known of them is for details. */
export function summaryOf(person: Person): PersonSummary {
  const summary = { ...person };
  delete summary.login;
  return summary;
}
`,
      [`${folder}/fixtures/staff.json`]: `${JSON.stringify(
        [
          {
            uid: '7',
            displayName: 'Ada Lovelace',
            jobTitle: 'Analyst',
            unit: 'Research',
            email: 'ada@acme.example',
            account: 'ada',
          },
        ],
        undefined,
        2,
      )}
`,
      [`${folder}/README.md`]: `# ${words}

Say which system this is, which of its answers are read, and which rights the reader needs.

| option    |                                                           |
| --------- | --------------------------------------------------------- |
| \`baseUrl\` | Where the system is: absolute, or relative to the page. |

| port     | serves                          |
| -------- | ------------------------------- |
| \`people\` | names, titles, units, addresses |

The policy of a page that uses it: \`connect-src\` of the host of \`baseUrl\`.
\`fixtures/staff.json\` is the answer that its documentation shows.

What it has to do is asked by \`conformance.test.ts\`. What it has to survive is asked by \`faults.test.ts\`: it says how
the source is made, which request of the system belongs to which read of a port, one honest answer for each, and which
fields hold names, dates and words of a closed list. From that come some fifty cases for each port: statuses, waiting
times, tokens, bodies that are cut, empty, stalled, too long or of another type, being called off at each moment, and
answers in which fields are missing, of other types, odd or anything at all. Each ends in data of the model or in one
\`ParvisError\` that says which field was wrong.

A port that is added gets a line per read in \`reads\`; what is asked twice with different questions, as a feed and a
feed of one author, gets two. Where several questions travel in one request, \`batch\` says how; what a stream of changes sends, \`stream\`.
What can come while a list is read to its end, \`arrivals\` of the harness brings. An answer that is no JSON is written by \`write\`, from whatever form is easy to change.
\`npm run conformance\` prints how many cases of each port pass.
`,
      [`${folder}/faults.test.ts`]: `import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { faults } from '../../testing/faults/index.ts';
import { ${camel} } from './index.ts';

const at = '/staff.json';
const staff: unknown = JSON.parse(readFileSync(new URL('fixtures/staff.json', import.meta.url), 'utf8'));

faults(
  '${kebab}',
  {
    make: () => ${camel}({ baseUrl: 'https://${kebab}.acme.example' }),
    hasToken: false,
    answers: { [at]: staff },
    reads: [
      { name: 'people.get', at, keys: ['7'] },
      { name: 'people.details', at, keys: ['ada@acme.example'] },
      { name: 'people.search', at },
    ],
    names: ['displayName'],
    dates: {},
    words: [],
  },
  { describe, test, before, after },
);
`,
      [`${folder}/conformance.test.ts`]: `import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { conformance, type Company } from '../../testing/index.ts';
import { ${camel} } from './index.ts';
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
    source: ${camel}({ baseUrl: \`http://127.0.0.1:\${address.port}\` }),
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

conformance('${kebab}', system, { describe, test, before, after });

test('the documented answer is understood', () => {
  const documented: unknown = JSON.parse(
    readFileSync(new URL('fixtures/staff.json', import.meta.url), 'utf8'),
  );
  assert.equal(staff(documented, 'staff')[0]?.name, 'Ada Lovelace');
});
`,
    },
    lines: [
      {
        path: 'packages/client/src/systems.ts',
        before: /^ {2}async memory\(/m,
        text: `  async ${camel}(json, say) {
    const { ${camel}, readOptions } = await import('./adapters/${kebab}/index.ts');
    const options = readOptions(json, say);
    return options && ${camel}(options);
  },`,
      },
      {
        path: 'packages/client/package.json',
        before: /^ {4}"\.\/memory"/m,
        text: `    "./${kebab}": {
      "@parvis/source": "./src/adapters/${kebab}/index.ts",
      "types": "./dist/adapters/${kebab}/index.d.ts",
      "default": "./dist/adapters/${kebab}/index.js"
    },`,
      },
    ],
  };
}
