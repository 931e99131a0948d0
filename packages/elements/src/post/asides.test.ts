import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryOptions } from '@parvis/client/memory';
import '../provider/define.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';
import '../comment/define.ts';
import type { CommentElement } from '../comment/index.ts';
import type { WrittenActEvent } from './index.ts';

type Given = Partial<NonNullable<MemoryOptions['posts']>[number]>;

const people = ['Maya', 'Ben', 'Cem', 'Dora'].map((name) => ({ id: name.toLowerCase(), name }));

/** A post in a source that has polls and warnings, as Maya sees it. */
async function mount(given: Given, more: Partial<MemoryOptions> = {}, language = 'en') {
  const post = { id: crypto.randomUUID(), author: 'ben', text: 'When?', createdAt: '2026-03-01T09:00:00Z' };
  const memory: MemoryOptions = {
    people,
    posts: [{ ...post, ...given }],
    session: { person: 'maya' },
    ...more,
  };
  const config = JSON.stringify({ source: { adapter: 'memory', ...memory } });
  const place = await fixture(
    html`<div lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'}>
      <parvis-provider config=${config}><parvis-post post=${post.id}></parvis-post></parvis-provider>
    </div>`,
  );
  return place.querySelector('parvis-post')!;
}

const answers = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=answer]')].map(said);
const inputs = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input')];
const isAnswered = (element: Element) => until(() => part(element, 'poll')?.matches('[tabindex]'), 'results');

const POLL = {
  options: ['Monday', 'Thursday'],
  votes: { ben: [0], cem: [0], dora: [1] },
  endsAt: '2099-03-01T09:00:00Z',
};

const scripts = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/post\/(asides|poll)\.ts/.test(name));

/** These come first: what is loaded once is there. */
describe('what draws polls and warnings', () => {
  it('does not come to a page on which there are none', async () => {
    const element = await mount({});
    await until(() => part(element, 'menu'), 'it is drawn');
    expect(scripts()).to.deep.equal([]);
  });

  it('is awaited before what is warned of shows', async () => {
    const element = await mount({ text: 'They marry', warning: 'The end of the film' });
    const seen = new Set<string>();
    await until(() => {
      seen.add(element.shadowRoot!.textContent);
      return part(element, 'show');
    }, 'it is drawn');
    // The browser tells of a file a little after it has it.
    await until(() => scripts().length === 2, 'both scripts have come');
    expect([...seen].some((text) => text.includes('They marry'))).to.equal(false);
    expect([...seen].some((text) => text.includes('The end of the film'))).to.equal(true);
  });
});

describe('a poll', () => {
  it('is answered by keyboard, and shows then what everybody chose', async () => {
    const element = await mount({ poll: POLL });
    await until(() => part(element, 'vote'), 'it is drawn');
    expect(said(part(element, 'text'))).to.equal('When?');
    expect(said(element.shadowRoot!.querySelector('legend'))).to.equal('Choose one answer');
    expect(answers(element)).to.deep.equal(['Monday', 'Thursday']);
    expect(said(part(element, 'poll'))).to.match(/3 people voted · Open until Mar 1, 2099/);
    expect(part(element, 'vote')!.matches(':disabled')).to.equal(true);
    await expect(element).to.be.accessible();
    inputs(element)[0]!.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    expect(inputs(element).map(({ checked }) => checked)).to.deep.equal([false, true]);
    await until(() => !part(element, 'vote')!.matches(':disabled'), 'it can be sent');
    await sendKeys({ press: 'Enter' });
    await isAnswered(element);
    expect(answers(element)).to.deep.equal(['50% Monday', '50% Thursday ✓ Your answer']);
    expect(said(part(element, 'poll'))).to.include('4 people voted');
    await until(() => element.shadowRoot!.activeElement === part(element, 'poll'), 'the focus stays there');
    await expect(element).to.be.accessible();
  });

  it('of several answers takes several', async () => {
    const element = await mount({ poll: { options: ['A', 'B', 'C'], multiple: true } });
    await until(() => part(element, 'vote'), 'it is drawn');
    expect(said(element.shadowRoot!.querySelector('legend'))).to.equal('Choose one answer or more');
    for (const place of [0, 1, 2, 1]) inputs(element)[place]!.click();
    await element.updateComplete;
    part(element, 'vote')!.click();
    await isAnswered(element);
    expect(answers(element)).to.deep.equal(['100% A ✓ Your answer', '0% B', '100% C ✓ Your answer']);
    expect(said(part(element, 'poll'))).to.include('1 person voted');
  });

  it('that is over, or of a page without a source, is read only', async () => {
    const over = await mount({ poll: { ...POLL, endsAt: '2020-01-01T00:00:00Z' } });
    await isAnswered(over);
    expect(answers(over)).to.deep.equal(['67% Monday', '33% Thursday']);
    expect(said(part(over, 'poll'))).to.include('3 people voted · Closed');
    const bars = [...over.shadowRoot!.querySelectorAll('rect')].map((bar) => bar.getAttribute('width'));
    expect(bars.map((width) => Math.round(parseFloat(width!)))).to.deep.equal([67, 33]);
    await expect(over).to.be.accessible();
  });

  it('says why a vote was not taken, and takes it again', async () => {
    const element = await mount({ poll: POLL }, { failures: { 'feed.vote': 'unavailable' } });
    await until(() => part(element, 'vote'), 'it is drawn');
    inputs(element)[0]!.click();
    await element.updateComplete;
    part(element, 'vote')!.click();
    await until(() => part(element, 'notice'), 'it says so');
    expect(said(part(element, 'notice'))).to.equal('This is not available at the moment. Try again');
    expect(inputs(element)[0]!.checked).to.equal(true);
    expect(part(element, 'vote')!.matches(':disabled')).to.equal(false);
  });

  it('asks the page before a vote is sent', async () => {
    const element = await mount({ poll: POLL });
    let asked: WrittenActEvent | undefined;
    element.addEventListener('parvis-written-act', (event) => {
      asked = event;
      event.preventDefault();
    });
    await until(() => part(element, 'vote'), 'it is drawn');
    inputs(element)[0]!.click();
    await element.updateComplete;
    part(element, 'vote')!.click();
    expect(asked?.action).to.equal('vote');
    expect(part(element, 'vote')).not.to.equal(null);
  });

  it('is drawn from right to left, with the numbers of the language', async () => {
    const element = await mount({ poll: { ...POLL, endsAt: '2020-01-01T00:00:00Z' } }, {}, 'ar');
    await isAnswered(element);
    await until(() => said(part(element, 'poll')).includes('مغلق'), 'it is in Arabic');
    const [share, words] = [...part(element, 'answer')!.children];
    expect(share!.getBoundingClientRect().left).to.be.above(words!.getBoundingClientRect().left);
    const bar = element.shadowRoot!.querySelector('rect')!.getBoundingClientRect();
    const room = element.shadowRoot!.querySelector('svg.bar')!.getBoundingClientRect();
    expect(Math.abs(bar.right - room.right)).to.be.below(1);
  });
});

