import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Subject } from '@parvis/model';
import {
  ADA,
  BO,
  CY,
  DI,
  ED,
  FAY,
  GUS,
  mailOf,
  OURS,
  pluginSite,
  type Answer,
  type PluginSite,
} from './plugin-site.ts';

const { signal } = new AbortController();
const [OPEN, DRAFT, PRIVATE, LOCKED, BUSY] = [0, 1, 2, 3, 4];
const NOBODY: Subject = { kind: 'person', id: '999999' };

describe('Recommendations in a real WordPress', () => {
  let site: PluginSite;
  before(async () => {
    const author = mailOf(BO);
    site = await pluginSite({
      plugin: true,
      posts: [
        { author, title: 'Open' },
        { author, title: 'Draft', status: 'draft' },
        { author, title: 'Private', status: 'private' },
        { author, title: 'Locked', password: 'sesame' },
        { author, title: 'Busy' },
      ],
    });
  });
  after(() => site.stop());

  test('a post, a page and a person are recommended with an application password', async () => {
    for (const subject of [site.postOf(OPEN), site.pageOf(OPEN), site.personOf(BO)]) {
      const cy = await site.portOf(CY).set(subject, true, { signal, revision: 0 });
      assert.deepEqual([cy.subject, cy.count, cy.mine, cy.revision], [subject, 1, true, 1]);
      assert.deepEqual(await site.shown(DI, subject), {
        subject,
        count: 1,
        mine: false,
        revision: 0,
        people: [{ id: site.personOf(CY).id, name: 'Cy' }],
      });
    }
    const [first] = (await site.portOf(ADA).list(site.personOf(BO), { signal })).items;
    assert.equal(first?.person.mail, mailOf(CY), 'told to whoever may list users');
    assert.ok(Math.abs(Date.parse(first.createdAt) - Date.now()) < 60_000);
  });

  test('one page is one however it was reached', async () => {
    const { id } = site.pageOf(OPEN);
    for (const each of [`${id}?utm_source=mail&utm_x=1#top`, id.replace('http:', 'HTTP:')]) {
      const { body } = await site.batch(DI, { kind: 'page', id: each });
      const [shown] = body as unknown as { subject: Subject; count: number }[];
      assert.deepEqual([shown?.subject.id, shown?.count], [id, 1], each);
    }
  });

  test('whoever is signed out reads how many, and not who, and writes nothing', async () => {
    const subject = site.postOf(OPEN);
    const { body } = await site.batch(undefined, subject);
    assert.deepEqual(body, [{ subject, count: 1, mine: false, revision: 0, people: [] }]);
    for (const { status, body } of [await site.list(undefined, subject), await site.set(undefined, subject)])
      assert.deepEqual([status, body.code, body.data?.status], [401, 'rest_forbidden', 401]);
  });

  test('a cookie without its nonce is nobody’s', async () => {
    const cookie = await site.cookieOf(BO);
    const nonces = `${site.url}/wp-admin/admin-ajax.php?action=rest-nonce`;
    const nonce = await (await fetch(nonces, { headers: { cookie } })).text();
    const body = { ...site.postOf(OPEN), recommended: true, revision: 0 };
    const by = (headers: Record<string, string>) => site.ask(OURS, { method: 'PUT', body, headers });
    assert.equal((await by({ cookie })).status, 401);
    assert.equal((await by({ cookie, 'x-wp-nonce': '0123456789' })).body.code, 'rest_cookie_invalid_nonce');
    const { status, body: made } = await by({ cookie, 'x-wp-nonce': nonce });
    assert.deepEqual([status, made['mine']], [200, true]);
  });

  for (const [index, what] of [
    [DRAFT, 'a draft'],
    [PRIVATE, 'a private post'],
    [LOCKED, 'a post with a password'],
  ] as const) {
    test(`${what} tells nothing to those who cannot read it`, async () => {
      const post = site.postOf(index);
      // What is no draft has an address of its own.
      const { body } = await site.ask(`/wp/v2/posts/${post.id}`, { as: BO });
      const page: Subject = { kind: 'page', id: body['link'] as string };
      for (const subject of [post, page])
        assert.equal((await site.set(BO, subject)).status, 200, 'its author may');
      assert.equal((await site.portOf(ADA).list(page, { signal })).items.length, 1, 'and an administrator');

      const absentPost: Subject = { kind: 'post', id: '999999' };
      const absentPage: Subject = { kind: 'page', id: `${site.url}/2024/nowhere/` };
      const told = ({ status, text }: Answer, { id }: Subject) => ({
        status,
        text: text.replaceAll(String.raw`\/`, '/').replaceAll(id, '…'),
      });
      for (const who of [CY, undefined]) {
        for (const call of [site.batch, site.list]) {
          assert.deepEqual(told(await call(who, post), post), told(await call(who, absentPost), absentPost));
          assert.deepEqual(told(await call(who, page), page), told(await call(who, absentPage), absentPage));
        }
        assert.deepEqual(await site.set(who, post), await site.set(who, absentPost));
      }
      assert.equal((await site.set(CY, post)).body.code, 'parvis_unknown');
    });
  }

  test('a page that becomes private takes what is known of it along, but for what the reader did', async () => {
    const [post, page] = await site.publish('Soon private');
    for (const who of [BO, CY]) assert.equal((await site.set(who, page)).status, 200);
    assert.equal((await site.portOf(DI).list(page, { signal })).items.length, 2);
    await site.ask(`/wp/v2/posts/${post.id}`, { as: ADA, method: 'POST', body: { status: 'private' } });
    const counts = [DI, CY, BO].map(async (who) => (await site.shown(who, page)) as { count: number });
    assert.deepEqual(
      (await Promise.all(counts)).map(({ count }) => count),
      [0, 1, 2],
    );
    assert.deepEqual((await site.portOf(DI).list(page, { signal })).items, []);
  });

  test('twenty at one moment are one, and a late one is refused', async () => {
    const subject = site.postOf(BUSY);
    for (const [recommended, revision] of [
      [true, 0],
      [false, 1],
      [true, 2],
    ] as const) {
      const all = Array.from({ length: 20 }, () => site.set(CY, subject, recommended, revision));
      for (const { status, body } of await Promise.all(all))
        assert.deepEqual([status, body['mine'], body['revision']], [200, recommended, revision + 1]);
    }
    const late = await site.set(CY, subject, false, 1);
    assert.deepEqual([late.status, late.body.code], [412, 'parvis_revision']);
    const own = (await site.rows()).filter(
      ({ user_id, kind }) => user_id === site.personOf(CY).id && kind === 'post',
    );
    assert.deepEqual(own.map(({ active, revision }) => [active, revision]).toSorted(), [
      ['1', '1'],
      ['1', '3'],
    ]);
  });

  test('what is asked is bounded, and refused in the form of WordPress', async () => {
    const { batch, set, list } = site;
    const open = site.postOf(OPEN);
    const foreign: Subject = { kind: 'page', id: 'https://evil.example/' };
    const many = Array.from({ length: 51 }, () => open);
    const wrongs: [Answer, number, string][] = [
      [await batch(CY, ...many), 400, 'rest_invalid_param'],
      [await batch(CY), 400, 'rest_invalid_param'],
      [await batch(CY, { kind: 'page', id: `${site.url}/${'x'.repeat(2000)}` }), 400, 'rest_invalid_param'],
      [await batch(CY, { kind: 'document', id: '1' }), 400, 'rest_invalid_param'],
      [await set(CY, foreign), 422, 'parvis_foreign_page'],
      [await set(CY, { kind: 'page', id: 'javascript:alert(1)' }), 422, 'parvis_foreign_page'],
      [await set(CY, { kind: 'person', id: '1 OR 1=1' }), 404, 'parvis_unknown'],
      [await set(CY, NOBODY), 404, 'parvis_unknown'],
      [await list(CY, open, '&cursor=x'), 400, 'rest_invalid_param'],
      [await list(CY, open, '&per_page=101'), 400, 'rest_invalid_param'],
      [await set(CY, open, true, -1), 400, 'rest_invalid_param'],
    ];
    for (const [{ status, body }, expected, code] of wrongs) {
      assert.deepEqual([status, body.code, body.data?.status], [expected, code, expected]);
      assert.equal(typeof body.message, 'string');
    }
    const [good, bad] = (await batch(CY, open, foreign)).body as unknown as Record<string, unknown>[];
    assert.deepEqual([good?.['count'], bad?.['code']], [2, 'parvis_foreign_page']);
  });

  test('a person of whom WordPress does not tell is not told of', async () => {
    const ed = site.personOf(ED);
    assert.equal((await site.set(CY, ed)).status, 404, 'has not published');
    assert.equal((await site.set(ED, ed)).status, 200, 'knows of himself');
    assert.equal((await site.set(ADA, ed)).status, 200, 'may list users');
    assert.deepEqual((await site.batch(undefined, ed)).body, (await site.batch(undefined, NOBODY)).body);
  });

  test('who recommends comes in pages, none twice, while others recommend', async () => {
    const subject = site.pageOf(BUSY);
    for (const who of [ADA, BO, CY, DI, ED]) await site.set(who, subject);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await site.portOf(CY).list(subject, { signal, limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ person }) => person.name));
      ({ cursor } = page);
      if (seen.length === 2) await site.set(FAY, subject);
    } while (cursor !== undefined);
    assert.deepEqual(seen.filter((name) => name !== 'Fay').toSorted(), ['Ada', 'Bo', 'Cy', 'Di', 'Ed']);
    assert.equal(new Set(seen).size, seen.length);
    const shown = await site.shown(CY, subject);
    assert.ok(shown && 'people' in shown);
    assert.deepEqual([shown.count, shown.people.length], [6, 5]);
  });

  test('twenty-seven subjects cost as many questions to the database as three', async () => {
    const published = await Promise.all(
      Array.from({ length: 24 }, async (_, index) => {
        const subject = (await site.publish(`Many ${index}`))[index % 2]!;
        await site.set([DI, ED, FAY, GUS][index % 4], subject);
        return subject;
      }),
    );
    const queries = async (batch: Subject[]) => {
      const { status, queries } = await site.look({ batch, as: site.idOf(CY) });
      assert.equal(status, 200);
      return queries as number;
    };
    const few = await queries([...published.slice(0, 2), site.personOf(BO)]);
    const many = await queries([...published, ...[ADA, BO, CY].map(site.personOf)]);
    assert.ok(many <= few + 1, `${many} instead of ${few}`);
    assert.ok(many < 20, `${many}`);
  });

  test('plain permalinks lead to it as well', async () => {
    await site.seed({ permalinks: '' });
    const port = site.portOf(CY, `${site.url}/?rest_route=/`);
    const page: Subject = { kind: 'page', id: `${site.url}/?p=${site.postOf(OPEN).id}` };
    const { count } = await port.set(page, true, { signal, revision: 0 });
    const { items } = await port.list(page, { signal });
    assert.deepEqual([count, items.map(({ person }) => person.name)], [1, ['Cy']]);
  });
});
