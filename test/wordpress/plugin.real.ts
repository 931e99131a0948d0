import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Subject } from '@parvis/model';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit, type Traces } from '../visit.ts';
import { ADA, BO, CY, DI, FAY, GUS, mailOf, OURS, pluginSite, type PluginSite } from './plugin-site.ts';

const [OTHER, DOOMED] = [0, 1];
const PLUGIN = '/wp/v2/plugins/parvis/parvis';

/** What an author writes: the tags stay, what is not theirs goes. */
const written = (post: string) => `<p>Read this.</p>
<parvis-recommend-button class="mine" onclick="harm()">Worth reading</parvis-recommend-button>
<parvis-recommend-button kind="person" subject="bo">Bo</parvis-recommend-button>
<parvis-recommend-button kind="post" subject="${post}">Another</parvis-recommend-button>
<parvis-people-card person="bo" view="line" hover-card><a href="mailto:bo@acme.example">Bo</a></parvis-people-card>
<parvis-event-list src="javascript:harm()"></parvis-event-list>
<parvis-provider config="{}">x</parvis-provider><script>harm()</script>`;

describe('Our plugin in a real WordPress', () => {
  let site: PluginSite;
  before(async () => {
    const author = mailOf(BO);
    site = await pluginSite({
      posts: [
        { author, title: 'Another' },
        { author, title: 'Doomed' },
      ],
    });
  });
  after(() => site.stop());
  const isOf = (who: typeof DI | typeof GUS) => (row: { user_id: string }) =>
    row.user_id === site.personOf(who).id;

  test('being activated makes the table, and the index of the API says that it is there', async () => {
    assert.equal((await site.look({})).table, false);
    const { body } = await site.ask(PLUGIN, { as: ADA, method: 'POST', body: { status: 'active' } });
    assert.equal(body['status'], 'active', JSON.stringify(body));
    const { table, option } = await site.look({});
    assert.deepEqual([table, option], [true, '1']);
    const index = await site.ask('/');
    assert.ok((index.body['namespaces'] as string[]).includes('parvis/v1'));
  });

  test('a colleague who leaves, and a post that goes, take their recommendations along', async () => {
    const [post, page] = [site.postOf(DOOMED), site.pageOf(DOOMED)];
    for (const subject of [post, page, site.postOf(OTHER), site.personOf(BO)])
      assert.equal((await site.set(GUS, subject)).status, 200);
    assert.equal((await site.set(CY, post)).status, 200);
    assert.equal((await site.set(ADA, site.personOf(GUS))).status, 200);
    await site.ask(`/wp/v2/posts/${post.id}?force=true`, { as: ADA, method: 'DELETE' });
    assert.equal((await site.rows()).length, 3, 'of the post nothing is left, nor of the page that it was');
    await site.ask(`/wp/v2/users/${site.idOf(GUS)}?force=true&reassign=1`, { as: ADA, method: 'DELETE' });
    assert.deepEqual(await site.rows(), [], 'he recommends nothing, and is not recommended');
  });

  test('what somebody recommends is exported and erased by the tools of WordPress', async () => {
    for (const subject of [site.postOf(OTHER), site.pageOf(OTHER)]) await site.set(DI, subject);
    await site.set(DI, site.personOf(BO));
    await site.set(DI, site.personOf(BO), false, 1);
    const { export: exported } = (await site.look({ export: mailOf(DI) })) as {
      export: { data: { data: { name: string; value: string }[] }[]; done: boolean };
    };
    assert.equal(exported.done, true);
    const subjects = exported.data.map(({ data }) => data.find(({ name }) => name === 'Subject')?.value);
    assert.deepEqual(subjects.toSorted(), [site.postOf(OTHER).id, site.pageOf(OTHER).id].toSorted());
    const { erase } = (await site.look({ erase: mailOf(DI) })) as { erase: { items_removed: number } };
    assert.equal(erase.items_removed, 3, 'what she took back as well');
    assert.deepEqual((await site.rows()).filter(isOf(DI)), []);
  });

  describe('in a browser', () => {
    let browser: Browser;
    let link: string;

    before(async () => {
      const [, page] = await site.publish('Worth reading', { content: written(site.postOf(OTHER).id) });
      link = page.id;
      browser = await openBrowser();
    });
    after(() => browser?.close());

    /** The WordPress of the tests comes without the files of its themes. */
    const ownErrors = ({ errors }: Traces) =>
      errors.filter((error) => !/^Failed to load resource/.test(error));
    const buttons = (page: Page) => page.locator('parvis-recommend-button');

    test('the tags of an author stay, and nothing else of them does', async () => {
      const html = await (await fetch(link)).text();
      assert.deepEqual(html.match(/<parvis-[^>]*>/g), [
        '<parvis-recommend-button>',
        '<parvis-recommend-button kind="person" subject="bo">',
        `<parvis-recommend-button kind="post" subject="${site.postOf(OTHER).id}">`,
        '<parvis-people-card person="bo" view="line" hover-card>',
        '<parvis-event-list src="harm()">',
      ]);
      assert.doesNotMatch(html, /<script>harm|onclick/);
    });

    test('a colleague who is signed in recommends the page, its author and a post, by cookie and nonce', async () => {
      const visitor = await visit(browser);
      const cookies = (await site.cookieOf(FAY)).split('; ').map((cookie) => {
        const [name = '', value = ''] = cookie.split('=');
        return { name, value, url: site.url };
      });
      await visitor.addCookies(cookies);
      const { page, traces } = await visitor.open(link);
      for (const [index, subject] of [link, site.personOf(BO).id, site.postOf(OTHER).id].entries()) {
        const button = buttons(page).nth(index).getByRole('button', { name: 'Recommend', exact: true });
        await button.waitFor();
        const sent = page.waitForResponse(
          (response) => response.request().method() === 'PUT' && response.url().endsWith(OURS),
        );
        await button.click();
        const answer = await sent;
        const { id } = answer.request().postDataJSON() as Subject;
        assert.deepEqual([answer.status(), id], [200, subject]);
      }
      await page.reload();
      const first = buttons(page).first();
      await first.getByRole('button', { name: 'Recommended', exact: true }).waitFor();
      assert.equal(await first.getByRole('button', { pressed: true }).count(), 1);
      assert.deepEqual(ownErrors(traces), []);
      await visitor.close();
    });

    test('a visitor who is signed out sees how many recommend each, in one request, and no button that would be refused', async () => {
      const visitor = await visit(browser);
      const { page, traces } = await visitor.open(link);
      await page.locator('parvis-people-card [part=name]').waitFor();
      for (const button of await buttons(page).all()) {
        await button.locator('[part=count]').getByText('1', { exact: true }).waitFor();
        assert.equal(await button.locator('[part=button]').count(), 0);
      }
      assert.equal(traces.data.filter((line) => line.includes('recommendations')).length, 1);
      assert.deepEqual(ownErrors(traces), []);
      await visitor.close();
    });
  });

  test('being uninstalled leaves nothing', async () => {
    await site.ask(PLUGIN, { as: ADA, method: 'POST', body: { status: 'inactive' } });
    assert.equal((await site.look({})).table, true, 'kept while it only rests');
    const { body } = await site.ask(PLUGIN, { as: ADA, method: 'DELETE' });
    assert.equal(body['deleted'], true, JSON.stringify(body));
    const { table, option } = await site.look({});
    assert.deepEqual([table, option], [false, false]);
    assert.equal((await site.batch(CY, site.postOf(OTHER))).body.code, 'rest_no_route');
  });
});

