import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Check } from 'typebox/value';
import { DocumentSchema } from '@parvis/model/schemas';
import { ParvisError } from '../../error.ts';
import { list, read, record, type Reader } from '../../read.ts';
import { documentShape } from '../../shapes/document.ts';
import { loaded } from '../../ports.ts';
import { documentOf, documentUsed, driveItem, used } from './document.ts';
import { graph } from './index.ts';
import { pretendGraph, type Asked } from './testing/server.ts';

const { signal } = new AbortController();
const folder = new URL('../../../../../../shared/fixtures/graph/', import.meta.url);
const documented = { skip: !existsSync(folder) && 'the documented answers are not here' };
const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const value =
  <T>(item: Reader<T>): Reader<T[]> =>
  (answer, path) =>
    list(item)(record(answer, path)['value'], `${path}.value`);

test(
  'what the documentation says that somebody used is a document, with the ending of its name',
  documented,
  () => {
    const [chart] = read('graph', value(used), fixture('insights-used'));
    assert.deepEqual(documentUsed(chart!), {
      id: 'drives/b!uTdl5maWCEyFRUo_2bKAOg8Q9Rst52JPvFvtTIaQiSaOy9HgmWBFQYDbyM0zog0D/items/01JSNPH6EZHFDPJNKPRNHZTFEWRRLDKPC3',
      url: 'https://contoso.sharepoint.com/sites/Retail/_layouts/15/Doc.aspx?sourcedoc=%7BF4463999-4FB5-4F8B-9994-968C56353C5B%7D&file=Org%20Chart.vsdx&action=default&DefaultItemOpen=1',
      name: 'Org Chart.vsdx',
      mediaType: 'application/vnd.visio',
      usedAt: '2019-05-25T07:12:38.000Z',
      site: {
        name: 'Retail',
        url: 'https://contoso.sharepoint.com/sites/Retail/Shared Documents/NC460 Sales',
      },
    });
    const [report] = read('graph', value(used), fixture('insights-shared'));
    assert.equal(documentUsed(report!)?.name, 'CE Annual Report.docx');
  },
);

test('files of which the documentation shows no address are none', documented, () => {
  const items = read('graph', value(driveItem), fixture('driveitem-children'));
  assert.deepEqual(
    items.map((each) => documentOf(each, undefined)),
    [undefined, undefined],
  );
  assert.throws(() => read('graph', value(driveItem), fixture('drive-recent')), {
    message: /"answer\.value\[0\]\.name"/,
  });
});

test('a site, a page and a folder are no documents', () => {
  const site = used(
    { id: '1', resourceReference: { webUrl: 'https://acme.example/', type: 'microsoft.graph.siteItem' } },
    'used',
  );
  assert.equal(documentUsed(site), undefined);
  assert.equal(documentUsed(used({ id: '1' }, 'used')), undefined);
  const folder = driveItem({ id: '1', name: 'Plans', webUrl: 'https://acme.example/', folder: {} }, 'item');
  assert.equal(documentOf(folder, undefined), undefined);
});

const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null });
const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  fc.constantFrom('', 'javascript:x'),
);
const id = fc.oneof({ weight: 20, arbitrary: fc.string({ minLength: 1 }) }, maybe(fc.constant('')));
const when = maybe(
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc
        .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((at) => at.toISOString()),
    },
    fc.constantFrom('0001-01-01T00:00:00Z', 'yesterday'),
  ),
);
const anyItem = fc.record(
  {
    id,
    name: fc.oneof({ weight: 20, arbitrary: fc.string({ minLength: 1 }) }, maybe(words)),
    webUrl: maybe(fc.oneof(fc.webUrl(), words)),
    file: maybe(fc.record({ mimeType: maybe(words) })),
    size: maybe(fc.oneof({ weight: 20, arbitrary: fc.nat() }, fc.double())),
    lastModifiedDateTime: when,
    lastModifiedBy: maybe(
      fc.record({
        user: maybe(fc.record({ id: maybe(words), displayName: maybe(words), email: maybe(words) })),
      }),
    ),
    parentReference: maybe(fc.record({ driveId: maybe(words) })),
  },
  { requiredKeys: ['id', 'name'] },
);
const anyUsed = fc.record(
  {
    id,
    lastUsed: maybe(fc.record({ lastAccessedDateTime: when })),
    resourceVisualization: maybe(
      fc.record({
        title: maybe(words),
        mediaType: maybe(words),
        containerDisplayName: maybe(words),
        containerWebUrl: maybe(words),
      }),
    ),
    resourceReference: maybe(
      fc.record({
        id: maybe(words),
        webUrl: maybe(fc.oneof(fc.webUrl(), words)),
        type: maybe(fc.constantFrom('microsoft.graph.driveItem', 'microsoft.graph.siteItem')),
      }),
    ),
  },
  { requiredKeys: ['id'] },
);

