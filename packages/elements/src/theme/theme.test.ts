import { expect, fixture, html } from '@open-wc/testing';
import type { Person } from '@parvis/model';
import { detailsStyles } from '../people-card/details.styles.ts';
import { peopleCardStyles } from '../people-card/people-card.styles.ts';
import { popoverStyles } from '../shared/popover.styles.ts';
import { emulate } from '../testing/media.ts';
import { until } from '../testing/page.ts';
import '../people-card/define.ts';
import { base } from './base.styles.ts';
import { faceStyles } from './face.styles.ts';

const STYLES = [base, faceStyles, peopleCardStyles, detailsStyles, popoverStyles];
const OWN = /--parvis-(people-card|recommend-button)-/;

const ada: Person = {
  id: 'ada',
  name: 'Ada Lovelace',
  title: 'Analyst',
  department: 'Research',
  mail: 'ada@acme.example',
  presence: { availability: 'available' },
  skills: ['Mathematics'],
};

/** A value unlike the default, and where it is seen: part, property, what it is there. */
const EFFECTS: Record<string, [value: string, selector: string, property: string, seen: string]> = {
  '--parvis-text': ['rgb(1, 2, 3)', '[part=title]', 'color', 'rgb(1, 2, 3)'],
  '--parvis-text-muted': ['rgb(1, 2, 3)', '[part=department]', 'color', 'rgb(1, 2, 3)'],
  '--parvis-link': ['rgb(1, 2, 3)', '.mail', 'color', 'rgb(1, 2, 3)'],
  '--parvis-line': ['rgb(1, 2, 3)', '[part=skills]', 'border-top-color', 'rgb(1, 2, 3)'],
  '--parvis-tint': ['rgb(1, 2, 3)', '.bare', 'background-color', 'rgb(1, 2, 3)'],
  '--parvis-surface': ['rgb(1, 2, 3)', '[popover]', 'background-color', 'rgb(1, 2, 3)'],
  '--parvis-on-surface': ['rgb(1, 2, 3)', '[popover]', 'color', 'rgb(1, 2, 3)'],
  '--parvis-accent': ['rgb(1, 2, 3)', '.mail:focus-visible', 'outline-color', 'rgb(1, 2, 3)'],
  '--parvis-danger': ['rgb(1, 2, 3)', '[data-is=busy]', 'border-top-color', 'rgb(1, 2, 3)'],
  '--parvis-available': ['rgb(1, 2, 3)', '[data-is=available]', 'border-top-color', 'rgb(1, 2, 3)'],
  '--parvis-away': ['rgb(1, 2, 3)', '[data-is=away]', 'border-top-color', 'rgb(1, 2, 3)'],
  '--parvis-space': ['20px', '[part=details]', 'margin-top', '20px'],
  '--parvis-density': ['2', '[part=details]', 'margin-top', '16px'],
  '--parvis-radius': ['3px', '[popover]', 'border-top-left-radius', '3px'],
  '--parvis-radius-face': ['4px', '[part=photo]', 'border-top-left-radius', '4px'],
  '--parvis-shadow': ['none', '[popover]', 'box-shadow', 'none'],
  '--parvis-font': ['monospace', '[part=title]', 'font-family', 'monospace'],
  '--parvis-font-size': ['30px', '[part=name]', 'font-size', '30px'],
  '--parvis-font-size-small': ['17px', '[part=title]', 'font-size', '17px'],
  '--parvis-font-weight-bold': ['700', '[part=name]', 'font-weight', '700'],
  '--parvis-line-height': ['30px', '[part=title]', 'line-height', '30px'],
  '--parvis-duration': ['50ms', '[part=copy]', 'transition-duration', '0.05s'],
};

const documented = async (): Promise<string[]> => {
  const css = await (await fetch(new URL('./parvis.css', import.meta.url))).text();
  return [...css.matchAll(/^ {2}(--parvis-[\w-]+):/gm)].map(([, name]) => name!);
};

describe('the theme', () => {
  it('has at most 25 variables, which are those the elements look up', async () => {
    const used = STYLES.flatMap(({ cssText }) => cssText.match(/--parvis-[\w-]+/g) ?? []);
    const names = [...new Set(used)].filter((name) => !OWN.test(name));
    expect((await documented()).sort()).to.deep.equal(names.sort());
    expect(names.length).to.be.at.most(25);
  });

  it('has a test for each of its variables', async () => {
    expect(Object.keys(EFFECTS).sort()).to.deep.equal((await documented()).sort());
  });

  for (const [name, [value, selector, property, expected]] of Object.entries(EFFECTS)) {
    it(`has its effect by ${name}`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.style.setProperty(name, value);
      const element = await stand(place, selector);
      const pseudo = selector === '.bare' ? '::before' : null;
      expect(getComputedStyle(element, pseudo).getPropertyValue(property)).to.equal(expected);
    });
  }

  it('takes font, colour and links of the page when nothing is set', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    Object.assign(place.style, { color: 'rgb(9, 8, 7)', fontFamily: 'serif' });
    const title = await stand(place, '[part=title]');
    const { color, fontFamily } = getComputedStyle(title);
    expect([color, fontFamily]).to.deep.equal(['rgb(9, 8, 7)', 'serif']);
    expect(getComputedStyle(await stand(place, '.mail')).color).to.equal('rgb(9, 8, 7)');
  });

  it('has colours for the dark', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const dot = await stand(place, '[data-is=busy]');
    place.style.colorScheme = 'light';
    const light = getComputedStyle(dot).borderTopColor;
    place.style.colorScheme = 'dark';
    expect(getComputedStyle(dot).borderTopColor).not.to.equal(light);
  });

  it('never writes smaller than 13 px', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.fontSize = '8px';
    for (const selector of ['[part=name]', '[part=title]', '[part=details]']) {
      expect(getComputedStyle(await stand(place, selector)).fontSize).to.equal('13px');
    }
  });

  it('does not move for those who ask for no motion', async () => {
    await emulate({ reducedMotion: 'reduce' });
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const { transitionDuration } = getComputedStyle(await stand(place, '[part=copy]'));
    expect(transitionDuration).to.equal('0s');
  });
});

/** A card in the place, in the state in which the selector finds something. */
async function stand(place: HTMLElement, selector: string): Promise<Element> {
  const card = document.createElement('parvis-people-card');
  card.fields = 'title department contact presence skills';
  const availability = /data-is=(\w+)/.exec(selector)?.[1] as 'busy' | undefined;
  if (selector === '.bare') card.person = 'ada';
  else card.data = { ...ada, ...(availability && { presence: { availability } }) };
  if (selector === '[popover]') card.hoverCard = true;
  place.append(card);
  await card.updateComplete;
  if (selector === '[popover]')
    card.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
  if (selector.includes('focus')) {
    card.shadowRoot!.querySelector<HTMLElement>('.mail')!.focus();
    selector = selector.split(':')[0]!;
  }
  await until(() => card.shadowRoot!.querySelector(selector), selector);
  return card.shadowRoot!.querySelector(selector)!;
}
