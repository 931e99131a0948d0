import { expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import '../provider/define.ts';
import { ada, answer, knows, seen, useNetwork } from '../testing/network.ts';
import { mount, part, said, shows, until } from '../testing/page.ts';
import './define.ts';

const centre = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const moveTo = (element: Element) => sendMouse({ type: 'move', position: centre(element) });
const over = (card: Element) => part(card, 'hover-card');
const isOpen = (card: Element) => !!over(card)?.matches(':popover-open');

const line = html`
  <a href="#before" id="before">Before</a>
  <parvis-people-card
    person="ada"
    view="line"
    hover-card
    fields="name title contact phone"
    style="--parvis-people-card-hover-width: 260px"
  >
    <p slot="section">Own section</p>
  </parvis-people-card>
  <a href="#after" id="after" style="margin-inline-start: 400px">After</a>
`;

describe('the hover card', () => {
  useNetwork();

  const begin = async () => {
    answer(...knows([{ ...ada, phone: '+44 20 7946 0958' }]));
    const card = await mount(line);
    await shows(card, 'Ada Lovelace');
    return card;
  };
  const after = () => document.querySelector('#after')!;

  afterEach(() => resetMouse());

  it('opens when the pointer rests on the name, and asks for details only then', async () => {
    const card = await begin();
    expect(seen).to.deep.equal(['POST /v1/people/batch']);
    await moveTo(part(card, 'name')!);
    await until(() => isOpen(card), 'it opens');
    await until(() => part(card, 'phone'), 'the telephone shows');
    expect(seen).to.deep.equal(['POST /v1/people/batch', 'POST /v1/people/details']);
    expect(card.matches(':state(open)')).to.equal(true);
    expect(over(card)!.getBoundingClientRect().width).to.equal(260);
    expect(over(card)!.getBoundingClientRect().top).to.be.above(
      part(card, 'name')!.getBoundingClientRect().bottom,
    );
    expect(card.querySelector('p')!.checkVisibility()).to.equal(true);
    await expect(card).to.be.accessible();
  });

  it('opens as well when the pointer came before it was known whom it shows', async () => {
    const card = await mount(html`
      <parvis-people-card view="line" hover-card><a href="/ada">Ada</a></parvis-people-card>
    `);
    await moveTo(card.querySelector('a')!);
    card.data = ada;
    await shows(card, 'Ada Lovelace');
    await until(() => isOpen(card), 'it opens');
  });

  it('stays while the pointer travels onto it, and closes when it leaves', async () => {
    const card = await begin();
    await moveTo(part(card, 'name')!);
    await until(() => isOpen(card), 'it opens');
    await moveTo(over(card)!);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(isOpen(card)).to.equal(true);
    await moveTo(after());
    await until(() => !isOpen(card), 'it closes');
    expect(card.matches(':state(open)')).to.equal(false);
  });

  it('does not open when the pointer only passes', async () => {
    const card = await begin();
    await moveTo(part(card, 'name')!);
    await moveTo(after());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isOpen(card)).to.equal(false);
    expect(seen).to.deep.equal(['POST /v1/people/batch']);
  });

  it('opens on focus; Tab goes into it and past it', async () => {
    const card = await begin();
    document.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(card.shadowRoot!.activeElement === part(card, 'name')).to.equal(true);
    await until(() => isOpen(card) && part(card, 'phone'), 'it opens');
    expect(part(card, 'name')!.getAttribute('aria-expanded')).to.equal('true');
    const stops: string[] = [];
    for (let i = 0; i < 4; i++) {
      await sendKeys({ press: 'Tab' });
      stops.push(
        said(card.shadowRoot!.activeElement) || card.shadowRoot!.activeElement!.getAttribute('part')!,
      );
    }
    expect(stops).to.deep.equal(['Ada Lovelace', 'ada@acme.example', 'copy', '+44 20 7946 0958']);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement!.id).to.equal('after');
    await until(() => !isOpen(card), 'it closes');
  });

  it('is closed by Escape, which gives the focus back and does not open it again', async () => {
    const card = await begin();
    document.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({ press: 'Tab' });
    await until(() => isOpen(card), 'it opens');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    expect(isOpen(card)).to.equal(false);
    expect(card.shadowRoot!.activeElement!.getAttribute('aria-expanded')).to.equal('false');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isOpen(card)).to.equal(false);
    await sendKeys({ press: 'Tab' });
    document.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({ press: 'Tab' });
    await until(() => isOpen(card), 'it opens for those who come again');
  });

  it('stays while the focus is in it, whatever the pointer does', async () => {
    const card = await begin();
    document.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({ press: 'Tab' });
    await until(() => isOpen(card), 'it opens');
    await sendKeys({ press: 'Tab' });
    await moveTo(over(card)!);
    await moveTo(after());
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(isOpen(card)).to.equal(true);
  });

  it('is closed by Escape under a resting pointer', async () => {
    const card = await begin();
    await moveTo(part(card, 'name')!);
    await until(() => isOpen(card), 'it opens');
    await sendKeys({ press: 'Escape' });
    expect(isOpen(card)).to.equal(false);
  });

  it('opens when it is tapped, the link being followed from within, and closes at a tap elsewhere', async () => {
    const card = await begin();
    const name = part(card, 'name')!;
    const touch = { pointerType: 'touch', bubbles: true, composed: true };
    let opened = 0;
    card.addEventListener('parvis-person-open', (event) => {
      event.preventDefault();
      opened += 1;
    });
    name.dispatchEvent(new PointerEvent('pointerdown', touch));
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    name.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    await until(() => isOpen(card), 'it opens');
    expect(opened).to.equal(0);
    over(card)!.querySelector('a')!.click();
    expect(opened).to.equal(1);
    document.body.dispatchEvent(new PointerEvent('pointerdown', touch));
    await until(() => !isOpen(card), 'it closes');
  });

  it('is one at a time on a page', async () => {
    answer(...knows([ada, { id: 'grace', name: 'Grace Hopper' }]));
    const card = await mount(html`
      <parvis-people-card person="ada" view="line" hover-card></parvis-people-card>
      <parvis-people-card person="grace" view="line" hover-card></parvis-people-card>
    `);
    const other = card.nextElementSibling!;
    await shows(other, 'Grace Hopper');
    await moveTo(part(card, 'name')!);
    await until(() => isOpen(card), 'the first opens');
    await moveTo(part(other, 'name')!);
    await until(() => isOpen(other), 'the second opens');
    expect(isOpen(card)).to.equal(false);
  });

  it('is gone with its element', async () => {
    const card = await begin();
    await moveTo(part(card, 'name')!);
    await until(() => isOpen(card), 'it opens');
    card.remove();
    await card.updateComplete;
    expect(isOpen(card)).to.equal(false);
    expect(card.matches(':state(open)')).to.equal(false);
  });

  it('is not there without the attribute', async () => {
    answer(...knows([ada]));
    const card = await mount(html`<parvis-people-card person="ada" view="line"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    expect(part(card, 'name')!.hasAttribute('aria-expanded')).to.equal(false);
    await moveTo(part(card, 'name')!);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(!!over(card)).to.equal(false);
  });
});