test('whatever arrives is a document of the model, none, or an error that names the field', () => {
  let understood = 0;
  const group = { id: 'g', slug: 'g', name: 'G' };
  const check = <T>(given: unknown, reader: Reader<T>, map: (item: T) => unknown) => {
    let made: unknown;
    try {
      made = map(read('graph', reader, given, 'item'));
    } catch (error) {
      assert.ok(error instanceof ParvisError && error.code === 'bad_response', String(error));
      assert.match(error.message, /"item\.\w/);
      return;
    }
    if (made === undefined) return;
    assert.ok(Check(DocumentSchema, made), JSON.stringify(made));
    assert.deepEqual(read('graph', documentShape, made), made);
    understood++;
  };
  fc.assert(
    fc.property(anyItem, anyUsed, (item, one) => {
      check(item, driveItem, (each) => documentOf(each, group));
      check(one, used, documentUsed);
    }),
    { numRuns: 500 },
  );
  assert.ok(understood > 50, `${understood} of 1000 were documents`);
});

/** Documents over a Graph that answers every list with these pages, one after the other. */
async function over(...pages: readonly unknown[][]) {
  const asked: Asked[] = [];
  const pretended = pretendGraph({
    users: [],
    routes: [
      (one) => {
        const value = pages[asked.push(one) - 1] ?? [];
        const link = `https://graph.microsoft.com/v1.0${one.path}?$skiptoken=${asked.length}`;
        return { body: { value, ...(asked.length < pages.length && { '@odata.nextLink': link }) } };
      },
    ],
  });
  const { documents } = graph({
    getToken: () => 'secret',
    fetch: (url, init) => pretended.handle(new Request(url, init)),
  });
  return { asked, documents: await loaded(documents) };
}
const file = (name: string) => ({ id: name, name, webUrl: `https://acme.example/${name}`, file: {} });

test('the files of a site are asked for by its address, or by the name that Graph has for it', async () => {
  for (const [site, path] of [
    ['https://acme.sharepoint.com/sites/hr/', '/sites/acme.sharepoint.com:/sites/hr:/drive/root/children'],
    ['acme.sharepoint.com,1,2', '/sites/acme.sharepoint.com,1,2/drive/root/children'],
  ] as const) {
    const { asked, documents } = await over([file('a')]);
    const { items } = await documents.list({ site }, { signal });
    assert.deepEqual([items.map(({ name }) => name), asked[0]?.path], [['a'], path]);
  }
});

test('folders that fill a page are left behind, but not without end', async () => {
  const folders = [{ id: 'f', name: 'f', webUrl: 'https://acme.example/f', folder: {} }];
  const { documents, asked } = await over(folders, folders, [file('a')], [file('b')]);
  const first = await documents.list({ site: 'x' }, { signal, limit: 1 });
  assert.deepEqual(
    [first.items.map(({ name }) => name), typeof first.cursor, asked.length],
    [['a'], 'string', 3],
  );
  const only = await over(folders, folders, folders, folders, folders);
  const page = await only.documents.list({ site: 'x' }, { signal });
  assert.deepEqual([page.items, typeof page.cursor, only.asked.length], [[], 'string', 3]);
});