describe('a warning', () => {
  it('stands before what it warns of, which is shown to those who ask, and put away again', async () => {
    const element = await mount({ text: 'They marry', warning: 'The end of the film', poll: POLL });
    await until(() => part(element, 'show'), 'it is drawn');
    expect(said(part(element, 'warning'))).to.equal('The end of the film Show');
    expect(element.shadowRoot!.textContent).not.to.include('They marry');
    expect(part(element, 'poll')).to.equal(null);
    expect(part(element, 'show')!.getAttribute('aria-expanded')).to.equal('false');
    await expect(element).to.be.accessible();
    part(element, 'show')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => part(element, 'text'), 'the text is there');
    expect(said(part(element, 'text'))).to.equal('They marry');
    expect(part(element, 'poll')).not.to.equal(null);
    expect(part(element, 'show')!.getAttribute('aria-expanded')).to.equal('true');
    expect(said(part(element, 'show'))).to.equal('Hide');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await until(() => !part(element, 'text'), 'the text is put away');
  });

  it('has the pictures of its shortcodes, which come for it alone', async () => {
    const emojis = [{ shortcode: 'wave', url: '/wave.png' }];
    const element = await mount({ text: 'They marry', warning: 'The end :wave:', emojis });
    await until(() => part(element, 'warning')?.querySelector('img'), 'the picture is drawn');
    expect(said(part(element, 'warning'))).to.equal('The end :wave: Show');
  });

  it('stands before a comment too', async () => {
    const can = { edit: false, remove: false, report: false };
    const [author] = people;
    const data = {
      id: 'c',
      post: 'p',
      author: author!,
      text: 'They marry',
      createdAt: '2026-03-01T09:00:00Z',
      revision: 0,
      can,
    };
    const element = await fixture<CommentElement>(
      html`<parvis-comment .data=${{ ...data, warning: 'The end' }}></parvis-comment>`,
    );
    await until(() => part(element, 'show'), 'it is drawn');
    expect(part(element, 'text')).to.equal(null);
    part(element, 'show')!.click();
    await until(() => said(part(element, 'text')) === 'They marry', 'the text is there');
  });
});

describe('a link', () => {
  const link = {
    url: 'https://www.harbour.example/opening?from=feed',
    title: 'The <b>harbour</b> opens',
    description: 'What it cost',
    site: 'Harbour news',
  };

  it('says what its page says, as text, and leads there', async () => {
    const element = await mount({ text: 'See https://www.harbour.example/opening?from=feed', link });
    await until(() => part(element, 'link'), 'it is drawn');
    const drawn = part(element, 'link')!;
    expect(drawn.getAttribute('href')).to.equal(link.url);
    expect(said(drawn)).to.equal('harbour.example · Harbour news The <b>harbour</b> opens What it cost');
    expect(drawn.querySelector('b')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('is behind a warning, as the text is', async () => {
    const element = await mount({ link, warning: 'Spoilers' });
    await until(() => part(element, 'show'), 'it is drawn');
    expect(part(element, 'link')).to.equal(null);
    part(element, 'show')!.click();
    await until(() => part(element, 'link'), 'it is shown');
  });

  it('that leads to no page is none', async () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'nowhere']) {
      const element = await mount({ text: url, link: { ...link, url } });
      await until(() => part(element, 'text'), 'it is drawn');
      await element.updateComplete;
      expect(part(element, 'link'), url).to.equal(null);
    }
  });
});
