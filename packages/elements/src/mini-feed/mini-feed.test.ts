import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ErrorCode } from '@parvis/model';
import { canStream } from '../../../client/src/testing/streams.ts';
import '../provider/define.ts';
import { forum, kept, mountIn, postOf } from '../testing/feed.ts';
import { emulate } from '../testing/media.ts';
import { answer, goOffline, goOnline, seen, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';
import type { MiniFeed } from './index.ts';

const itStreams = canStream ? it : it.skip;

const posts = (feed: Element) => [...feed.shadowRoot!.querySelectorAll<HTMLElement>('[part=post]')];
const textOf = (post: Element) => said(post.shadowRoot && part(post, 'text'));
const texts = (feed: Element) => posts(feed).map(textOf);
const are = (feed: Element, ...expected: string[]) =>
  until(() => texts(feed).join('|') === expected.join('|'), expected.join(', '));
/** The browser has drawn what is there, and kept its place. */
const drawn = async () => {
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
};
const many = (count: number) => Array.from({ length: count }, (_, i) => postOf(`Post ${i}`));

/** Goes to the place to write, where the composer comes. */
async function openComposer(feed: Element): Promise<Element> {
  part(feed, 'composer')!.focus();
  const field = () => {
    const composer = part(feed, 'composer');
    return composer?.shadowRoot && part(composer, 'field');
  };
  await until(() => field()?.matches(':focus'), 'the focus is in it');
  return part(feed, 'composer')!;
}

describe('parvis-mini-feed', () => {
  useNetwork();
  afterEach(goOnline);
  let server: ReturnType<typeof forum>;
  const mount = async (
    given = [postOf('one'), postOf('two')],
    content = html`<parvis-mini-feed></parvis-mini-feed>`,
  ) => {
    server = forum(given);
    answer(...server.handlers);
    return mountIn('parvis-mini-feed', content);
  };

  it('shows posts, the newest first, under a place to write', async () => {
    const feed = await mount();
    await are(feed, 'one', 'two');
    expect(part(feed, 'composer')).not.to.equal(null);
    const list = part(feed, 'feed')!;
    expect(list.getAttribute('role')).to.equal('feed');
    expect(posts(feed).map((post) => post.getAttribute('aria-posinset'))).to.deep.equal(['1', '2']);
    expect(posts(feed)[0]!.getAttribute('aria-setsize')).to.equal('2');
    await expect(feed).to.be.accessible();
  });

  const filters: [string, string][] = [
    ['group="pilots"', 'group=pilots'],
    ['tag="#harbour"', 'tag=harbour'],
    ['author="ada@acme.example"', 'author=ada%40acme.example'],
    ['about="https://intranet.example/news"', 'about=https%3A%2F%2Fintranet.example%2Fnews'],
    ['about', `about=${encodeURIComponent(location.href.split('#')[0]!)}`],
  ];
  for (const [attributes, query] of filters) {
    it(`asks for what its attributes say: ${attributes}`, async () => {
      const asked: string[] = [];
      const feed = await mount();
      await are(feed, 'one', 'two');
      const { fetch } = window;
      window.fetch = (input, init) => {
        asked.push(input instanceof Request ? input.url : String(input));
        return fetch(input, init);
      };
      const [, name, , value = ''] = /^(\w+)(="(.*)")?$/.exec(attributes)!;
      feed.setAttribute(name!, value);
      await until(() => asked.some((url) => url.includes('/posts?')), 'it asks');
      window.fetch = fetch;
      expect(asked.find((url) => url.includes('/posts?'))).to.include(query);
    });
  }

  itStreams('says how many new posts there are, shows them on demand, and moves nothing before', async () => {
    const feed = await mount(many(10));
    await until(() => posts(feed).length === 10, 'it is drawn');
    const { top } = posts(feed)[0]!.getBoundingClientRect();
    scrollTo(0, top + 300);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const third = posts(feed)[3]!;
    const before = third.getBoundingClientRect().top;
    for (const text of ['new 1', 'new 2']) server.add(postOf(text, { createdAt: new Date().toISOString() }));
    await until(() => said(part(feed, 'new')) === '2 new posts', 'it says so');
    expect(feed.matches(':state(new)')).to.equal(true);
    expect(Math.abs(third.getBoundingClientRect().top - before)).to.be.at.most(1);
    await expect(feed).to.be.accessible();
    part(feed, 'new')!.click();
    await until(() => texts(feed)[0] === 'new 2', 'they are there');
    expect(texts(feed).slice(0, 3)).to.deep.equal(['new 2', 'new 1', 'Post 0']);
    await until(() => feed.shadowRoot!.activeElement === posts(feed)[0], 'the focus is on the first');
    expect(part(feed, 'new')).to.equal(null);
    scrollTo(0, 0);
  });

  for (const browser of ['that keeps its place itself', 'that leaves this to the element']) {
    it(`moves nothing when a post of the reader’s comes above what they read, in a browser ${browser}`, async () => {
      const feed = await mount(many(30));
      await until(() => posts(feed).length === 20, 'it is drawn');
      const root = document.documentElement;
      if (browser.includes('leaves')) root.style.setProperty('overflow-anchor', 'none');
      posts(feed)[8]!.scrollIntoView();
      await drawn();
      const read = posts(feed)[8]!;
      const before = read.getBoundingClientRect().top;
      const { client } = feed.closest('parvis-provider')!;
      await (await client!.feed()).post({ kind: 'status', text: 'mine\n\n'.repeat(8) }).sent;
      await until(() => textOf(posts(feed)[0]!).startsWith('mine'), 'it is there');
      await drawn();
      expect(Math.abs(read.getBoundingClientRect().top - before)).to.be.at.most(1);
      root.style.removeProperty('overflow-anchor');
      scrollTo(0, 0);
    });
  }

  it('shows the reader’s own post at once', async () => {
    const feed = await mount();
    await are(feed, 'one', 'two');
    const composer = await openComposer(feed);
    await sendKeys({ type: 'mine' });
    await until(() => !(part(composer, 'send') as HTMLButtonElement).disabled, 'it can be sent');
    await sendKeys({ press: 'Control+Enter' });
    await are(feed, 'mine', 'one', 'two');
    await until(() => server.posts.length === 3, 'the server holds it');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(texts(feed)).to.deep.equal(['mine', 'one', 'two']);
    expect(part(feed, 'new')).to.equal(null);
  });

  it('takes over what was typed before the composer was there', async () => {
    // A place of its own: what is left here stays a draft.
    const feed = await mount([], html`<parvis-mini-feed group="quick"></parvis-mini-feed>`);
    const prompt = part(feed, 'composer') as HTMLTextAreaElement;
    if (prompt.localName === 'textarea') prompt.value = 'Quick';
    const composer = await openComposer(feed);
    await sendKeys({ type: 'ly' });
    const { value } = part(composer, 'field') as HTMLTextAreaElement;
    expect(value).to.equal(prompt.localName === 'textarea' ? 'Quickly' : 'ly');
  });

  it('says what waits for the network, and sends it when it is back', async () => {
    const feed = await mount();
    await are(feed, 'one', 'two');
    const composer = await openComposer(feed);
    await sendKeys({ type: 'later' });
    await until(() => !(part(composer, 'send') as HTMLButtonElement).disabled, 'it can be sent');
    // Whoever writes has to be known before there is no network.
    await until(async () => (await kept()).includes('later'), 'the draft is kept');
    goOffline();
    await sendKeys({ press: 'Control+Enter' });
    await are(feed, 'later', 'one', 'two');
    const mine = posts(feed)[0]!;
    await until(() => said(part(mine, 'time')) === 'Waiting for the network', 'it says so');
    expect(mine.matches(':state(unsent)')).to.equal(true);
    await expect(feed).to.be.accessible();
    goOnline();
    await until(() => server.posts.length === 3, 'it is sent');
    await until(() => !mine.matches(':state(unsent)'), 'it is as the others');
  });

  it('brings two pages by itself, then asks, and never keeps the end of the page away', async () => {
    const feed = await mount(many(100));
    await until(() => posts(feed).length === 20, 'the first page is there');
    const end = () => scrollTo(0, document.documentElement.scrollHeight);
    for (const expected of [40, 60]) {
      await until(() => (end(), posts(feed).length === expected), `${expected} are there`);
    }
    end();
    await until(() => part(feed, 'more'), 'there is a button');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(posts(feed)).to.have.length(60);
    part(feed, 'more')!.click();
    await until(() => posts(feed).length === 80, 'a page more');
    await until(() => feed.shadowRoot!.activeElement === posts(feed)[60], 'the focus is on its first');
    scrollTo(0, 0);
  });

  it('keeps at most 200 posts in the document, and goes back to newer ones', async () => {
    const feed = await mount(many(320));
    const goOn = () => {
      scrollTo(0, document.documentElement.scrollHeight);
      part(feed, 'more')?.click();
      expect(posts(feed).length).to.be.at.most(200);
      const last = posts(feed).at(-1) as HTMLElementTagNameMap['parvis-post'] | undefined;
      return last?.data?.text === 'Post 319';
    };
    await until(goOn, 'the last one is there', 25);
    expect(posts(feed)[0]!.getAttribute('aria-posinset')).to.equal('121');
    part(feed, 'newer')!.click();
    await until(() => texts(feed)[0] === 'Post 70', 'newer ones are back');
    expect(posts(feed).length).to.be.at.most(200);
    scrollTo(0, 0);
  });

  it('shows as many as its limit says, and as many more on demand', async () => {
    const feed = await mount(many(8), html`<parvis-mini-feed limit="3"></parvis-mini-feed>`);
    await until(() => posts(feed).length === 3, 'three are there');
    part(feed, 'more')!.click();
    await until(() => posts(feed).length === 6, 'three more');
    part(feed, 'more')!.click();
    await until(() => posts(feed).length === 8, 'all');
    expect(part(feed, 'more')).to.equal(null);
  });

  it('shows pinned posts first, and puts one away when it is read', async () => {
    const pinned = postOf('House rules', { pinned: { at: '2026-03-01T09:00:00Z', read: false } });
    const feed = await mount([postOf('one'), pinned]);
    await are(feed, 'one');
    const block = part(feed, 'pinned')!;
    await until(() => part(feed, 'read'), 'it can be put away');
    await expect(feed).to.be.accessible();
    part(feed, 'read')!.click();
    await until(() => block.querySelector('details'), 'it is folded');
    expect(said(block.querySelector('summary'))).to.equal('1 pinned post');
    expect(block.querySelector('details')!.open).to.equal(false);
    await until(() => pinned.pinned!.read, 'the server holds it');
  });

  it('leaves what was deleted in its place until it is brought back', async () => {
    const feed = await mount(many(3));
    await until(() => texts(feed).length === 3, 'it is drawn');
    const second = posts(feed)[1]!;
    await until(() => part(second, 'menu'), 'there is a menu');
    part(second, 'menu')!.click();
    await until(() => part(second, 'action'), 'it is open');
    [...second.shadowRoot!.querySelectorAll<HTMLElement>('[part=action]')].at(-1)!.click();
    await until(() => server.posts.length === 2, 'the server knows');
    await until(() => part(second, 'removed'), 'it can be brought back');
    expect(posts(feed)[1] === second).to.equal(true);
    part(second, 'undo')!.click();
    await are(feed, 'Post 0', 'Post 1', 'Post 2');
    expect(server.posts).to.have.length(3);
  });

  it('is walked from post to post by Page Down and Page Up, and left at both ends', async () => {
    const feed = await mount(many(3));
    await until(() => texts(feed).length === 3, 'it is drawn');
    // Its keys come with a script of their own, as soon as the focus is in it.
    posts(feed)[0]!.focus();
    await import('./browsing.ts');
    await new Promise((resolve) => setTimeout(resolve));
    const at = () => posts(feed).findIndex((post) => feed.shadowRoot!.activeElement === post);
    await sendKeys({ press: 'PageDown' });
    expect(at()).to.equal(1);
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'PageUp' });
    expect(at()).to.equal(1);
    await sendKeys({ press: 'Control+End' });
    expect(at()).to.equal(-1);
    const edge = feed.shadowRoot!.activeElement!;
    expect(posts(feed)[2]!.compareDocumentPosition(edge)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    posts(feed)[2]!.focus();
    await sendKeys({ press: 'Control+Home' });
    const before = feed.shadowRoot!.activeElement!;
    expect(posts(feed)[0]!.compareDocumentPosition(before)).to.equal(Node.DOCUMENT_POSITION_PRECEDING);
  });

  it('invites when there is nothing yet', async () => {
    const feed = await mount([]);
    await until(() => feed.matches(':state(empty)'), 'it is empty');
    await until(() => said(part(feed, 'empty')).includes('Be the first'), 'it invites');
    await expect(feed).to.be.accessible();
    const reading = await mount([], html`<parvis-mini-feed no-composer></parvis-mini-feed>`);
    await until(() => reading.matches(':state(empty)'), 'it is empty');
    expect(said(part(reading, 'empty'))).to.equal('Nothing here yet');
    expect(part(reading, 'composer')).to.equal(null);
  });

  it('holds its room while it waits', async () => {
    const feed = await mountIn('parvis-mini-feed', html`<parvis-mini-feed></parvis-mini-feed>`);
    expect(feed.shadowRoot!.querySelectorAll('.shape').length).to.equal(3);
    expect(feed.getBoundingClientRect().height).to.be.above(500);
    await expect(feed).to.be.accessible();
  });

  const failures: [ErrorCode, string, string | null][] = [
    ['internal', 'Something went wrong on our side.', 'retry'],
    ['forbidden', 'You may not see this.', null],
    ['unauthenticated', 'Sign in to see this.', 'sign-in'],
  ];
  for (const [code, sentence, offered] of failures) {
    it(`that fails as ${code} says: ${sentence}`, async () => {
      server = forum([postOf('one')]);
      server.refuses.set('GET /posts', code);
      answer(...server.handlers);
      const feed = await mountIn('parvis-mini-feed', html`<parvis-mini-feed></parvis-mini-feed>`);
      await until(() => feed.matches(':state(failed)'), 'it failed');
      expect(said(part(feed, 'notice'))).to.include(sentence);
      for (const name of ['retry', 'sign-in']) expect(!!part(feed, name)).to.equal(name === offered);
      await expect(feed).to.be.accessible();
      if (offered !== 'retry') return;
      server.refuses.clear();
      part(feed, 'retry')!.click();
      await are(feed, 'one');
    });
  }

  it('parts its posts as its custom property says', async () => {
    const feed = await mount(many(2));
    await until(() => texts(feed).length === 2, 'it is drawn');
    feed.style.setProperty('--parvis-mini-feed-gap', '33px');
    expect(getComputedStyle(posts(feed)[1]!).paddingBlockStart).to.equal('33px');
  });

  it('asks nothing when it is given its data', async () => {
    const data = { items: [postOf('given')] };
    const feed = await fixture<MiniFeed>(html`<parvis-mini-feed .data=${data}></parvis-mini-feed>`);
    await are(feed, 'given');
    expect(seen).to.deep.equal([]);
    await expect(feed).to.be.accessible();
  });

  for (const width of [200, 900]) {
    it(`is right in ${width} pixels, from right to left, in the dark`, async () => {
      await emulate({ colorScheme: 'dark' });
      const feed = await mount(
        [postOf('صباح الخير'), postOf('Hello')],
        html`<div
          lang="ar"
          dir="rtl"
          style="inline-size: ${width}px; color-scheme: dark; background: Canvas; color: CanvasText"
        >
          <parvis-mini-feed></parvis-mini-feed>
        </div>`,
      );
      await are(feed, 'صباح الخير', 'Hello');
      expect(feed.scrollWidth).to.be.at.most(width);
      await until(() => part(feed, 'feed')!.getAttribute('aria-label') === 'المنشورات', 'in Arabic');
      await until(() => part(posts(feed)[0]!, 'menu')?.title, 'its posts too');
      await until(() => said(part(part(posts(feed)[0]!, 'reactions')!, 'button')), 'their reactions too');
      await expect(feed).to.be.accessible();
    });
  }
});
