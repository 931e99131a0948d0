import { expect, fixture, html } from '@open-wc/testing';
import '../provider/define.ts';
import { emulate } from '../testing/media.ts';
import { ada, answer, CONFIG, knows, seen, useNetwork } from '../testing/network.ts';
import { isLaidOut, mount, part, said, shows, until } from '../testing/page.ts';
import './define.ts';
import type { PersonOpenEvent } from './index.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('parvis-people-card', () => {
  useNetwork();
  beforeEach(() => answer(...knows([ada, { id: 'grace', name: 'Grace Hopper' }])));

  for (const person of ['ada', 'ada@acme.example', 'ADA@Acme.example']) {
    it(`finds its person by ${person}`, async () => {
      const card = await mount(html`<parvis-people-card person=${person}></parvis-people-card>`);
      await shows(card, 'Ada Lovelace');
    });
  }

  it('shows name, title, department and contact when nothing else is asked for', async () => {
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    expect(said(part(card, 'base'))).to.equal('AL Ada Lovelace Analyst Research ada@acme.example');
    await expect(card).to.be.accessible();
  });

  it('shows only the fields it is told', async () => {
    const card = await mount(
      html`<parvis-people-card person="ada" fields="name, pronouns"></parvis-people-card>`,
    );
    await shows(card, 'Ada Lovelace');
    expect(said(part(card, 'base'))).to.equal('AL Ada Lovelace she/her');
  });

  it('leaves out a field nobody knows, and tells the developer its name', async () => {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (sentence: string) => heard.push(sentence);
    const card = await mount(
      html`<parvis-people-card person="ada" fields="title shoe-size"></parvis-people-card>`,
    );
    await shows(card, 'Ada Lovelace');
    await until(() => heard.length > 0, 'the console is told');
    console.warn = warn;
    expect(said(part(card, 'base'))).to.equal('AL Ada Lovelace Analyst');
    expect(heard.join()).to.contain('no field "shoe-size"');
  });

  it('leaves out what the directory does not say', async () => {
    const card = await mount(html`<parvis-people-card person="grace"></parvis-people-card>`);
    await shows(card, 'Grace Hopper');
    expect(said(part(card, 'base'))).to.equal('GH Grace Hopper');
  });

  it('shows a line with photograph, name and title', async () => {
    const card = await mount(html`<parvis-people-card person="ada" view="line"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    expect(said(part(card, 'base'))).to.equal('ALAda Lovelace Analyst');
    await expect(card).to.be.accessible();
  });

  it('shows an avatar whose link has the name', async () => {
    const card = await mount(html`<parvis-people-card person="ada" view="avatar"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    expect(said(part(card, 'base'))).to.equal('ALAda Lovelace');
    expect(card.getBoundingClientRect().width).to.equal(40);
    await expect(card).to.be.accessible();
  });

  it('shows a card when the view is unknown, and says so once', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (sentence: string) => said.push(sentence);
    const card = await mount(html`
      <parvis-people-card person="ada" view="poster"></parvis-people-card>
      <parvis-people-card person="ada" view="poster"></parvis-people-card>
    `);
    await shows(card, 'Ada Lovelace');
    await until(() => said.length > 0, 'the console is told');
    console.warn = warn;
    expect(!!part(card, 'department')).to.equal(true);
    expect(said.filter((sentence) => sentence.includes('no view "poster"'))).to.have.length(1);
  });

  it('shows the photograph over the initials, and the initials again when it cannot be had', async () => {
    answer(...knows([{ ...ada, photo: { url: pixel } }]));
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    const image = part(card, 'image') as HTMLImageElement;
    await until(() => image.complete && image.naturalWidth > 0, 'the photograph is there');
    expect(getComputedStyle(image).visibility).to.equal('visible');
    expect(image.loading).to.equal('lazy');
    image.src = 'data:image/png,broken';
    await until(() => getComputedStyle(image).visibility === 'hidden', 'the initials show');
    expect(part(card, 'photo')!.textContent).to.contain('AL');
  });

  it('asks for lazy photographs before the page is printed', async () => {
    answer(...knows([{ ...ada, photo: { url: pixel } }]));
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    dispatchEvent(new Event('beforeprint'));
    expect((part(card, 'image') as HTMLImageElement).loading).to.equal('eager');
  });

  it('links the name to where the site says people are', async () => {
    const card = await mount(html`<parvis-people-card person="ada@acme.example"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    expect(part(card, 'name')!.getAttribute('href')).to.equal('/people/ada');
  });

  it('asks the page to open the profile, and follows the link only when nobody else does', async () => {
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    let asked: PersonOpenEvent | undefined;
    card.parentElement!.addEventListener('parvis-person-open', (event) => {
      asked = event;
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    part(card, 'name')!.dispatchEvent(click);
    expect(asked!.person.id).to.equal('ada');
    expect(asked!.composed).to.equal(true);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('leaves a click for another tab to the browser', async () => {
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    let asked = false;
    card.addEventListener('parvis-person-open', () => (asked = true));
    const link = part(card, 'name')!;
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(asked).to.equal(false);
  });

  it('asks nothing when it is given its data, which win over its key', async () => {
    const card = await mount(html`<parvis-people-card person="grace" .data=${ada}></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    card.data = undefined;
    await shows(card, 'Grace Hopper');
    expect(seen).to.deep.equal(['POST /v1/people/batch']);
  });

  it('shows its data without any client, the name then being no link', async () => {
    const card = await fixture(html`<parvis-people-card .data=${ada}></parvis-people-card>`);
    expect(said(part(card, 'name'))).to.equal('Ada Lovelace');
    expect(part(card, 'name')!.hasAttribute('href')).to.equal(false);
  });

  it('asks for many people in one request', async () => {
    await mount(html`
      <parvis-people-card person="ada"></parvis-people-card>
      <parvis-people-card person="grace"></parvis-people-card>
      <parvis-people-card person="ada@acme.example"></parvis-people-card>
    `);
    const last = document.querySelector('parvis-people-card:last-of-type')!;
    await shows(last, 'Ada Lovelace');
    expect(seen).to.deep.equal(['POST /v1/people/batch']);
  });

  it('never shows the first person when the key changed while their answer was slow', async () => {
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await until(() => seen.length === 1, 'the first is asked for');
    const names = new Set<string>();
    const looks = new MutationObserver(() => names.add(said(part(card, 'name'))));
    looks.observe(card.shadowRoot!, { childList: true, subtree: true, characterData: true });
    card.person = 'grace';
    await shows(card, 'Grace Hopper');
    looks.disconnect();
    expect([...names].filter(Boolean)).to.deep.equal(['Grace Hopper']);
  });

  it('asks the provider that its source names', async () => {
    const hr = JSON.stringify({ source: { adapter: 'memory', people: [{ id: 'ada', name: 'Ada of HR' }] } });
    const page = await fixture(html`
      <parvis-provider name="hr" config=${hr}>
        <parvis-provider config=${CONFIG}>
          <parvis-people-card person="ada" source="hr"></parvis-people-card>
          <parvis-people-card person="ada"></parvis-people-card>
        </parvis-provider>
      </parvis-provider>
    `);
    const [named, plain] = page.querySelectorAll('parvis-people-card');
    await shows(named!, 'Ada of HR');
    await shows(plain!, 'Ada Lovelace');
    plain!.setAttribute('source', 'hr');
    await shows(plain!, 'Ada of HR');
  });

  it('copies the mail address and says so to those who do not see it', async () => {
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    let copied = '';
    const clipboard = { writeText: async (text: string) => void (copied = text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const button = part(card, 'copy')!;
    expect(button.getAttribute('aria-label')).to.equal('Copy ada@acme.example');
    button.click();
    const status = () => card.shadowRoot!.querySelector('[role=status]')?.textContent;
    await until(() => status() === 'Copied', 'it says so');
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied).to.equal('ada@acme.example');
    await until(() => status() === '', 'it is silent again');
  });

  it('selects the mail address where the browser forbids to copy', async () => {
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    const clipboard = { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    part(card, 'copy')!.click();
    await until(() => getSelection()?.type === 'Range', 'it is selected');
    Reflect.deleteProperty(navigator, 'clipboard');
    getSelection()?.removeAllRanges();
  });

  it('shows the sections of its page', async () => {
    const card = await mount(html`
      <parvis-people-card person="ada"><p slot="section">Kudos: 3</p></parvis-people-card>
    `);
    await shows(card, 'Ada Lovelace');
    expect(card.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('takes its measures from its custom properties', async () => {
    const card = await mount(html`
      <parvis-people-card
        person="ada"
        style="--parvis-people-card-photo-size: 80px; --parvis-people-card-gap: 20px; --parvis-people-card-padding: 7px"
      ></parvis-people-card>
    `);
    await shows(card, 'Ada Lovelace');
    await isLaidOut(card);
    const photo = part(card, 'photo')!.getBoundingClientRect();
    expect(photo.width).to.equal(80);
    expect(part(card, 'title')!.getBoundingClientRect().left - photo.right).to.equal(20);
    expect(photo.left - part(card, 'base')!.getBoundingClientRect().left).to.equal(7);
  });

  it('fits a column of 200 px', async () => {
    const long = {
      ...ada,
      name: 'Wolfeschlegelsteinhausenbergerdorff',
      mail: `${'a'.repeat(60)}@acme.example`,
    };
    answer(...knows([long]));
    const card = await mount(html`
      <div style="width: 200px"><parvis-people-card person="ada"></parvis-people-card></div>
    `);
    await shows(card, 'Wolfe');
    await isLaidOut(card);
    expect(card.scrollWidth).to.equal(200);
    expect(part(card, 'photo')!.getBoundingClientRect().width).to.equal(40);
  });

  it('stands on the right side of a page that is read from the right', async () => {
    const card = await mount(
      html`<div dir="rtl"><parvis-people-card person="ada"></parvis-people-card></div>`,
    );
    await shows(card, 'Ada Lovelace');
    await isLaidOut(card);
    const photo = part(card, 'photo')!.getBoundingClientRect();
    expect(photo.right).to.equal(card.getBoundingClientRect().right);
    const title = part(card, 'title')!;
    expect(title.getBoundingClientRect().right).to.be.below(photo.left);
    // English words in an Arabic page: in their own direction, on the side of the others.
    expect(title.firstElementChild!.getBoundingClientRect().right).to.be.closeTo(
      title.getBoundingClientRect().right,
      0.01,
    );
  });

  it('draws the edge of a face in forced colours', async () => {
    await emulate({ forcedColors: 'active' });
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    const { borderTopWidth } = getComputedStyle(part(card, 'photo')!);
    expect(borderTopWidth).to.equal('1px');
  });

  it('prints no buttons', async () => {
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    await emulate({ media: 'print' });
    const { display } = getComputedStyle(part(card, 'copy')!);
    expect(display).to.equal('none');
  });
});
