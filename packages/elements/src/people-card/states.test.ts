import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { ErrorCode } from '@parvis/model';
import '../provider/define.ts';
import {
  ada,
  answer,
  CONFIG,
  fails,
  goOffline,
  goOnline,
  isAway,
  knows,
  refuses,
  seen,
  useNetwork,
} from '../testing/network.ts';
import { mount, part, said, shows, until } from '../testing/page.ts';
import './define.ts';

const link = html`<a href="/people/ada">Ask for Ada</a>`;

describe('a people card', () => {
  useNetwork();

  describe('that waits for its person', () => {
    beforeEach(() => answer(...knows([ada], { after: 'infinite' })));

    it('shows what the author wrote, and no skeleton', async () => {
      const card = await mount(html`<parvis-people-card person="ada">${link}</parvis-people-card>`);
      await until(() => card.matches(':state(loading)'), 'it waits');
      expect(card.querySelector('a')!.checkVisibility({ visibilityProperty: true })).to.equal(true);
      expect(getComputedStyle(part(card, 'base')!, '::before').content).to.equal('none');
      await expect(card).to.be.accessible();
    });

    it('shows a skeleton when the author wrote nothing but space', async () => {
      const card = await mount(html`<parvis-people-card person="ada"> </parvis-people-card>`);
      await until(() => card.matches(':state(loading)'), 'it waits');
      expect(getComputedStyle(part(card, 'base')!, '::before').width).to.equal('56px');
      expect(part(card, 'base')!.getAttribute('aria-busy')).to.equal('true');
      await expect(card).to.be.accessible();
    });
  });

  for (const [view, fields] of [
    ['card', 'name title department contact'],
    ['card', 'name title'],
    ['card', 'contact'],
    ['card', 'name'],
    ['line', 'name title'],
    ['avatar', 'name'],
  ]) {
    it(`takes as much room for a ${view} with ${fields} before the answer as after it`, async () => {
      answer(...knows([ada], { after: 100 }));
      const card = await mount(
        html`<parvis-people-card person="ada" view=${view} fields=${fields}>${link}</parvis-people-card>`,
      );
      await until(() => card.matches(':state(loading)'), 'it waits');
      // A new element is measured in its first frame.
      await nextFrame();
      await nextFrame();
      const { height } = card.getBoundingClientRect();
      await shows(card, 'Ada Lovelace');
      await nextFrame();
      expect(card.getBoundingClientRect().height).to.be.closeTo(height, 1);
    });
  }

  it('that nobody was named for shows what the author wrote', async () => {
    const card = await mount(html`<parvis-people-card>${link}</parvis-people-card>`);
    await card.updateComplete;
    expect(card.matches(':state(empty)')).to.equal(true);
    expect(card.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(seen).to.deep.equal([]);
    await expect(card).to.be.accessible();
  });

  it('that cannot find its person keeps the author’s link', async () => {
    answer(...knows([]));
    const card = await mount(html`<parvis-people-card person="nobody">${link}</parvis-people-card>`);
    await until(() => card.matches(':state(empty)'), 'the answer is there');
    expect(card.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(said(card)).to.equal('');
    await expect(card).to.be.accessible();
  });

  it('that cannot find its person says so when the author wrote nothing', async () => {
    answer(...knows([]));
    const card = await mount(html`<parvis-people-card person="nobody"></parvis-people-card>`);
    await until(() => said(card) === 'This was not found.', 'it says so');
    expect(!!part(card, 'notice')).to.equal(true);
    await expect(card).to.be.accessible();
  });

  it('that may not be seen says so, and offers nothing', async () => {
    answer(refuses('forbidden'));
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await until(() => card.matches(':state(failed)'), 'it is refused');
    expect(said(card)).to.equal('You may not see this.');
    expect(!!part(card, 'retry')).to.equal(false);
    await expect(card).to.be.accessible();
  });

  it('that failed keeps the author’s link, and asks again when told to', async () => {
    answer(fails('internal'));
    const card = await mount(html`<parvis-people-card person="ada">${link}</parvis-people-card>`);
    await until(() => card.matches(':state(failed)'), 'it failed');
    expect(card.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(said(card)).to.equal('Something went wrong on our side. Try again');
    await expect(card).to.be.accessible();
    answer(...knows([ada]));
    part(card, 'retry')!.focus();
    part(card, 'retry')!.click();
    await shows(card, 'Ada Lovelace');
    expect(card.matches(':state(failed)')).to.equal(false);
    await until(() => card.shadowRoot!.activeElement === part(card, 'name'), 'the focus is on the name');
  });

  it('says of each error what a reader can understand', async () => {
    const sentences: [ErrorCode, string][] = [
      ['gone', 'This is no longer here.'],
      ['invalid', 'This is not accepted here.'],
      ['conflict', 'This was changed elsewhere in the meantime.'],
    ];
    for (const [code, sentence] of sentences) {
      answer(refuses(code));
      const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
      await until(() => said(card).startsWith(sentence), `${code} is explained`);
    }
  });

  it('that has no network says so, and shows its person when the network is back', async () => {
    answer(...knows([ada]));
    goOffline();
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await until(() => said(card) === 'You are offline. Try again', 'it says so');
    await expect(card).to.be.accessible();
    goOnline();
    await shows(card, 'Ada Lovelace');
  });

  it('that lost its network says of when it is', async () => {
    answer(...knows([ada]));
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    const { now } = Date;
    const then = now();
    // Past the age at which a card that comes to look asks anew.
    Date.now = () => now() + 120_000;
    goOffline();
    card.after(document.createElement('parvis-people-card'));
    card.nextElementSibling!.setAttribute('person', 'ada');
    await until(() => card.matches(':state(stale)'), 'it is known to be old');
    Date.now = now;
    const time = new Date(then).toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' });
    expect(said(part(card, 'notice'))).to.equal(`As of ${time} Try again`);
    expect(said(part(card, 'name'))).to.equal('Ada Lovelace');
    await expect(card).to.be.accessible();
    goOnline();
    await until(() => !card.matches(':state(stale)'), 'it is new again');
  });

  it('that misses its details shows the rest, and asks again for them when told to', async () => {
    answer(...knows([{ ...ada, phone: '+44 20 7946 0958' }]));
    answer(fails('internal', 'details'));
    const card = await mount(
      html`<parvis-people-card person="ada" fields="title phone"></parvis-people-card>`,
    );
    await until(() => card.matches(':state(partial)'), 'the details failed');
    expect(said(part(card, 'title'))).to.equal('Analyst');
    await expect(card).to.be.accessible();
    answer(...knows([{ ...ada, phone: '+44 20 7946 0958' }]));
    part(card, 'retry')!.click();
    await until(() => part(card, 'phone'), 'the telephone shows');
    expect(card.matches(':state(partial)')).to.equal(false);
  });

  describe('that is asked who is reading', () => {
    const config = JSON.stringify({ ...JSON.parse(CONFIG), signInUrl: '/sign-in' });
    beforeEach(() => answer(fails('unauthenticated')));

    it('links to where one signs in', async () => {
      const card = await mount(html`<parvis-people-card person="ada">${link}</parvis-people-card>`, config);
      await until(() => card.matches(':state(signed-out)'), 'it is known');
      expect(part(card, 'sign-in')!.getAttribute('href')).to.equal('/sign-in');
      expect(said(card)).to.equal('Sign in to see this. Sign in');
      expect(card.querySelector('a')!.checkVisibility()).to.equal(true);
      await expect(card).to.be.accessible();
    });

    it('lets the page sign the reader in by itself', async () => {
      const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`, config);
      await until(() => part(card, 'sign-in'), 'the link is there');
      card.parentElement!.addEventListener('parvis-sign-in', (event) => event.preventDefault());
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      part(card, 'sign-in')!.dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
    });

    it('asks the page when there is no address for it', async () => {
      const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
      await until(() => part(card, 'sign-in'), 'the button is there');
      let asked = false;
      card.addEventListener('parvis-sign-in', () => (asked = true));
      part(card, 'sign-in')!.click();
      expect(asked).to.equal(true);
    });
  });

  it('whose server is throttled shows its person when it answers', async () => {
    answer(isAway());
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await until(() => seen.length > 0, 'it is asked for');
    answer(...knows([ada]));
    await shows(card, 'Ada Lovelace');
  });

  describe('without any client', () => {
    const wait = window.setTimeout;
    // The patience with a provider that may still come, made short.
    const hurry = (then: TimerHandler, milliseconds?: number) =>
      wait(then, milliseconds === 5000 ? 50 : milliseconds);
    before(() => Object.assign(window, { setTimeout: hurry }));
    after(() => Object.assign(window, { setTimeout: wait }));

    it('keeps the author’s link, tells the console once and readers nothing', async () => {
      const heard: string[] = [];
      const { warn } = console;
      console.warn = (sentence: string) => heard.push(sentence);
      const page = await fixture(html`
        <div>
          <parvis-people-card person="ada">${link}</parvis-people-card>
          <parvis-people-card person="ada"></parvis-people-card>
        </div>
      `);
      const [linked, bare] = page.querySelectorAll('parvis-people-card');
      await until(() => bare!.matches(':state(failed)'), 'it gives up');
      await until(() => heard.length > 0, 'the console is told');
      console.warn = warn;
      expect(linked!.querySelector('a')!.checkVisibility()).to.equal(true);
      expect([said(linked!), said(bare!)]).to.deep.equal(['', '']);
      expect(heard).to.have.length(1);
      expect(heard[0]).to.contain('<parvis-people-card> has no client.');
    });

    it('says so on the page where the page asks for it', async () => {
      const page = await fixture(html`
        <div data-parvis-debug><parvis-people-card person="ada">${link}</parvis-people-card></div>
      `);
      const card = page.firstElementChild!;
      await until(() => said(card) === 'This part of the page is not set up yet.', 'it is said');
    });

    it('shows its person when a provider comes after all', async () => {
      answer(...knows([ada]));
      const provider = await fixture(html`
        <parvis-provider><parvis-people-card person="ada"></parvis-people-card></parvis-provider>
      `);
      const card = provider.firstElementChild!;
      await until(() => card.matches(':state(failed)'), 'it gives up');
      provider.setAttribute('config', CONFIG);
      await shows(card, 'Ada Lovelace');
    });
  });
});
