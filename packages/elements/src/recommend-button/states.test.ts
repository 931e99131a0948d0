import { expect, fixture, html } from '@open-wc/testing';
import { createClient, subjectKey, type RecommendationsPort } from '@parvis/client';
import { parvis } from '@parvis/client/parvis';
import type { Subject } from '@parvis/model';
import { HttpResponse, http } from 'msw';
import '../provider/define.ts';
import { emulate } from '../testing/media.ts';
import { answer, CONFIG, goOffline, goOnline, seen, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import { COLLEAGUES, counts, mountButton, refuseAll, shelf, summaryOf } from '../testing/recommendations.ts';
import './define.ts';
import type { RecommendButton } from './index.ts';

const PAGE = 'https://intranet.example/news';
const NEWS = html`<parvis-recommend-button subject=${PAGE}></parvis-recommend-button>`;
const SLOTTED = html`<parvis-recommend-button subject=${PAGE}
  ><a href="/why">Why recommend?</a></parvis-recommend-button
>`;

const press = (button: Element) => part(button, 'button')!.click();
const has = (button: Element, name: string) => !!part(button, name);
const isPressed = (button: Element) => part(button, 'button')!.getAttribute('aria-pressed') === 'true';
const isSeen = (element: Element | null) => !!element?.checkVisibility({ visibilityProperty: true });
const status = (button: Element) => said(button.shadowRoot!.querySelector('[role=status]'));

describe('a recommend button', () => {
  useNetwork();
  let server: ReturnType<typeof shelf>;
  beforeEach(() => {
    server = shelf();
    server.of(PAGE).others = COLLEAGUES;
    answer(...server.handlers);
  });

  it('shows what the author wrote while it waits, and a shape when they wrote nothing but space', async () => {
    server.decide = () => ({ there: 300, back: 0 });
    const slotted = await mountButton(SLOTTED);
    await until(() => slotted.matches(':state(loading)'), 'it waits');
    expect(isSeen(slotted.querySelector('a'))).to.equal(true);
    expect(isSeen(slotted.shadowRoot!.querySelector('.shape'))).to.equal(false);
    const bare = await mountButton(
      html`<parvis-recommend-button subject=${PAGE}> <!-- later --> </parvis-recommend-button>`,
    );
    await until(() => bare.matches(':state(loading)'), 'it waits');
    expect(isSeen(bare.shadowRoot!.querySelector('.shape'))).to.equal(true);
    expect(part(bare, 'base')!.getAttribute('aria-busy')).to.equal('true');
    await expect(bare).to.be.accessible();
  });

  it('moves nothing when the answer comes', async () => {
    server.decide = () => ({ there: 100, back: 0 });
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
    });
    const place = await fixture(html`
      <parvis-provider config=${CONFIG}>
        ${NEWS}
        <p>After a bare one.</p>
        ${SLOTTED}
        <p>After one with a link.</p>
      </parvis-provider>
    `);
    const [bare, slotted] = place.querySelectorAll('parvis-recommend-button');
    await until(() => bare!.matches(':state(loading)'), 'it waits');
    observer.observe({ type: 'layout-shift', buffered: false });
    const before = [...place.querySelectorAll('p')].map((p) => p.getBoundingClientRect().top);
    await counts(bare!, '6');
    await counts(slotted!, '6');
    const after = [...place.querySelectorAll('p')].map((p) => p.getBoundingClientRect().top);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    observer.disconnect();
    expect(after).to.deep.equal(before);
    expect(shift).to.be.at.most(0.01);
  });

  it('that nobody recommends yet invites the reader to be the first', async () => {
    const button = await mountButton(
      html`<parvis-recommend-button subject="${PAGE}/2"></parvis-recommend-button>`,
    );
    await counts(button, '0');
    expect(button.matches(':state(empty)')).to.equal(true);
    expect(summaryOf(button)).to.equal('Be the first to recommend this');
    expect(part(button, 'count')!.localName).to.equal('span');
    await expect(button).to.be.accessible();
  });

  it('that failed keeps what the author wrote, and asks again when told to', async () => {
    answer(refuseAll('post', 'internal'));
    const button = await mountButton(SLOTTED);
    await until(() => button.matches(':state(failed)'), 'it failed');
    expect(isSeen(button.querySelector('a'))).to.equal(true);
    expect(said(part(button, 'notice'))).to.equal('Something went wrong on our side. Try again');
    await expect(button).to.be.accessible();
    answer(...server.handlers);
    part(button, 'retry')!.focus();
    part(button, 'retry')!.click();
    await counts(button, '6');
    expect(button.matches(':state(failed)')).to.equal(false);
    await until(
      () => button.shadowRoot!.activeElement === part(button, 'button'),
      'the focus is on the button',
    );
  });

  it('that may not be seen says so, and offers nothing', async () => {
    answer(refuseAll('post', 'forbidden'));
    const button = await mountButton(NEWS);
    await until(() => button.matches(':state(failed)'), 'it is refused');
    expect(said(button)).to.equal('You may not see this.');
    await expect(button).to.be.accessible();
  });

  it('says of when its number is while the network is away, and takes a newer one after', async () => {
    const button = await mountButton(NEWS);
    await counts(button, '6');
    goOffline();
    press(button);
    await until(() => button.matches(':state(refused)'), 'it is refused');
    await counts(button, '6');
    expect(status(button)).to.equal('Your choice was not saved. You are offline.');
    expect(button.matches(':state(stale)')).to.equal(true);
    await expect(button).to.be.accessible();
    const second = await fixtureBeside(button);
    await counts(second, '6');
    expect(said(part(second, 'notice'))).to.match(/^As of \d+:\d\d [AP]M Try again$/);
    expect(isSeen(part(second, 'retry'))).to.equal(true);
    await expect(second).to.be.accessible();
    server.of(PAGE).unnamed = 1;
    goOnline();
    await counts(second, '7');
    expect(has(second, 'notice')).to.equal(false);
    part(button, 'retry')!.focus();
    part(button, 'retry')!.click();
    await until(() => server.of(PAGE).mine, 'the server holds it');
    await counts(button, '8');
    expect(status(button)).to.equal('');
    expect(button.shadowRoot!.activeElement === part(button, 'button')).to.equal(true);
  });

  const refusals = [
    ['forbidden', 'You may not recommend this.', null],
    ['unauthenticated', 'Sign in to recommend this.', 'sign-in'],
    ['internal', 'Your choice was not saved. Something went wrong on our side.', 'retry'],
  ] as const;
  for (const [code, sentence, offered] of refusals) {
    it(`whose click is refused as ${code} goes back and says: ${sentence}`, async () => {
      const button = await mountButton(NEWS);
      await counts(button, '6');
      answer(refuseAll('put', code));
      press(button);
      await button.updateComplete;
      expect(isPressed(button)).to.equal(true);
      await until(() => status(button) === sentence, 'it says so');
      expect(isPressed(button)).to.equal(false);
      await counts(button, '6');
      expect(button.matches(':state(refused)')).to.equal(true);
      for (const remedy of ['sign-in', 'retry']) expect(!!part(button, remedy)).to.equal(remedy === offered);
      await expect(button).to.be.accessible();
    });
  }

  it('forgets the refusal at the next click, and when it is about something else', async () => {
    const button = await mountButton(NEWS);
    await counts(button, '6');
    answer(refuseAll('put', 'internal'));
    press(button);
    await until(() => has(button, 'retry'), 'it is refused');
    server.decide = () => ({ there: 1000, back: 0 });
    answer(...server.handlers);
    press(button);
    await button.updateComplete;
    expect(has(button, 'notice')).to.equal(false);
    server.decide = () => ({ there: 0, back: 0 });
    answer(refuseAll('delete', 'internal'));
    press(button);
    await until(() => has(button, 'retry'), 'it is refused again');
    button.subject = `${PAGE}/2`;
    await counts(button, '0');
    expect(has(button, 'notice')).to.equal(false);
  });

  it('that is signed out offers to sign in, and lets the page do it', async () => {
    answer(refuseAll('post', 'unauthenticated'));
    const config = JSON.stringify({ ...(JSON.parse(CONFIG) as object), signInUrl: '/sign-in' });
    const button = await mountButton(NEWS, config);
    await until(() => button.matches(':state(signed-out)'), 'it is signed out');
    const link = part(button, 'sign-in')!;
    expect(link.getAttribute('href')).to.equal('/sign-in');
    let asked = 0;
    button.parentElement!.addEventListener('parvis-sign-in', (event) => {
      asked++;
      event.preventDefault();
    });
    link.click();
    expect(asked).to.equal(1);
    await expect(button).to.be.accessible();
  });

  it('draws no button for a kind that its source does not keep, and asks nothing', async () => {
    const source = parvis({ baseUrl: '/parvis' });
    const recommendations = { ...source.recommendations, can: { recommend: ['page' as const] } };
    const client = createClient({ source: { ...source, recommendations } });
    const page = await fixture(html`
      <parvis-provider .client=${client}>
        ${NEWS}
        <parvis-recommend-button kind="post" subject="p1"><a href="/p1">The post</a></parvis-recommend-button>
      </parvis-provider>
    `);
    await counts(page.querySelector('parvis-recommend-button')!, '6');
    const button = page.querySelector<RecommendButton>('[kind=post]')!;
    expect(has(button, 'button')).to.equal(false);
    expect(isSeen(button.querySelector('a'))).to.equal(true);
    expect(['loading', 'failed'].filter((state) => button.matches(`:state(${state})`))).to.deep.equal([]);
    button.data = { subject: { kind: 'post', id: 'p1' }, count: 3, mine: false, revision: 0, people: [] };
    await counts(button, '3');
    expect(has(button, 'button')).to.equal(false);
    client.close();
  });

  it('of a kind that its source only tells of shows how many, and no button', async () => {
    const source = parvis({ baseUrl: '/parvis' });
    let nobody = false;
    const tally = (subject: Subject) => ({
      subject,
      count: nobody ? 0 : 3,
      mine: false,
      revision: 0,
      people: [],
    });
    const recommendations: RecommendationsPort = {
      ...source.recommendations,
      can: { recommend: ['page'], tell: ['post'], count: ['document'] },
      get: async (subjects) => new Map(subjects.map((subject) => [subjectKey(subject), tally(subject)])),
    };
    const client = createClient({ source: { ...source, recommendations } });
    const page = await fixture(html`
      <parvis-provider .client=${client}>
        <parvis-recommend-button kind="post" subject="p1"></parvis-recommend-button>
      </parvis-provider>
    `);
    const button = page.querySelector('parvis-recommend-button')!;
    await counts(button, '3');
    expect(has(button, 'button')).to.equal(false);
    expect(part(button, 'summary')!.textContent).to.equal('3 people recommend this');
    await expect(button).to.be.accessible();
    expect(part(button, 'count')!.localName).to.equal('button');
    button.kind = 'document';
    await until(() => part(button, 'count')?.localName === 'span', 'nobody can be told who');
    await counts(button, '3');
    await expect(button).to.be.accessible();
    nobody = true;
    button.subject = 'p2';
    await until(() => button.matches(':state(empty)'), 'nobody does');
    expect(['button', 'count'].filter((each) => has(button, each))).to.deep.equal([]);
    expect(said(button)).to.equal('');
    client.close();
  });

  it('of an unknown kind keeps what the author wrote, and tells the console once', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (sentence: string) => told.push(sentence);
    const page = await fixture(html`
      <parvis-provider config=${CONFIG}>
        <parvis-recommend-button kind="blog" subject="b1"><i>Blog</i></parvis-recommend-button>
        <parvis-recommend-button kind="blog" subject="b1"></parvis-recommend-button>
        <parvis-recommend-button subject="https://["></parvis-recommend-button>
        <p data-parvis-debug><parvis-recommend-button kind="blog"></parvis-recommend-button></p>
      </parvis-provider>
    `);
    await until(
      () => page.matches(':state(ready)') && told.length > 1,
      'the client is there, the console told',
    );
    console.warn = warn;
    expect(isSeen(page.querySelector('i'))).to.equal(true);
    expect(told.filter((sentence) => sentence.includes('"blog"'))).to.have.length(1);
    expect(told.filter((sentence) => sentence.includes('"https://["'))).to.have.length(1);
    expect(seen).to.deep.equal([]);
    const [plain, debugged] = ['[kind]:empty', 'p > *'].map((which) => page.querySelector(which));
    expect(plain!.matches(':state(failed)')).to.equal(true);
    expect(said(plain!)).to.equal('');
    expect(said(debugged!)).to.equal('This part of the page is not set up yet.');
  });

  for (const width of [120, 200, 320]) {
    it(`stays in its place of ${width} pixels, on one row`, async () => {
      server.of(PAGE).mine = true;
      const button = await mountButton(html`<div style="inline-size: ${width}px" lang="fr">${NEWS}</div>`);
      await until(() => summaryOf(button).startsWith('Vous'), 'in French');
      expect(button.scrollWidth).to.be.at.most(width);
      expect(part(button, 'count')!.getBoundingClientRect().right).to.be.at.most(
        button.getBoundingClientRect().right,
      );
      expect(button.getBoundingClientRect().height).to.equal(32);
      for (const name of ['button', 'count']) {
        const { width, height } = part(button, name)!.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    });
  }

  it('is as wide as what it says in a row of the page', async () => {
    const button = await mountButton(html`<div style="display: flex">${NEWS}</div>`);
    await counts(button, '6');
    const { right } = button.getBoundingClientRect();
    expect(part(button, 'summary')!.getBoundingClientRect().right).to.be.closeTo(right, 1);
    expect(part(button, 'summary')!.scrollWidth).to.be.at.most(part(button, 'summary')!.clientWidth);
  });

  it('is accessible in the dark and from right to left', async () => {
    await emulate({ colorScheme: 'dark' });
    const button = await mountButton(html`
      <div lang="ar" dir="rtl" style="color-scheme: dark; background: Canvas; color: CanvasText">${NEWS}</div>
    `);
    await until(() => summaryOf(button).startsWith('أوصى'), 'in Arabic');
    press(button);
    await until(() => summaryOf(button).startsWith('أوصيت'), 'in Arabic');
    await Promise.all(button.shadowRoot!.getAnimations().map(({ finished }) => finished));
    await expect(button).to.be.accessible();
  });

  it('asks again after an answer of 503, without a word', async () => {
    let failures = 1;
    answer(
      http.post('*/parvis/v1/recommendations/batch', () =>
        failures-- > 0 ? HttpResponse.json({}, { status: 503 }) : undefined,
      ),
    );
    const button = await mountButton(NEWS);
    await counts(button, '6');
    expect(has(button, 'notice')).to.equal(false);
  });
});

/** A second button of the same subject in the same provider. */
async function fixtureBeside(button: Element) {
  const second = document.createElement('parvis-recommend-button');
  second.subject = PAGE;
  button.after(second);
  await second.updateComplete;
  return second;
}
