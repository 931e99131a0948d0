import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Post } from '@parvis/model';
import { canStream } from '../../../client/src/testing/streams.ts';
import '../provider/define.ts';
import { forum, mountIn, postOf } from '../testing/feed.ts';
import { answer, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';

const itStreams = canStream ? it : it.skip;

const texts = (feed: Element, where: string) =>
  [...feed.shadowRoot!.querySelectorAll(`${where} parvis-post`)].map((post) =>
    said(post.shadowRoot && part(post, 'text')),
  );
const pinnedOf = (text: string, more: Partial<Post> = {}) =>
  postOf(text, { pinned: { at: '2026-03-01T09:00:00Z', read: false }, ...more });
const top = (element: Element) => element.getBoundingClientRect().top;
const drawn = async () => {
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
};

describe('where things stand in a parvis-mini-feed', () => {
  useNetwork();
  let server: ReturnType<typeof forum>;
  before(() => setViewport({ width: 1024, height: 700 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => scrollTo(0, 0));

  const mount = async (given: Post[], content = html`<parvis-mini-feed></parvis-mini-feed>`) => {
    server = forum(given);
    answer(...server.handlers);
    const feed = await mountIn('parvis-mini-feed', content);
    await until(() => texts(feed, '.feed').every((text) => text !== ''), 'it is drawn');
    await until(() => part(feed, 'feed'), 'it is drawn');
    // What keeps the reader's place is there.
    const near = new PointerEvent('pointerenter');
    feed.dispatchEvent(near);
    await import('./browsing.ts');
    await drawn();
    return feed;
  };
  const write = async (feed: Element, text: string) => {
    const { client } = feed.closest('parvis-provider')!;
    return (await client!.feed()).post({ kind: 'status', text });
  };
  const some = (count: number) => Array.from({ length: count }, (_, i) => postOf(`Post ${i}\n`.repeat(4)));

  itStreams('nothing scrolls while its beginning is in sight: new posts are told of above it', async () => {
    const feed = await mount([pinnedOf('Rules'), ...some(12)]);
    server.add(postOf('new', { createdAt: new Date().toISOString() }));
    await until(() => part(feed, 'new'), 'it says so');
    await drawn();
    expect(scrollY).to.equal(0);
  });

  it('nothing scrolls when the reader writes at the top, and what they wrote is in sight', async () => {
    const feed = await mount([pinnedOf('Rules\n\n'.repeat(12)), ...some(12)]);
    const { sent } = await write(feed, 'mine');
    await until(() => texts(feed, '.mine').includes('mine'), 'it is there');
    await drawn();
    expect(scrollY).to.equal(0);
    const mine = feed.shadowRoot!.querySelector('.mine')!;
    expect(top(mine)).to.be.within(0, innerHeight);
    await sent;
  });

  itStreams(
    'nothing scrolls when the page is scrolled and the beginning of the list is in sight',
    async () => {
      const feed = await mount(
        [pinnedOf('Rules'), ...some(12)],
        html`<div>
          <p style="block-size: 300px">A headline</p>
          <parvis-mini-feed></parvis-mini-feed>
        </div>`,
      );
      scrollTo(0, 100);
      await drawn();
      server.add(postOf('new', { createdAt: new Date().toISOString() }));
      await until(() => part(feed, 'new'), 'it says so');
      await drawn();
      expect(scrollY).to.equal(100);
    },
  );

  for (const browser of ['that keeps its place itself', 'that leaves this to the element']) {
    it(`what the reader looks at stays when they are among the pinned posts, in a browser ${browser}`, async () => {
      const root = document.documentElement;
      if (browser.includes('leaves')) root.style.setProperty('overflow-anchor', 'none');
      const feed = await mount([pinnedOf('One\n\n'.repeat(8)), pinnedOf('Two\n\n'.repeat(20)), ...some(12)]);
      const second = feed.shadowRoot!.querySelectorAll('.pin')[1]!;
      second.scrollIntoView();
      scrollBy(0, 30);
      await drawn();
      const before = top(second);
      const { sent } = await write(feed, 'mine');
      await until(() => texts(feed, '.mine').includes('mine'), 'it is there');
      await drawn();
      await sent;
      await drawn();
      expect(Math.abs(top(second) - before)).to.be.at.most(1);
      root.style.removeProperty('overflow-anchor');
    });
  }

  it('the reader’s own post stays above the pinned ones when the source holds it, and can be deleted there', async () => {
    const feed = await mount([pinnedOf('Rules'), postOf('one')]);
    const { sent } = await write(feed, 'mine');
    await sent;
    await until(() => texts(feed, '.mine').join() === 'mine', 'it is there');
    await drawn();
    expect(texts(feed, '.mine')).to.deep.equal(['mine']);
    expect(texts(feed, '.feed')).to.deep.equal(['one']);
    const [mine] = feed.shadowRoot!.querySelectorAll('.mine parvis-post');
    await until(() => part(mine!, 'menu'), 'there is a menu');
    await expect(feed).to.be.accessible();
    part(mine!, 'menu')!.click();
    await until(() => part(mine!, 'action'), 'it is open');
    [...mine!.shadowRoot!.querySelectorAll<HTMLElement>('[part=action]')].at(-1)!.click();
    await until(() => part(mine!, 'removed'), 'it can be brought back, where it was');
    await until(() => server.posts.length === 2, 'the server knows');
    part(mine!, 'undo')!.click();
    await until(() => texts(feed, '.mine').join() === 'mine', 'it is back');
  });

  it('a pinned post that was deleted stays in its place until it is brought back', async () => {
    const feed = await mount([pinnedOf('Rules'), postOf('one')]);
    const [rules] = feed.shadowRoot!.querySelectorAll('.pinned parvis-post');
    await until(() => part(rules!, 'menu'), 'there is a menu');
    part(rules!, 'menu')!.click();
    await until(() => part(rules!, 'action'), 'it is open');
    [...rules!.shadowRoot!.querySelectorAll<HTMLElement>('[part=action]')].at(-1)!.click();
    await until(() => server.posts.length === 1, 'the server knows');
    await drawn();
    expect(said(part(rules!, 'removed'))).to.equal('Deleted. Undo');
    expect(feed.shadowRoot!.querySelector('.pinned parvis-post') === rules).to.equal(true);
    expect(texts(feed, '.feed')).to.deep.equal(['one']);
  });

  it('of another list, the reader’s own post stands in its place', async () => {
    const feed = await mount([pinnedOf('Rules'), postOf('one')]);
    const { sent } = await write(feed, 'mine');
    await sent;
    await until(() => texts(feed, '.mine').join() === 'mine', 'it is there');
    feed.author = 'me';
    await until(() => texts(feed, '.feed').join() === 'mine,one', 'it is in the list');
    expect(texts(feed, '.mine')).to.deep.equal([]);
  });

  it('that the posts are older ones is said above the pinned ones', async () => {
    const feed = await mount([pinnedOf('Rules'), postOf('one')]);
    server.refuses.set('GET /posts', 'internal');
    server.tell('reset', '');
    const again = new Event('online');
    dispatchEvent(again);
    await until(() => feed.matches(':state(stale)'), 'newer ones are not to be had');
    expect(top(part(feed, 'notice')!)).to.be.below(top(part(feed, 'pinned')!));
  });

  const lines = (feed: Element) =>
    [...feed.shadowRoot!.querySelectorAll('.pin, .post, .mine, .pinned, .feed')].map(
      (each) => getComputedStyle(each).borderBlockStartWidth,
    );
  it('a line parts what stands below something, and none stands above all', async () => {
    const given = () => [pinnedOf('Rules'), postOf('one'), postOf('two')];
    const alone = await mount(given(), html`<parvis-mini-feed no-composer></parvis-mini-feed>`);
    // The pinned ones, the first, the others, the first, the second.
    expect(lines(alone)).to.deep.equal(['0px', '0px', '1px', '0px', '1px']);
    expect(top(alone.shadowRoot!.querySelector('.pin')!)).to.be.closeTo(top(alone), 1);
    expect(lines(await mount(given()))).to.deep.equal(['1px', '0px', '1px', '0px', '1px']);
  });

  it('it asks for what is new in a group by its name', async () => {
    const group = { id: 'g1', slug: 'pilots', name: 'Pilots' };
    const feed = await mount(
      [postOf('one', { group })],
      html`<parvis-mini-feed group="pilots"></parvis-mini-feed>`,
    );
    const composer = () => part(feed, 'composer') as HTMLTextAreaElement & { groupName?: string };
    await until(
      () => composer().placeholder === 'What is new in Pilots?' || composer().groupName === 'Pilots',
      'it says so',
    );
  });
});
