import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Comment } from '@parvis/model';
import { ParvisError } from '@parvis/client';
import { conformance, COMPANY, type Company } from '@parvis/client/testing';
import { wordpress, type WordpressOptions } from '@parvis/client/wordpress';
import { startSite, type Given, type Site } from './site.ts';

const { signal } = new AbortController();
const ADA = 'ada.lovelace@acme.example';
const BRUNO = 'bruno.pereira@acme.example';
const PRETTY = '/%year%/%postname%/';

/** SQLite knows capitals of ASCII only, so that the last one, who is looked for by a shouted name, has no others. */
const PEOPLE = COMPANY.people.toSorted(
  (one, other) => Number(/[^\x20-\x7e]/.test(other.name)) - Number(/[^\x20-\x7e]/.test(one.name)),
);

const people = (list: Company['people']) =>
  [...list.filter(({ mail }) => mail === ADA), ...list.filter(({ mail }) => mail !== ADA)].map(
    ({ name, mail, login }) => ({
      name,
      mail,
      login,
      role: mail === ADA ? 'administrator' : 'author',
      application: mail === ADA || mail === BRUNO,
      password: `password of ${login}`,
    }),
  );

const getToken = (given: Given, mail: string) => () => `${mail.split('@')[0]}:${given.passwords[mail]}`;

/**
 * The company of the suite as a WordPress holds it: a group that is open is a category, what is closed is private. The
 * reader is no administrator, who may read all of that; she may list people, and comment without a pause.
 */
async function companySite(company: Company) {
  const site = await startSite({ plugin: true });
  const given = await site.seed({
    permalinks: PRETTY,
    plugin: true,
    people: people(PEOPLE).map((person) =>
      person.mail === ADA
        ? { ...person, role: 'author', capabilities: ['list_users', 'moderate_comments'] }
        : person,
    ),
    posts: company.posts.map(({ author, text, group }) => ({
      author,
      title: text,
      content: `<p>${text}</p>`,
      ...(group === 'chess' && { category: 'Chess' }),
      ...(group !== undefined && group !== 'chess' && { status: 'private' }),
    })),
  });
  return {
    source: wordpress({ baseUrl: site.url, directory: true, plugin: true, getToken: getToken(given, ADA) }),
    company: {
      ...company,
      page: { kind: 'page' as const, id: `${site.url}/news/1` },
      people: PEOPLE,
      posts: company.posts.map((post, index) => {
        const { id, link } = given.posts[index]!;
        return { ...post, id, text: `**${post.text}**\n\n${post.text}\n\n${link}` };
      }),
    },
    stop: () => site.stop(),
  };
}

conformance('a real WordPress', companySite, { describe, test, before, after });

