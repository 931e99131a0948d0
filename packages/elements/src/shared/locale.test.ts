import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { PeopleCardStrings } from '../strings/people-card.ts';
import { peopleCardStrings } from '../strings/people-card.ts';
import { peopleDetailsStrings } from '../strings/people-details.ts';
import { until } from '../testing/page.ts';
import { Connection } from './connection.ts';
import { LocaleController } from './locale.ts';

/** Says when something was, in the language of its place. */
export class Teller extends LitElement {
  connection = new Connection(this);
  locale = new LocaleController<PeopleCardStrings>(this, this.connection, peopleCardStrings);
  details = new LocaleController(this, this.connection, peopleDetailsStrings);

  override render() {
    return this.locale.say('retry');
  }
}
customElements.define('x-teller', Teller);

declare global {
  interface HTMLElementTagNameMap {
    'x-teller': Teller;
  }
}

const says = (element: Element, sentence: string) =>
  until(() => element.shadowRoot!.textContent === sentence, sentence);

describe('the language of an element', () => {
  it('is that of its place, and English where the page says none', async () => {
    const page = await fixture(html`
      <div>
        <x-teller></x-teller>
        <p lang="fr"><x-teller></x-teller></p>
        <p lang="ar"><x-teller></x-teller></p>
        <p lang="de">
          <span lang="es-MX"><x-teller></x-teller></span>
        </p>
        <p lang="it"><x-teller></x-teller></p>
      </div>
    `);
    const tellers = page.querySelectorAll('x-teller');
    const sentences = ['Try again', 'Réessayer', 'أعد المحاولة', 'Reintentar', 'Try again'];
    for (const [index, sentence] of sentences.entries()) await says(tellers[index]!, sentence);
    expect([...tellers].map(({ locale }) => locale.lang)).to.deep.equal(['en', 'fr', 'ar', 'es-MX', 'en']);
  });

  it('is seen across shadow roots', async () => {
    const place = await fixture(html`<div lang="de-CH"></div>`);
    const root = place.attachShadow({ mode: 'open' });
    const teller = document.createElement('x-teller');
    root.append(teller);
    await says(teller, 'Erneut versuchen');
    expect(teller.locale.lang).to.equal('de-CH');
  });

  it('changes with the page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="fr">
        <p><x-teller></x-teller></p>
      </div>`,
    );
    const teller = page.querySelector('x-teller')!;
    await says(teller, 'Réessayer');
    page.lang = 'es';
    await says(teller, 'Reintentar');
    page.removeAttribute('lang');
    await says(teller, 'Try again');
  });

  it('changes with a shadow root around it', async () => {
    const place = await fixture(html`<div></div>`);
    const root = place.attachShadow({ mode: 'open' });
    root.innerHTML = '<p><x-teller></x-teller></p>';
    const teller = root.querySelector('x-teller')!;
    await says(teller, 'Try again');
    root.querySelector('p')!.lang = 'de';
    await says(teller, 'Erneut versuchen');
  });

  it('never flashes English while another language is loaded', async () => {
    const sentences: string[] = [];
    const place = await fixture(html`<div lang="fr"></div>`);
    const teller = document.createElement('x-teller');
    place.append(teller);
    new MutationObserver(() => sentences.push(teller.shadowRoot!.textContent)).observe(teller.shadowRoot!, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    await says(teller, 'Réessayer');
    expect(sentences).not.to.include('Try again');
  });

  it('survives a tag that is none', async () => {
    const page = await fixture(html`<div lang="fr-x-this_is_no_tag"><x-teller></x-teller></div>`);
    const teller = page.querySelector('x-teller')!;
    await teller.updateComplete;
    expect(() => new Intl.DateTimeFormat(teller.locale.lang)).not.to.throw();
  });

  it('chooses the plural form, and writes numbers as the language does', async () => {
    const page = await fixture(html`<div lang="ar"><x-teller></x-teller></div>`);
    const { details } = page.querySelector('x-teller')!;
    await until(() => details.say('manager'), 'it is loaded');
    const say = (n: number) => details.say('reports', { n });
    expect([1, 2, 3, 11, 100].map(say)).to.deep.equal([
      'مرؤوس مباشر واحد',
      'مرؤوسان مباشران',
      `${(3).toLocaleString('ar')} مرؤوسين مباشرين`,
      `${(11).toLocaleString('ar')} مرؤوسًا مباشرًا`,
      `${(100).toLocaleString('ar')} مرؤوس مباشر`,
    ]);
  });

  it('says the day of a moment only when it is not today', async () => {
    const teller = await fixture<Teller>(html`<x-teller></x-teller>`);
    expect(teller.locale.moment(Date.now())).to.match(/^\d+:\d\d [AP]M$/);
    expect(teller.locale.moment(Date.UTC(2024, 1, 3, 12))).to.match(/^Feb \d/);
  });
});
