import { expect, fixture, html } from '@open-wc/testing';
import '../event-list/define.ts';
import '../hashtag-cloud/define.ts';
import '../mini-feed/define.ts';
import '../people-card/define.ts';
import '../post/define.ts';
import '../recommend-button/define.ts';
import { said, until } from '../testing/page.ts';

/** What a page may give by mistake: another thing, or the right one without what is drawn of it. */
const WRONG: Record<string, unknown[]> = {
  'parvis-people-card': ['Ada', { id: 'ada' }],
  'parvis-recommend-button': [
    7,
    { count: 7 },
    { subject: { kind: 'page', id: '/' }, count: 1, people: [{}] },
  ],
  'parvis-event-list': ['none', {}, [{ id: 'fair', title: 'Fair' }]],
  'parvis-hashtag-cloud': [[], { kind: 'trends' }, { kind: 'trends', items: [{ tag: 'harbour' }] }],
  'parvis-mini-feed': [[], { items: [{ id: 'p1' }] }],
  'parvis-post': ['Hello', { id: 'p1', text: 'Hello' }],
};

describe('data of another shape', () => {
  const told: string[] = [];
  const { warn } = console;
  before(() => {
    console.warn = (sentence: string) => told.push(sentence);
  });
  after(() => {
    console.warn = warn;
  });

  for (const [tag, wrong] of Object.entries(WRONG)) {
    it(`leaves a <${tag}> what the author wrote, and tells the console once`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      for (const [n, data] of wrong.entries()) {
        const [plain, debugged] = [place, document.createElement('p')].map((parent, which) => {
          const element = document.createElement(tag) as HTMLElement & { updateComplete: Promise<unknown> };
          if (which === 0) element.innerHTML = '<a href="/there">There</a>';
          else parent.dataset['parvisDebug'] = '';
          if (which === 1) place.append(parent);
          Object.assign(element, { data });
          parent.append(element);
          return element;
        });
        await Promise.all([plain!.updateComplete, debugged!.updateComplete]);
        expect(plain!.querySelector('a')!.checkVisibility(), `${n}`).to.equal(true);
        expect(plain!.matches(':state(failed)'), `${n}`).to.equal(true);
        expect(said(plain!)).to.equal('');
        expect(said(debugged!)).to.equal('This part of the page is not set up yet.');
      }
      const heard = () => told.filter((sentence) => sentence.includes(`<${tag}>`));
      await until(() => heard().length > 0, 'the console is told');
      expect(heard()).to.have.length(1);
    });
  }
});
