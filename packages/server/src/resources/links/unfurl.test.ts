import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readConfig } from '../../config.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { feedOn, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { deleteUnused } from './repo.ts';
import { unfurling } from './unfurl.ts';

const PAGE = '<meta property="og:title" content="The harbour"><meta name="description" content="Boats">';

eachDatabase('Links', (database) => {
  let server: TestApp;
  let pages: Server;
  let host: string;
  const asked: IncomingMessage[] = [];
  let isDown = false;
  const feed = feedOn(() => server);

  const html = (response: ServerResponse) => response.setHeader('content-type', 'text/html; charset=utf-8');
  const PATHS: Record<string, (response: ServerResponse) => void> = {
    '/page': (response) => html(response).end(PAGE),
    '/other': (response) => html(response).end('<title>Another</title>'),
    '/moved': (response) => response.writeHead(302, { location: '/page' }).end(),
    '/away': (response) => response.writeHead(302, { location: 'http://127.0.0.2/page' }).end(),
    '/inside': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
    '/picture': (response) => response.setHeader('content-type', 'image/png').end('no html'),
    '/bomb': (response) =>
      html(response)
        .setHeader('content-encoding', 'gzip')
        .end(gzipSync(Buffer.concat([Buffer.from(PAGE), Buffer.alloc(50_000_000)]))),
    '/huge': (response) => {
      html(response).write(PAGE);
      response.on('error', () => {});
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more));
      };
      more();
    },
  };

  before(async () => {
    pages = createServer((request, response) => {
      asked.push(request);
      if (isDown) response.writeHead(503).end();
      else (PATHS[request.url!] ?? ((none) => none.writeHead(404).end()))(response);
    });
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(pages.address() as AddressInfo).port}`;
    const [ada = ''] = await addPeople(database().db, [
      { name: 'Ada', login: 'ada' },
      { name: 'Bo', login: 'bo' },
    ]);
    await addGroup(database().db, { slug: 'board', name: 'Board', visibility: 'secret' }, { [ada]: 'owner' });
    server = await startApp(database());
  });
  after(async () => {
    await server.close();
    pages.closeAllConnections();
    pages.close();
  });
  beforeEach(async () => {
    asked.splice(0);
    isDown = false;
    await database().db.deleteFrom('link').execute();
  });

  /** Asks all pages that wait, with hosts listed so and names that lead where `names` says. */
  async function unfurl(hosts = host, names: Record<string, string> = {}, intranet = host) {
    const config = readConfig({ PARVIS_UNFURL_HOSTS: hosts, PARVIS_RELAY_INTRANET: intranet });
    const resolve = async (name: string) => [{ address: names[name] ?? '192.0.2.1', family: 4 }];
    const work = unfurling(database().db, config, resolve);
    while ((await work()) > 0);
  }
  const linkOf = async (text: string, ...how: Parameters<typeof unfurl>) => {
    const { id } = await feed.post('ada', text);
    await unfurl(...how);
    return (await feed.get('bo', id)).link;
  };

  it('a post brings what the first page says that it links to', async () => {
    const { id, link } = await feed.post('ada', `Look: http://${host}/page#top, http://${host}/other`);
    assert.equal(link, undefined, 'nobody waits for it');
    await unfurl();
    const expected = { url: `http://${host}/page`, title: 'The harbour', description: 'Boats' };
    assert.deepEqual((await feed.get('bo', id)).link, expected);
    assert.deepEqual((await feed.page('bo')).items.find((post) => post.id === id)?.link, expected);
    assert.deepEqual(
      asked.map(({ url }) => url),
      ['/page'],
    );
  });

  it('the page learns nothing of who reads or writes', async () => {
    await linkOf(`http://${host}/page`);
    const [{ headers } = assert.fail()] = asked;
    assert.deepEqual(
      Object.keys(headers).filter((name) => /cookie|authorization|referer|forwarded|remote/i.test(name)),
      [],
    );
  });

  it('a page is asked once, however many link to it', async () => {
    await linkOf(`http://${host}/page`);
    assert.equal((await linkOf(`Again http://${host}/page`))?.title, 'The harbour');
    assert.equal(asked.length, 1);
  });

  it('several instances ask each page once', async () => {
    for (const path of ['page', 'other', 'picture']) await feed.post('ada', `http://${host}/${path}`);
    await Promise.all([unfurl(), unfurl(), unfurl()]);
    assert.equal(asked.length, 3);
  });

  it('an edit changes the page, and a text without a link has none', async () => {
    const { id } = await feed.post('ada', `http://${host}/page`);
    await unfurl();
    const edited = async (text: string) => {
      good(await server.as('ada')('PUT', `/v1/posts/${id}/text`, { body: { text } }));
      await unfurl();
      return (await feed.get('bo', id)).link?.title;
    };
    assert.equal(await edited(`http://${host}/other`), 'Another');
    assert.equal(await edited('Nothing'), undefined);
  });

  it('a page of which nothing is known or to be shown is no link', async () => {
    for (const path of ['picture', 'nowhere']) {
      assert.equal(await linkOf(`http://${host}/${path}`), undefined, path);
    }
  });

  it('nobody is asked whom the administrator has not listed', async () => {
    assert.equal(await linkOf(`http://${host}/page`, 'www.acme.example'), undefined);
    assert.deepEqual(asked, []);
    const config = readConfig({});
    assert.equal(config.unfurls, undefined);
  });

  it('an address within the company is not reached, by number, by name, by redirection, or by a port', async () => {
    const refused: [string, ...Parameters<typeof unfurl>][] = [
      [`http://${host}/page`, '*', {}, 'wiki.acme.example'],
      ['http://rebind.example/page', '*', { 'rebind.example': '127.0.0.1' }],
      ['http://metadata.example/page', '*', { 'metadata.example': '169.254.169.254' }],
      ['http://mapped.example/page', '*', { 'mapped.example': '::ffff:127.0.0.1' }],
      [`http://odd.example:${host.split(':')[1]}/page`, '*', { 'odd.example': '127.0.0.1' }],
      [`http://${host}/away`, '*', {}],
      [`http://${host}/inside`, '*', {}],
    ];
    for (const [url, ...how] of refused) {
      asked.splice(0);
      assert.equal(await linkOf(url, ...how), undefined, url);
      assert.ok(!asked.some((request) => request.url === '/page'), url);
    }
  });

  it('a name is resolved once: what was looked at is what is connected to', async () => {
    let times = 0;
    const config = readConfig({ PARVIS_UNFURL_HOSTS: '*' });
    await feed.post('ada', 'http://twice.example/page');
    const work = unfurling(database().db, config, async () => [
      { address: ++times === 1 ? '127.0.0.1' : '93.184.216.34', family: 4 },
    ]);
    await work();
    assert.deepEqual([times, asked], [1, []]);
  });

  it('from a listed host nothing leads to one that is not', async () => {
    assert.equal((await linkOf(`http://${host}/moved`))?.title, 'The harbour');
    assert.equal(await linkOf(`http://${host}/away`), undefined);
  });

  it('a page without an end, or that unpacks to one, is left alone', async () => {
    for (const path of ['huge', 'bomb']) {
      assert.equal(await linkOf(`http://${host}/${path}`), undefined, path);
    }
    const { due_at } = await database()
      .db.selectFrom('link')
      .select('due_at')
      .where('url', '=', `http://${host}/bomb`)
      .executeTakeFirstOrThrow();
    assert.equal(due_at, null);
  });

  it('a page that is down is asked again later, some times', async () => {
    isDown = true;
    const { id } = await feed.post('ada', `http://${host}/page`);
    const due = () =>
      database()
        .db.selectFrom('link')
        .select(['due_at', 'attempts'])
        .where('url', '=', `http://${host}/page`)
        .executeTakeFirstOrThrow();
    const again = () =>
      database()
        .db.updateTable('link')
        .set({ due_at: new Date(0) })
        .execute();
    const waits: (number | undefined)[] = [];
    for (let times = 0; times < 4; times++) {
      await unfurl();
      const { due_at } = await due();
      waits.push(due_at ? Math.round((due_at.getTime() - Date.now()) / 60_000) : undefined);
      await again();
    }
    assert.deepEqual(waits, [5, 60, 24 * 60, undefined]);
    isDown = false;
    await unfurl();
    assert.equal((await feed.get('bo', id)).link?.title, 'The harbour');
  });

  it('what nothing links to any more is forgotten', async () => {
    const { id } = await feed.post('ada', `http://${host}/lone`);
    await feed.post('ada', `http://${host}/other`);
    await unfurl();
    const { db } = database();
    await db
      .updateTable('link')
      .set({ created_at: new Date(0) })
      .execute();
    good(await server.as('ada')('PUT', `/v1/posts/${id}/text`, { body: { text: 'Nothing' } }));
    await deleteUnused(db);
    const left = await db.selectFrom('link').select('url').where('url', 'like', `http://${host}/%`).execute();
    assert.deepEqual(left, [{ url: `http://${host}/other` }]);
  });
});
