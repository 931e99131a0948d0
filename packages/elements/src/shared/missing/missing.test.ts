import { expect, fixture, html } from '@open-wc/testing';
import { createClient } from '@parvis/client';
import { memory } from '@parvis/client/memory';
import { http, HttpResponse } from 'msw';
import '../../event-list/define.ts';
import '../../mini-feed/define.ts';
import '../../provider/define.ts';
import { collected, itCollects, listening } from '../../testing/leaks.ts';
import { answer, useNetwork } from '../../testing/network.ts';
import { part, said, until } from '../../testing/page.ts';

const rss = (title: string) =>
  `<rss><channel><title>T</title><item><title>${title}</title><guid isPermaLink="false">${title}</guid></item></channel></rss>`;
const feed = (title: string) => HttpResponse.xml(rss(title));
const config = JSON.stringify({
  source: {
    adapter: 'feeds',
    urls: ['https://works.example/feed.xml', 'https://press.example/news.rss'],
  },
});
const working = http.get('https://works.example/feed.xml', () => feed('Works'));
const broken = http.get('https://press.example/news.rss', () => new HttpResponse('', { status: 404 }));

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** Events of which a calendar is missing, until that answers. */
function calendars() {
  const { name, events } = memory({
    events: [{ id: 'tea', title: 'Tea', start: { date: day(1) }, end: { date: day(2) } }],
  });
  const state: { missing: string[] | undefined } = { missing: ['Rooms', 'Works'] };
  const list: typeof events.list = async (...asked) => {
    const page = await events.list(...asked);
    return state.missing ? { ...page, missing: state.missing } : page;
  };
  return { state, client: createClient({ source: { name, events: { ...events, list } } }) };
}

describe('a list of which a part did not answer', () => {
  useNetwork();

  it('says of a feed which news are not in it, in the language of the page', async () => {
    for (const [lang, sentence] of [
      ['en', 'News of press.example could not be reached.'],
      ['de', 'Neuigkeiten von press.example sind gerade nicht erreichbar.'],
    ] as const) {
      answer(working, broken);
      const provider = await fixture(
        html`<parvis-provider config=${config} lang=${lang}
          ><parvis-mini-feed></parvis-mini-feed
        ></parvis-provider>`,
      );
      const list = provider.querySelector('parvis-mini-feed')!;
      await until(() => said(part(list, 'missing')), 'it is said');
      expect(said(part(list, 'missing')).replace(/[\u2068\u2069]/g, '')).to.equal(sentence);
      expect(part(list, 'missing')!.getAttribute('role')).to.equal('status');
      await until(() => list.shadowRoot!.querySelector('parvis-post')?.shadowRoot, 'the others show');
      provider.remove();
    }
  });

  it('says nothing where all have answered', async () => {
    answer(
      working,
      http.get('https://press.example/news.rss', () => feed('Press')),
    );
    const provider = await fixture(
      html`<parvis-provider config=${config}><parvis-mini-feed></parvis-mini-feed></parvis-provider>`,
    );
    const list = provider.querySelector('parvis-mini-feed')!;
    await until(() => list.shadowRoot!.querySelectorAll('parvis-post').length === 2, 'both show');
    expect(part(list, 'missing')).to.equal(null);
  });

  it('says of a calendar which events are not in it, until they are', async () => {
    const { client, state } = calendars();
    const provider = await fixture(
      html`<parvis-provider .client=${client}><parvis-event-list></parvis-event-list></parvis-provider>`,
    );
    const list = provider.querySelector('parvis-event-list')!;
    await until(() => said(part(list, 'missing')), 'it is said');
    expect(said(part(list, 'missing')).replace(/[\u2068\u2069]/g, '')).to.equal(
      'Events of Rooms and Works could not be reached.',
    );
    expect(said(part(list, 'title'))).to.equal('Tea');
    await expect(list).to.be.accessible();
    state.missing = undefined;
    dispatchEvent(new Event('online'));
    await until(() => !part(list, 'missing'), 'it is not said any more');
    client.close();
  });

  itCollects('leaves no listener, and nothing that keeps it alive', async () => {
    const comeAndGo = async () => {
      const place = document.createElement('div');
      document.body.append(place);
      const { client } = calendars();
      const provider = document.createElement('parvis-provider');
      provider.client = client;
      const list = document.createElement('parvis-event-list');
      provider.append(list);
      place.append(provider);
      await until(() => said(part(list, 'missing')), 'it is said');
      place.remove();
      client.close();
      await new Promise(requestAnimationFrame);
      return new WeakRef<object>(list);
    };
    await comeAndGo();
    const before = listening.size;
    const refs = [await comeAndGo(), await comeAndGo()];
    expect(listening.size).to.equal(before);
    expect(await collected(refs)).to.equal(true);
  });
});