describe('Our plugin in a network of sites', () => {
  let site: PluginSite;
  before(async () => {
    site = await pluginSite({});
    await site.look({ network: true });
    assert.equal((await site.look({ activate: true })).activate, null);
  });
  after(() => site.stop());

  test('each site has a table of its own, and takes it along when it goes', async () => {
    const [second, third] = [await site.look({ add: 'second' }), await site.look({ add: 'third' })];
    const at = (name: string) => `${site.url}/${name}/?rest_route=${OURS}`;
    const own = async (id: unknown) => {
      const { table, rows } = await site.look({ site: id });
      return table === true ? (rows as unknown[]).length : undefined;
    };
    const body = { ...site.personOf(ADA), recommended: true, revision: 0 };
    for (const name of ['second', 'third'])
      assert.equal((await site.ask(at(name), { as: ADA, method: 'PUT', body })).status, 200);
    assert.equal(
      (await site.ask(at('third'), { as: CY, method: 'PUT', body })).status,
      403,
      'not of that site',
    );
    assert.deepEqual([await own(1), await own(second.site), await own(third.site)], [0, 1, 1]);

    await site.look({ leaves: site.idOf(ADA), site: second.site });
    assert.deepEqual([await own(second.site), await own(third.site)], [0, 1], 'who leaves one site');
    await site.look({ delete: third.site });
    assert.deepEqual([await own(second.site), await own(third.site)], [0, undefined]);
    await site.look({ uninstall: true });
    assert.deepEqual([await own(1), await own(second.site)], [undefined, undefined]);
  });
});
