import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../provider/define.ts';
import { emulate } from '../testing/media.ts';
import { answer, CONFIG, seen, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import { COLLEAGUES, counts, mountButton, shelf, summaryOf } from '../testing/recommendations.ts';
import './define.ts';
import type { RecommendButton, RecommendedEvent, RecommendEvent } from './index.ts';

const PAGE = 'https://intranet.example/news';
const NEWS = html`<parvis-recommend-button subject=${PAGE}></parvis-recommend-button>`;

const press = (button: Element) => part(button, 'button')!.click();
const has = (button: Element, name: string) => !!part(button, name);
const isPressed = (button: Element) => part(button, 'button')!.getAttribute('aria-pressed') === 'true';

describe('parvis-recommend-button', () => {
  useNetwork();
  let server: ReturnType<typeof shelf>;
  beforeEach(() => {
    server = shelf();
    answer(...server.handlers);
  });

  it('says how many recommend its subject, and who', async () => {
    server.of(PAGE).others = COLLEAGUES;
    const button = await mountButton(NEWS);
    await counts(button, '6');
    expect(summaryOf(button)).to.equal('Ana, Ben, and 4 others recommend this');
    expect(said(part(button, 'label'))).to.equal('RecommendRecommended');
    expect(part(button, 'label')!.innerText.trim()).to.equal('Recommend');
    expect(isPressed(button)).to.equal(false);
    const faces = [...part(button, 'faces')!.querySelectorAll('[role=img]')];
    expect(faces.map((face) => face.getAttribute('aria-label'))).to.deep.equal([
      'Ana',
      'Ben',
      'Cleo',
      'Dai',
      'Eva',
    ]);
    await expect(button).to.be.accessible();
  });

  it('shows the reader’s click at once, sends it, and takes it back at the next', async () => {
    server.of(PAGE).others = COLLEAGUES.slice(0, 1);
    const button = await mountButton(NEWS);
    await counts(button, '1');
    press(button);
    await button.updateComplete;
    expect(server.of(PAGE).mine, 'the server has not answered yet').to.equal(false);
    expect(isPressed(button)).to.equal(true);
    expect(part(button, 'count')!.textContent).to.contain('2');
    expect(summaryOf(button)).to.equal('You and Ana recommend this');
    expect(part(button, 'label')!.innerText.trim()).to.equal('Recommended');
    expect(button.matches(':state(pressed)')).to.equal(true);
    await expect(button).to.be.accessible();
    await until(() => server.of(PAGE).mine, 'the server holds it');
    press(button);
    await until(() => !server.of(PAGE).mine, 'the server holds that too');
    await counts(button, '1');
    expect(isPressed(button)).to.equal(false);
  });

  it('is as wide pressed as it is not', async () => {
    const button = await mountButton(NEWS);
    await counts(button, '0');
    const [word, pressed] = [...part(button, 'label')!.children].map((each) => each.getBoundingClientRect());
    expect([pressed!.left, pressed!.top]).to.deep.equal([word!.left, word!.top]);
    const { width } = part(button, 'button')!.getBoundingClientRect();
    press(button);
    await counts(button, '1');
    expect(part(button, 'button')!.getBoundingClientRect().width).to.equal(width);
  });

  it('asks before it sends, and sends nothing when the page cancels', async () => {
    const button = await mountButton(NEWS);
    await counts(button, '0');
    let asked: RecommendEvent | undefined;
    button.parentElement!.addEventListener('parvis-recommend', (event) => {
      asked = event;
      event.preventDefault();
    });
    press(button);
    expect(asked!.subject).to.deep.equal({ kind: 'page', id: PAGE });
    expect(asked!.recommended).to.equal(true);
    expect(asked!.composed).to.equal(true);
    await button.updateComplete;
    expect(isPressed(button)).to.equal(false);
    expect(seen.some((request) => request.startsWith('PUT'))).to.equal(false);
  });

  it('tells once what the source holds, after the last of several clicks', async () => {
    server.decide = () => ({ there: 20, back: 20 });
    const button = await mountButton(NEWS);
    await counts(button, '0');
    const told: RecommendedEvent[] = [];
    button.parentElement!.addEventListener('parvis-recommended', (event) => {
      expect(server.of(PAGE).mine).to.equal(event.recommended);
      told.push(event);
    });
    for (const wait of [0, 10, 10]) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      press(button);
    }
    await until(() => told.length > 0 && server.underWay === 0, 'it tells');
    expect(told.map(({ recommended, subject }) => [recommended, subject.id])).to.deep.equal([[true, PAGE]]);
  });

  it('counts exactly, as the language of its place writes numbers', async () => {
    server.of(PAGE).unnamed = 12_345;
    const page = await fixture(html`
      <parvis-provider config=${CONFIG}>
        <p lang="en">${NEWS}</p>
        <p lang="de">${NEWS}</p>
        <p lang="ar-EG" dir="rtl">${NEWS}</p>
      </parvis-provider>
    `);
    const [en, de, ar] = page.querySelectorAll('parvis-recommend-button');
    await counts(en!, '12,345');
    await counts(de!, '12.345');
    await counts(ar!, '١٢٬٣٤٥');
    expect(en!.matches(':state(partial)')).to.equal(true);
    expect(summaryOf(en!)).to.equal('12,345 people recommend this');
    await until(() => summaryOf(de!) === '12.345 Personen empfehlen dies', 'in German');
    expect(part(de!, 'count')!.getAttribute('aria-label')).to.equal('12.345 Empfehlungen, zeigen von wem');
    await until(() => summaryOf(ar!) === 'أوصى ١٢٬٣٤٥ شخصًا بهذا', 'in Arabic');
    const { left, right } = part(ar!, 'button')!.getBoundingClientRect();
    expect(part(ar!, 'count')!.getBoundingClientRect().right).to.be.closeTo(left, 1.1);
    expect(has(ar!, 'faces')).to.equal(false);
    expect(part(ar!, 'summary')!.getBoundingClientRect().right).to.be.below(right);
    expect(getComputedStyle(part(en!, 'count')!).fontVariantNumeric).to.equal('tabular-nums');
    await expect(ar!).to.be.accessible();
  });

  const sentences: [string, boolean, number, string][] = [
    ['en', false, 1, 'Ana recommends this'],
    ['en', false, 3, 'Ana, Ben, and Cleo recommend this'],
    ['en', true, 0, 'You recommend this'],
    ['en', true, 4, 'You, Ana, and 3 others recommend this'],
    ['fr', false, 1, 'Ana recommande ceci'],
    ['fr', true, 0, 'Vous recommandez ceci'],
    ['fr', true, 6, 'Vous, Ana et 5 autres recommandez ceci'],
    ['es', true, 0, 'Usted recomienda esto'],
    ['es', false, 6, 'Ana, Ben y 4 personas más recomiendan esto'],
    ['de', true, 1, 'Sie und Ana empfehlen dies'],
    ['ar', true, 0, 'أوصيت بهذا'],
    ['ar', false, 4, 'أوصى Ana وBen وشخصان آخران بهذا'],
    // Browsers do not agree on the digits of Arabic without a country.
    ['ar', true, 6, `أوصيت أنت وAna و${new Intl.NumberFormat('ar').format(5)} أشخاص آخرين بهذا`],
  ];
  for (const [lang, mine, others, sentence] of sentences) {
    it(`says “${sentence}”`, async () => {
      Object.assign(server.of(PAGE), { mine, others: COLLEAGUES.slice(0, others) });
      const button = await mountButton(html`<p lang=${lang}>${NEWS}</p>`);
      await until(() => summaryOf(button) === sentence, `not “${summaryOf(button)}”`);
    });
  }

  it('follows its subject and its kind', async () => {
    server.of('ada').others = COLLEAGUES.slice(0, 2);
    const button = await mountButton(NEWS);
    await counts(button, '0');
    button.setAttribute('kind', 'person');
    button.setAttribute('subject', 'ada');
    await counts(button, '2');
    press(button);
    await until(() => server.of('ada').mine, 'it is about Ada');
    expect(seen.at(-1)).to.equal('PUT /v1/recommendations/person/ada');
  });

  it('asks the provider that its source names', async () => {
    const hr = JSON.stringify({
      source: {
        adapter: 'memory',
        session: { person: 'me' },
        people: [{ id: 'me', name: 'Me' }],
        recommendations: [{ subject: { kind: 'page', id: PAGE }, people: ['me'] }],
      },
    });
    const page = await fixture(html`
      <parvis-provider name="hr" config=${hr}>
        <parvis-provider config=${CONFIG}>
          <parvis-recommend-button subject=${PAGE} source="hr"></parvis-recommend-button>
          <parvis-recommend-button subject=${PAGE}></parvis-recommend-button>
        </parvis-provider>
      </parvis-provider>
    `);
    const [named, plain] = page.querySelectorAll('parvis-recommend-button');
    await counts(named!, '1');
    await counts(plain!, '0');
  });

  describe('that is given its data', () => {
    const data = {
      subject: { kind: 'page' as const, id: PAGE },
      count: 7,
      mine: false,
      revision: 0,
      people: [],
    };
    const given = html`<parvis-recommend-button .data=${data}></parvis-recommend-button>`;

    it('asks nothing, and shows no button while there is no client', async () => {
      const button = await fixture<RecommendButton>(given);
      expect(part(button, 'count')!.textContent).to.equal('7');
      expect(has(button, 'button')).to.equal(false);
      await expect(button).to.be.accessible();
    });

    it('shows a click at once all the same, then what the source holds', async () => {
      server.of(PAGE).unnamed = 8;
      const button = await mountButton(given);
      await until(() => part(button, 'button'), 'it can be pressed');
      expect(seen).to.deep.equal([]);
      press(button);
      await button.updateComplete;
      expect(part(button, 'count')!.textContent.trim()).to.equal('8');
      await counts(button, '9');
      expect(isPressed(button)).to.equal(true);
      button.data = { ...data, count: 20, mine: true };
      await counts(button, '20');
    });
  });

  it('is walked and pressed by keyboard', async () => {
    server.of(PAGE).others = COLLEAGUES;
    const button = await mountButton(NEWS);
    await counts(button, '6');
    const focused = () => button.shadowRoot!.activeElement?.getAttribute('part');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('button');
    expect(getComputedStyle(part(button, 'button')!).outlineStyle).to.equal('solid');
    await sendKeys({ press: 'Space' });
    await counts(button, '7');
    await sendKeys({ press: 'Enter' });
    await counts(button, '6');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('count');
  });

  it('takes a picture of the page’s own in place of the heart', async () => {
    const button = await mountButton(html`
      <parvis-recommend-button subject=${PAGE}><b slot="icon">★</b></parvis-recommend-button>
    `);
    await counts(button, '0');
    expect(button.querySelector('b')!.checkVisibility()).to.equal(true);
    expect(part(button, 'icon')!.localName).to.equal('slot');
  });

  it('asks for lazy photographs before the page is printed', async () => {
    server.of(PAGE).others = COLLEAGUES.map((person) => ({
      ...person,
      photo: { url: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' },
    }));
    const button = await mountButton(NEWS);
    await counts(button, '6');
    const images = [...button.shadowRoot!.querySelectorAll<HTMLImageElement>('[part=image]')];
    expect(images.map(({ loading }) => loading)).to.deep.equal(Array(5).fill('lazy'));
    dispatchEvent(new Event('beforeprint'));
    expect(images.map(({ loading }) => loading)).to.deep.equal(Array(5).fill('eager'));
  });

  it('takes its measures and colour from its custom properties', async () => {
    Object.assign(server.of(PAGE), { others: COLLEAGUES, mine: true });
    const button = await mountButton(html`
      <parvis-recommend-button
        subject=${PAGE}
        style="--parvis-recommend-button-size: 50px; --parvis-recommend-button-face-size: 40px;
          --parvis-recommend-button-gap: 30px; --parvis-recommend-button-radius: 9px;
          --parvis-recommend-button-color: rgb(1, 2, 3)"
      ></parvis-recommend-button>
    `);
    await counts(button, '7');
    const box = (name: string) => part(button, name)!.getBoundingClientRect();
    expect(box('button').height).to.equal(50);
    expect(box('photo').width).to.equal(40);
    expect(box('faces').left - box('count').right).to.equal(30);
    expect(getComputedStyle(part(button, 'button')!).borderStartStartRadius).to.equal('9px');
    expect(getComputedStyle(part(button, 'icon')!).color).to.equal('rgb(1, 2, 3)');
  });

  it('shows that it is pressed without colours of its own, and prints word and number', async () => {
    Object.assign(server.of(PAGE), { mine: true });
    const button = await mountButton(NEWS);
    await counts(button, '1');
    const icon = part(button, 'icon')!.querySelector('svg')!;
    expect(getComputedStyle(icon).fill).not.to.equal('none');
    await emulate({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect(getComputedStyle(part(button, 'button')!).transitionDuration).to.equal('0s');
    // The colours are the reader's.
    await expect(button).to.be.accessible({ ignoredRules: ['color-contrast'] });
    await emulate({ forcedColors: 'none', media: 'print' });
    expect(part(button, 'label')!.checkVisibility()).to.equal(true);
    expect(part(button, 'count')!.checkVisibility()).to.equal(true);
    expect(getComputedStyle(part(button, 'button')!).borderStyle).to.equal('none');
    expect(getComputedStyle(part(button, 'button')!).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });
});
