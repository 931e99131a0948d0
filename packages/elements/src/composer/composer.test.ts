import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TEXT_LIMIT } from '@parvis/model/schemas';
import '../provider/define.ts';
import { forum, kept, mountIn } from '../testing/feed.ts';
import { answer, goOffline, goOnline, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import { LIMITS } from './composer.ts';
import './define.ts';
import type { ComposedEvent, ComposeEvent } from './index.ts';

let place = 0;

describe('parvis-composer', () => {
  useNetwork();
  afterEach(goOnline);
  let server: ReturnType<typeof forum>;
  beforeEach(() => {
    server = forum();
    answer(...server.handlers);
    place++;
  });

  /** A composer of a group of its own, so that no test finds another one's draft. */
  const mount = async (group = `group-${place}`) => {
    const element = await mountIn(
      'parvis-composer',
      html`<parvis-composer group=${group}></parvis-composer>`,
    );
    await until(() => part(element, 'field'), 'it is drawn');
    return element;
  };
  const field = (element: Element) => part(element, 'field') as HTMLTextAreaElement;
  const write = async (element: Element, text: string) => {
    field(element).focus();
    await sendKeys({ type: text });
  };
  const canSend = (element: Element) =>
    until(() => !(part(element, 'send') as HTMLButtonElement).disabled, 'it can be sent');

  it('asks what the reader is working on, and sends it', async () => {
    const element = await mount();
    expect(field(element).placeholder).to.equal('What are you working on?');
    expect(field(element).getAttribute('aria-label')).to.equal('What are you working on?');
    expect((part(element, 'send') as HTMLButtonElement).disabled).to.equal(true);
    await expect(element).to.be.accessible();
    const told: ComposedEvent[] = [];
    element.parentElement!.addEventListener('parvis-composed', (event) => told.push(event));
    await write(element, '  Winches  ');
    await canSend(element);
    expect(element.matches(':state(filled)')).to.equal(true);
    part(element, 'send')!.click();
    await until(() => field(element).value === '', 'the field is free');
    await until(() => told.length > 0, 'it tells');
    const body = { kind: 'status', text: 'Winches', group: `group-${place}` };
    expect(server.written).to.deep.equal([{ what: 'PUT /posts', body }]);
    expect(told[0]!.written).to.equal(server.posts[0]!.id);
  });

  it('sends by Control and Enter, and breaks the line by Enter', async () => {
    const element = await mount();
    await write(element, 'one');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'two' });
    await canSend(element);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => server.posts.length === 1, 'it is sent');
    expect(server.posts[0]!.text).to.equal('one\ntwo');
  });

  it('asks the page before it sends, and keeps the text when that cancels', async () => {
    const element = await mount();
    let asked: ComposeEvent | undefined;
    element.parentElement!.addEventListener('parvis-compose', (event) => {
      asked = event;
      event.preventDefault();
    });
    await write(element, 'Hello');
    await canSend(element);
    await sendKeys({ press: 'Control+Enter' });
    expect(asked!.text).to.equal('Hello');
    expect(field(element).value).to.equal('Hello');
    expect(server.written).to.deep.equal([]);
  });

  it('keeps what is typed, for when the reader comes back', async () => {
    const element = await mount();
    await write(element, 'Half a sen');
    await canSend(element);
    await until(async () => (await kept()).includes('Half a sen'), 'it is kept');
    element.parentElement!.parentElement!.remove();
    const again = await mount();
    await until(() => field(again).value === 'Half a sen', 'it is there');
    const other = await mount('another');
    await until(() => other.matches(':defined'), 'it is drawn');
    expect(field(other).value).to.equal('');
  });

  it('counts near the limit, and sends nothing that is too long', async () => {
    const element = await mount();
    const put = async (text: string) => {
      field(element).value = text;
      const typed = new InputEvent('input');
      field(element).dispatchEvent(typed);
      await element.updateComplete;
    };
    await put('a'.repeat(LIMITS.post - 201));
    expect(said(part(element, 'counter'))).to.equal('');
    await put('🥊'.repeat(LIMITS.post - 150));
    expect(said(part(element, 'counter'))).to.equal('150 characters left');
    await put('a'.repeat(LIMITS.post + 1));
    expect(said(part(element, 'counter'))).to.equal('1 character too many');
    expect(field(element).getAttribute('aria-invalid')).to.equal('true');
    expect(element.matches(':state(over)')).to.equal(true);
    field(element).focus();
    await sendKeys({ press: 'Control+Enter' });
    expect(server.written).to.deep.equal([]);
    await expect(element).to.be.accessible();
    expect(LIMITS).to.deep.equal({ post: TEXT_LIMIT.post, comment: TEXT_LIMIT.comment });
  });

  it('gives a refused text back with a sentence', async () => {
    const element = await mount();
    server.refuses.set('PUT /posts', 'forbidden');
    await write(element, 'Not here');
    await canSend(element);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => element.matches(':state(refused)'), 'it is refused');
    expect(field(element).value).to.equal('Not here');
    expect(said(part(element, 'notice'))).to.equal('This was not sent. You may not do this here.');
    await expect(element).to.be.accessible();
    server.refuses.clear();
    await sendKeys({ press: 'Control+Enter' });
    await until(() => server.posts.length === 1, 'it is sent');
  });

  it('takes a text while the network is away, and sends it when it is back', async () => {
    const element = await mount();
    await write(element, 'Later');
    await canSend(element);
    // From here on it is known who writes.
    await until(async () => (await kept()).includes('Later'), 'the draft is kept');
    goOffline();
    await sendKeys({ press: 'Control+Enter' });
    await until(() => field(element).value === '', 'the field is free');
    expect(server.posts).to.have.length(0);
    goOnline();
    await until(() => server.posts.length === 1, 'it is sent');
  });

  it('completes hashtags that others have used', async () => {
    const element = await mount();
    await write(element, 'In the #har');
    const options = () => [...element.shadowRoot!.querySelectorAll('[part=tag]')].map(said);
    await until(() => options().length === 2, 'they are offered');
    expect(options()).to.deep.equal(['#harbour', '#harvest']);
    expect(part(element, 'tags')!.matches(':popover-open')).to.equal(true);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await until(
      () => field(element).getAttribute('aria-activedescendant') === 'tag-1',
      'it is on the second',
    );
    await sendKeys({ press: 'Enter' });
    expect(field(element).value).to.equal('In the #harvest ');
    expect(options()).to.deep.equal([]);
    await sendKeys({ type: '#win' });
    await until(() => options().length === 1, 'one is offered');
    await sendKeys({ press: 'Escape' });
    await until(() => options().length === 0, 'it is closed');
    await sendKeys({ press: 'Enter' });
    expect(field(element).value).to.equal('In the #harvest #win\n');
  });

  it('offers hashtags where the text begins, also when the page runs the other way', async () => {
    const element = await mount();
    element.parentElement!.dir = 'rtl';
    await write(element, 'In the #har');
    await until(() => part(element, 'tags')!.matches(':popover-open'), 'they are offered');
    const side = (of: Element) => of.getBoundingClientRect().left;
    expect(side(part(element, 'tags')!)).to.be.closeTo(side(field(element)), 1);
  });

  it('keeps its buttons in one row in a narrow place', async () => {
    const element = await mountIn(
      'parvis-composer',
      html`<div style="inline-size: 200px"><parvis-composer post="p${place}"></parvis-composer></div>`,
    );
    await until(() => part(element, 'send'), 'it is drawn');
    const top = (name: string) => part(element, name)!.getBoundingClientRect().top;
    expect(top('cancel')).to.equal(top('send'));
  });

  it('of a comment is called off by a button or Escape, and keeps what was typed', async () => {
    const comment = html`<parvis-composer post="p${place}"></parvis-composer>`;
    const element = await mountIn('parvis-composer', comment);
    await until(() => part(element, 'field'), 'it is drawn');
    let closed = 0;
    element.addEventListener('parvis-composer-close', () => closed++);
    expect(said(part(element, 'send'))).to.equal('Comment');
    await write(element, 'So far');
    await sendKeys({ press: 'Escape' });
    expect(closed).to.equal(1);
    part(element, 'cancel')!.click();
    expect(closed).to.equal(2);
    expect(field(element).value).to.equal('So far');
  });

  it('grows with its text up to its height, and is not written in while it sends', async () => {
    const element = await mount();
    element.style.setProperty('--parvis-composer-max-height', '120px');
    let sending = false;
    element.parentElement!.addEventListener('parvis-compose', () => {
      queueMicrotask(() => {
        void element.updateComplete.then(() => (sending = element.matches(':state(sending)')));
      });
    });
    await write(element, 'a\nb\nc\nd\ne\nf\ng\nh\ni');
    expect(field(element).getBoundingClientRect().height).to.equal(120);
    await canSend(element);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => server.posts.length === 1, 'it is sent');
    expect(sending).to.equal(true);
  });

  it('says which group is written to, when its name is known', async () => {
    const element = await mountIn(
      'parvis-composer',
      html`<parvis-composer group="g1" group-name="Pilots"></parvis-composer>`,
    );
    await until(() => part(element, 'field'), 'it is drawn');
    expect(field(element).placeholder).to.equal('What is new in Pilots?');
    expect(field(element).getAttribute('aria-label')).to.equal('What is new in Pilots?');
  });

  it('asks about a page in its own words, and is not there where nothing can be written', async () => {
    const about = await mountIn('parvis-composer', html`<parvis-composer about="/news"></parvis-composer>`);
    await until(() => part(about, 'field'), 'it is drawn');
    expect(field(about).placeholder).to.equal('What do you think of this page?');
    about.parentElement!.lang = 'ar';
    about.parentElement!.dir = 'rtl';
    await until(() => field(about).placeholder === 'ما رأيك في هذه الصفحة؟', 'in Arabic');
    expect(getComputedStyle(field(about)).direction).to.equal('rtl');
    await expect(about).to.be.accessible();
  });
});
