import { expect, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import './event-list/define.ts';
import './hashtag-cloud/define.ts';
import './mini-feed/define.ts';
import './people-card/define.ts';
import './provider/define.ts';
import './recommend-button/define.ts';
import { answer, problem, useNetwork } from './testing/network.ts';
import { mountIn } from './testing/feed.ts';
import { part, said, until } from './testing/page.ts';

const WAYS: Record<string, () => Response> = {
  'an error of the server': () => HttpResponse.json(problem('internal'), { status: 500 }),
  'a refusal': () => HttpResponse.json(problem('forbidden'), { status: 403 }),
  'a time to wait': () =>
    HttpResponse.json(problem('too_many_requests'), { status: 429, headers: { 'retry-after': '3600' } }),
  'a page of HTML': () => HttpResponse.html('<h1>Welcome</h1>'),
  'a page of HTML that is an error': () => HttpResponse.html('<h1>Too long</h1>', { status: 413 }),
  'an empty body': () => new HttpResponse('', { headers: { 'content-type': 'application/json' } }),
  'no content': () => new HttpResponse(null, { status: 204 }),
  'JSON that was cut': () =>
    new HttpResponse('{"items":[{"id":', { headers: { 'content-type': 'application/json' } }),
  'JSON of something else': () => HttpResponse.json({ answers: 'none', items: 7 }),
};

const TAGS = {
  'parvis-people-card': html`<parvis-people-card person="ada"></parvis-people-card>`,
  'parvis-recommend-button': html`<parvis-recommend-button
    subject="https://intranet.example/a"
  ></parvis-recommend-button>`,
  'parvis-mini-feed': html`<parvis-mini-feed></parvis-mini-feed>`,
  'parvis-hashtag-cloud': html`<parvis-hashtag-cloud></parvis-hashtag-cloud>`,
  'parvis-event-list': html`<parvis-event-list></parvis-event-list>`,
} as const;

/** All of an element that a reader sees, elements within it included. */
function* within(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

describe('an element whose source answers', () => {
  useNetwork();

  for (const [what, response] of Object.entries(WAYS)) {
    for (const [tag, template] of Object.entries(TAGS)) {
      it(`${what} says so, and waits for nothing: ${tag}`, async () => {
        answer(http.all('*/parvis/v1/*', response));
        const element = await mountIn(tag as keyof typeof TAGS, template);
        await until(() => element.matches(':state(failed)'), 'it failed');
        await until(() => part(element, 'notice'), 'it says so');
        expect(said(part(element, 'notice'))).to.match(/\w/);
        expect(element.matches(':state(loading)')).to.equal(false);
        const waiting = [...within(element.shadowRoot!)].filter(
          (each) => each.matches('[aria-busy="true"], .shape') && each.checkVisibility(),
        );
        expect(waiting.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      });
    }
  }
});
