import { expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../provider/define.ts';
import { answer, seen, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import { counts, mountButton, refuseAll, shelf } from '../testing/recommendations.ts';
import './define.ts';

const PAGE = 'https://intranet.example/news';
const NEWS = html`<parvis-recommend-button subject=${PAGE}></parvis-recommend-button>`;
const LISTS = 'GET /v1/recommendations';

const isOpen = (button: Element) => !!part(button, 'list')?.matches(':popover-open');
const names = (button: Element) =>
  [...(part(button, 'people')?.querySelectorAll('parvis-people-card') ?? [])].map((card) => card.data?.name);
const focused = (button: Element) => button.shadowRoot!.activeElement?.getAttribute('part');
const asked = () => seen.filter((request) => request === LISTS).length;

describe('the list of who recommends', () => {
  useNetwork();
  let server: ReturnType<typeof shelf>;
  beforeEach(() => {
    server = shelf();
    server.of(PAGE).others = Array.from({ length: 45 }, (_, n) => ({ id: `p${n}`, name: `Person ${n}` }));
    answer(...server.handlers);
  });

  async function open() {
    const button = await mountButton(NEWS);
    await counts(button, '45');
    part(button, 'count')!.focus();
    part(button, 'count')!.click();
    await until(() => isOpen(button), 'it is open');
    return button;
  }

  it('is asked for when the count is pressed, and shows each as a line', async () => {
    const button = await mountButton(NEWS);
    await counts(button, '45');
    expect(part(button, 'count')!.getAttribute('aria-label')).to.equal('45 recommendations, show who');
    expect(asked()).to.equal(0);
    part(button, 'count')!.click();
    await until(() => names(button).length === 20, 'twenty show');
    expect(asked()).to.equal(1);
    const card = part(button, 'people')!.querySelector('parvis-people-card')!;
    expect(card.view).to.equal('line');
    await until(() => said(card).includes('Person 0'), 'the first is drawn');
    expect(part(card, 'name')!.getAttribute('href')).to.equal('/people/p0');
    expect(part(button, 'heading')!.textContent).to.equal('Recommended by');
    expect(button.matches(':state(open)')).to.equal(true);
    await expect(button).to.be.accessible();
  });

  it('opens and closes by keyboard, and gives the focus back', async () => {
    const button = await mountButton(NEWS);
    await counts(button, '45');
    part(button, 'count')!.focus();
    for (const key of ['Enter', 'Space']) {
      await sendKeys({ press: key });
      await until(() => focused(button) === 'list', 'the focus is in it');
      await until(() => names(button).length === 20, 'it is filled');
      await sendKeys({ press: 'Tab' });
      expect(focused(button)).to.equal('close');
      await sendKeys({ press: 'Tab' });
      expect(button.shadowRoot!.activeElement!.localName).to.equal('parvis-people-card');
      await sendKeys({ press: 'Escape' });
      expect(isOpen(button)).to.equal(false);
      expect(focused(button)).to.equal('count');
      await until(() => !button.matches(':state(open)'), 'it knows');
    }
  });

  it('closes by its button, by its count and by a press elsewhere', async () => {
    const button = await open();
    await until(() => focused(button) === 'list', 'the focus is in it');
    part(button, 'close')!.click();
    await until(() => !isOpen(button), 'closed by its button');
    expect(focused(button)).to.equal('count');
    const { left, top } = part(button, 'count')!.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + 5), Math.round(top + 5)];
    await sendMouse({ type: 'click', position });
    await until(() => isOpen(button), 'it is open');
    await sendMouse({ type: 'click', position });
    await until(() => !isOpen(button), 'closed by its count');
    await sendMouse({ type: 'click', position });
    await until(() => isOpen(button), 'it is open');
    await sendMouse({ type: 'click', position: [700, 500] });
    await until(() => !isOpen(button), 'closed by a press elsewhere');
  });

  it('shows more when asked, each person once, and puts the reader on the first who is new', async () => {
    const button = await open();
    await until(() => names(button).length === 20, 'twenty show');
    server.of(PAGE).others.unshift({ id: 'new', name: 'Newcomer' });
    part(button, 'more')!.focus();
    part(button, 'more')!.click();
    await until(() => names(button).length === 39, 'more show');
    expect(button.shadowRoot!.activeElement!.localName).to.equal('li');
    expect(said(button.shadowRoot!.activeElement!.querySelector('parvis-people-card'))).to.contain(
      'Person 20',
    );
    part(button, 'more')!.click();
    await until(() => names(button).length === 45, 'all show');
    expect(new Set(names(button)).size).to.equal(45);
    expect(!!part(button, 'more')).to.equal(false);
  });

  it('says that it waits, and that it failed, and tries again', async () => {
    answer(refuseAll('get', 'internal'));
    server.decide = () => ({ there: 200, back: 0 });
    const button = await open();
    await until(() => said(part(button, 'list')).includes('Something went wrong on our side.'), 'it failed');
    await expect(button).to.be.accessible();
    answer(...server.handlers);
    part(button, 'list')!.querySelector<HTMLElement>('[part=retry]')!.click();
    await until(() => said(part(button, 'list')).includes('Loading…'), 'it waits');
    await expect(button).to.be.accessible();
    await until(() => names(button).length === 20, 'twenty show');
    expect(said(part(button, 'list'))).not.to.include('Loading…');
  });

  it('keeps those it has when the next could not be read', async () => {
    const button = await open();
    await until(() => names(button).length === 20, 'twenty show');
    answer(refuseAll('get', 'internal'));
    part(button, 'more')!.click();
    await until(() => said(part(button, 'list')).includes('Try again'), 'it failed');
    expect(names(button)).to.have.length(20);
    answer(...server.handlers);
    part(button, 'list')!.querySelector<HTMLElement>('[part=retry]')!.click();
    await until(() => names(button).length === 40, 'more show');
  });

  it('says when everybody has changed their mind', async () => {
    const button = await mountButton(NEWS);
    await counts(button, '45');
    server.of(PAGE).others = [];
    part(button, 'count')!.click();
    await until(() => said(part(button, 'list')).includes('Nobody recommends this yet.'), 'it says so');
    await expect(button).to.be.accessible();
  });

  it('is read anew each time, and called off when it is closed', async () => {
    const button = await open();
    await until(() => names(button).length === 20, 'twenty show');
    await sendKeys({ press: 'Escape' });
    server.of(PAGE).others = server.of(PAGE).others.slice(0, 3);
    part(button, 'count')!.click();
    await until(() => names(button).length === 3, 'the newest show');
    await sendKeys({ press: 'Escape' });
    server.decide = () => ({ there: 100, back: 0 });
    part(button, 'count')!.click();
    await until(() => server.underWay === 1, 'it is asked for');
    await sendKeys({ press: 'Escape' });
    await until(() => server.underWay === 0, 'the answer came');
    expect(isOpen(button)).to.equal(false);
    expect(names(button)).to.deep.equal([]);
  });

  it('lies over the page at the count, in the direction of its place', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const button = await mountButton(
        html`<div dir=${dir} style="inline-size: 420px; margin-left: 150px">${NEWS}</div>`,
      );
      await counts(button, '45');
      part(button, 'count')!.click();
      await until(() => isOpen(button) && names(button).length === 20, 'it is open');
      const list = part(button, 'list')!.getBoundingClientRect();
      const count = part(button, 'count')!.getBoundingClientRect();
      const start = dir === 'ltr' ? list.left - count.left : list.right - count.right;
      expect(start, dir).to.be.closeTo(0, 1);
      expect(list.top, dir).to.be.closeTo(count.bottom + 4, 1);
      expect(list.width, dir).to.equal(320);
      button.style.setProperty('--parvis-recommend-button-list-width', '222px');
      expect(part(button, 'list')!.getBoundingClientRect().width).to.equal(222);
      await sendKeys({ press: 'Escape' });
    }
  });

  it('speaks the language of its place', async () => {
    const button = await mountButton(html`<div lang="de">${NEWS}</div>`);
    await counts(button, '45');
    part(button, 'count')!.click();
    await until(() => part(button, 'more')?.textContent === 'Mehr anzeigen', 'in German');
    expect(part(button, 'close')!.getAttribute('aria-label')).to.equal('Schließen');
  });

  it('goes with its button', async () => {
    const button = await open();
    const place = button.parentElement!;
    button.remove();
    place.append(button);
    await counts(button, '45');
    expect(isOpen(button)).to.equal(false);
    expect(button.matches(':state(open)')).to.equal(false);
    part(button, 'count')!.click();
    await until(() => names(button).length === 20, 'it opens again');
    button.subject = `${PAGE}/other`;
    await until(() => !isOpen(button) && !button.matches(':state(open)'), 'its subject is another');
  });
});