describe('The adapter wordpress and a real WordPress', () => {
  let site: Site;
  let given: Given;
  const at = (options: Partial<WordpressOptions> = {}) => wordpress({ baseUrl: site.url, ...options });
  const feedOf = async (options: Partial<WordpressOptions> = {}) => {
    const { feed } = at(options);
    assert.ok(typeof feed === 'function');
    return feed();
  };
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'none',
      (error: unknown) => (error instanceof ParvisError ? error.code : String(error)),
    );

  before(async () => {
    site = await startSite();
    given = await site.seed({
      permalinks: PRETTY,
      people: people(PEOPLE.slice(-10).concat(PEOPLE.filter(({ mail }) => mail === ADA || mail === BRUNO))),
      posts: [
        ...Array.from({ length: 25 }, (_, index) => ({
          author: BRUNO,
          title: `Number ${index}`,
          // Three of them in one second, again and again.
          date: `2024-03-01 10:00:${String(Math.floor(index / 3)).padStart(2, '0')}`,
        })),
        {
          author: ADA,
          title: 'L’été &amp; *nous* <em>tous</em>',
          excerpt: 'Un <strong>mot</strong> &lt;script&gt; d’abord',
          date: '2024-03-02 10:00:00',
          tags: ['Sécurité', 'Alan Turing', 'أمن'],
          category: 'Nouvelles',
          sticky: true,
          remarks: Array.from({ length: 5 }, (_, index) => ({
            name: index === 0 ? '' : `Guest ${index}`,
            content: `Remark ${index}`,
            date: `2024-03-03 10:00:0${Math.floor(index / 2)}`,
          })),
        },
        { author: ADA, title: 'Closed', date: '2024-02-01 10:00:00', comments: 'closed' as const },
        { author: ADA, title: 'The house', type: 'page', content: '<ul><li>One</li><li>Two</li></ul>' },
      ],
    });
  });
  after(() => site.stop());
  const special = () => given.posts[25]!;

  test('an article is its title in bold, its excerpt and its address, at the time of the world', async () => {
    const feed = await feedOf();
    const post = (await feed.get([special().id], { signal })).get(special().id);
    assert.ok(post && !(post instanceof ParvisError));
    assert.equal(
      post.text,
      `**L’été & \\*nous\\* tous**\n\nUn **mot** <script> d’abord\n\n${special().link}`,
    );
    assert.equal(post.createdAt, '2024-03-02T04:30:00.000Z');
    assert.deepEqual(post.tags.toSorted(), ['alan_turing', 'securite', 'أمن']);
    assert.deepEqual([post.author.name, post.author.photo], ['Ada Lovelace', undefined]);
    assert.equal(post.comments.count, 5);
    assert.deepEqual(
      post.comments.latest.map(({ createdAt }) => createdAt),
      ['2024-03-03T04:30:01.000Z', '2024-03-03T04:30:02.000Z'],
    );
    assert.equal(post.can.comment, false, 'nobody is signed in');
  });

  test('pages of a feed hold each article once while others are published', async () => {
    const feed = await feedOf();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await feed.list({}, { signal, limit: 4, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
      if (seen.length < 13) await site.seed({ posts: [{ author: BRUNO, title: 'New' }] });
    } while (cursor !== undefined);
    assert.equal(new Set(seen).size, seen.length, 'none twice');
    assert.deepEqual(
      given.posts.slice(0, 27).filter(({ id }) => !seen.includes(id)),
      [],
      'none left out',
    );
  });

  test('what is sticky is pinned in the feed of everything', async () => {
    const feed = await feedOf();
    const page = await feed.list({}, { signal, limit: 1 });
    assert.deepEqual(
      page.pinned?.map(({ id }) => id),
      [special().id],
    );
    assert.equal((await feed.list({ group: 'nouvelles' }, { signal })).pinned, undefined);
  });

  test('a feed is of a tag in any spelling, of a category, of an author, of a page', async () => {
    const feed = await feedOf();
    const ids = async (filter: Parameters<typeof feed.list>[0]) =>
      (await feed.list(filter, { signal, limit: 100 })).items.map(({ id }) => id);
    for (const tag of ['Sécurité', '#SECURITE', 'alan_turing', 'Alan_Turing', 'أمن'])
      assert.deepEqual(await ids({ tag }), [special().id], tag);
    assert.deepEqual(await ids({ tag: 'nobody' }), []);
    assert.deepEqual(await ids({ group: 'nouvelles' }), [special().id]);
    for (const author of [String(given.people[ADA]), 'ada.lovelace', 'ADA.LOVELACE'])
      assert.equal((await ids({ author })).length, 2, author);
    assert.deepEqual(await ids({ about: `${special().link}?utm_source=mail#top` }), [special().id]);
    assert.deepEqual(await ids({ about: `${site.url}/2024/nowhere/` }), []);
    assert.equal(await codeOf(ids({ group: 'nowhere' })), 'not_found');
    assert.equal(await codeOf(ids({ author: 'nobody' })), 'not_found');
    assert.equal(await codeOf(ids({ tag: 'a', group: 'b' })), 'bad_request');
  });

  test('pages are a feed of their own, which has no tags', async () => {
    const feed = await feedOf({ type: 'pages', text: 'content' });
    const [page] = (await feed.list({}, { signal })).items;
    assert.equal(page?.text, `**The house**\n\n- One\n- Two\n\n${given.posts[27]!.link}`);
    assert.equal(await codeOf(feed.list({ tag: 'securite' }, { signal })), 'unsupported');
    assert.equal(await codeOf((await feedOf({ type: 'unheard-of' })).list({}, { signal })), 'not_found');
  });

  test('comments come in pages, none twice, and guests have the name that they gave', async () => {
    const feed = await feedOf();
    const found: Comment[] = [];
    let cursor: string | undefined;
    do {
      const page = await feed.comments(special().id, {
        signal,
        limit: 1,
        ...(cursor !== undefined && { cursor }),
      });
      found.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== undefined);
    assert.deepEqual(
      found.map(({ text }) => text).toSorted(),
      [0, 1, 2, 3, 4].map((index) => `Remark ${index}`),
    );
    assert.deepEqual(found.map(({ author }) => author.name).toSorted(), [
      '?',
      'Guest 1',
      'Guest 2',
      'Guest 3',
      'Guest 4',
    ]);
  });

  test('a comment is written with an application password, once, and as it was typed', async () => {
    const feed = await feedOf({ getToken: getToken(given, ADA) });
    const post = special().id;
    const text = 'He said "no" -- <b>not</b> a & b\n\n**Second** <script>line</script>';
    const made = await feed.comment(crypto.randomUUID(), { post, text }, { signal });
    assert.equal(made.author.id, String(given.people[ADA]));
    assert.equal(made.text, 'He said “no” — <b>not</b> a & b\n\n**Second** <script>line</script>');
    const again = await feed.comment(crypto.randomUUID(), { post, text }, { signal });
    assert.deepEqual(again, made, 'sent again');
    const { items } = await feed.comments(post, { signal });
    assert.deepEqual(items[0], made, 'the newest');
    const shown = (await feed.get([post], { signal })).get(post);
    assert.ok(shown && !(shown instanceof ParvisError));
    assert.deepEqual([shown.comments.count, shown.can.comment], [6, true]);
    assert.deepEqual((await feed.versions({ kind: 'comment', id: made.id }, { signal })).items, [
      { revision: 0, text: made.text, at: made.createdAt },
    ]);
  });

  test('a comment is refused where there is no text, no article, or where it is closed', async () => {
    const feed = await feedOf({ getToken: getToken(given, BRUNO) });
    const comment = (post: string, text: string) =>
      codeOf(feed.comment(crypto.randomUUID(), { post, text }, { signal }));
    assert.equal(await comment(special().id, ' \n '), 'invalid');
    assert.equal(await comment('999999', 'x'), 'not_found');
    assert.equal(await comment(given.posts[26]!.id, 'x'), 'forbidden');
    assert.equal(await comment(special().id, 'x'.repeat(70_000)), 'too_large');
    assert.equal(
      await codeOf((await feedOf()).comment('1', { post: special().id, text: 'x' }, { signal })),
      'unsupported',
    );
  });

  test('a wrong password is asked for once more, and then the reader has to sign in', async () => {
    const asked: unknown[] = [];
    const source = at({
      getToken: (expired) => {
        asked.push(expired);
        return asked.length === 1 ? 'ada.lovelace:wrong' : 'ada.lovelace:wrong again';
      },
    });
    assert.equal(await codeOf(source.session!.get({ signal })), 'unauthenticated');
    assert.deepEqual(asked, [undefined, 'ada.lovelace:wrong']);
  });

  test('the reader is known by an application password, with what they may do', async () => {
    const session = async (mail: string) => at({ getToken: getToken(given, mail) }).session!.get({ signal });
    const ada = await session(ADA);
    assert.deepEqual([ada.person.mail, ada.roles], [ADA, ['member', 'community_manager', 'administrator']]);
    assert.deepEqual((await session(BRUNO)).roles, ['member']);
    assert.equal(at().session, undefined, 'without one');
  });

  test('a nonce and the cookie of a signed-in reader write a comment', async () => {
    const form = new URLSearchParams({
      log: 'bruno.pereira',
      pwd: 'password of bruno.pereira',
      testcookie: '1',
    });
    const signedIn = await fetch(`${site.url}/wp-login.php`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
    });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const fetchWithCookie: typeof fetch = (url, init) => {
      const headers = new Headers(init?.headers);
      headers.set('cookie', cookie);
      return fetch(url, { ...init, headers });
    };
    const nonce = await (
      await fetchWithCookie(`${site.url}/wp-admin/admin-ajax.php?action=rest-nonce`)
    ).text();
    assert.match(nonce, /^[0-9a-f]{10}$/);
    const feed = await feedOf({ nonce, fetch: fetchWithCookie });
    const made = await feed.comment(
      crypto.randomUUID(),
      { post: special().id, text: 'By nonce' },
      { signal },
    );
    assert.equal(made.author.id, String(given.people[BRUNO]));
    const late = at({ nonce: '0123456789', fetch: fetchWithCookie });
    assert.equal(await codeOf(late.session!.get({ signal })), 'unauthenticated');
    let asked = 0;
    const renewed = at({ nonce: () => (asked++ === 0 ? '0123456789' : nonce), fetch: fetchWithCookie });
    assert.equal((await renewed.session!.get({ signal })).person.name, 'Bruno Pereira');
  });

  test('people are those who published, found by id, slug and login; mail is not told', async () => {
    const { people } = at();
    const id = String(given.people[BRUNO]);
    const answers = await people.get([id, 'bruno-pereira', 'Bruno.Pereira', BRUNO, '../bruno-pereira'], {
      signal,
    });
    assert.deepEqual(
      [...answers.values()].map((answer) =>
        'name' in answer && !(answer instanceof ParvisError) ? answer.name : answer.code,
      ),
      ['Bruno Pereira', 'Bruno Pereira', 'Bruno Pereira', 'not_found', 'not_found'],
    );
    assert.deepEqual((await people.search('', { signal })).items.map(({ name }) => name).toSorted(), [
      'Ada Lovelace',
      'Bruno Pereira',
    ]);
    const photo = at({ foreignPhotos: true }).people.get([id], { signal });
    const bruno = (await photo).get(id);
    assert.ok(bruno && !(bruno instanceof ParvisError));
    assert.match(bruno.photo?.url ?? '', /gravatar/);
    assert.equal(
      await codeOf(at({ directory: true, getToken: getToken(given, BRUNO) }).people.search('', { signal })),
      'forbidden',
    );
  });

  test('tags are completed, the most used first', async () => {
    await site.seed({
      posts: [
        { author: BRUNO, title: 'Again', tags: ['Sécheresse'] },
        { author: BRUNO, title: 'And', tags: ['Sécheresse'] },
      ],
    });
    const { tags } = at();
    assert.ok(typeof tags === 'function');
    assert.deepEqual(await (await tags()).complete('SÉC', { signal }), [
      { tag: 'secheresse', name: 'Sécheresse' },
      { tag: 'securite', name: 'Sécurité' },
    ]);
    assert.deepEqual(await (await tags()).complete('alan_t', { signal }), [
      { tag: 'alan_turing', name: 'Alan_Turing' },
    ]);
    assert.deepEqual(await (await tags()).complete('turing', { signal }), []);
  });

  test('plain permalinks are read, paged, written and found again', async () => {
    await site.seed({ permalinks: '' });
    try {
      const baseUrl = `${site.url}/?rest_route=/`;
      const feed = await feedOf({ baseUrl, getToken: getToken(given, ADA) });
      const first = await feed.list({ group: 'nouvelles' }, { signal });
      assert.deepEqual(
        first.items.map(({ id }) => id),
        [special().id],
      );
      assert.match(first.items[0]!.text, /\/blog\/\?p=\d+$/);
      const about = `${site.url}/?p=${special().id}`;
      assert.deepEqual(
        (await feed.list({ about }, { signal })).items.map(({ id }) => id),
        [special().id],
      );
      const page = await feed.list({}, { signal, limit: 2 });
      const next = await feed.list({}, { signal, limit: 2, cursor: page.cursor! });
      assert.equal(new Set([...page.items, ...next.items].map(({ id }) => id)).size, 4);
      const made = await feed.comment(
        crypto.randomUUID(),
        { post: special().id, text: 'Plainly' },
        { signal },
      );
      assert.equal(made.text, 'Plainly');
      const elsewhere = await feedOf({ baseUrl: new URL('/', site.url).href });
      await assert.rejects(elsewhere.list({}, { signal }), { code: 'not_found', message: /rest_route/ });
    } finally {
      await site.seed({ permalinks: PRETTY });
    }
  });
});
