import { expect, fixture, html } from '@open-wc/testing';
import '../provider/define.ts';
import { calendar, eventOf, mountList } from '../testing/events.ts';
import { answer, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';
import type { EventList } from './index.ts';

const LIST = html`<parvis-event-list zone="UTC"></parvis-event-list>`;
const SLOTTED = html`<parvis-event-list zone="UTC"><a href="/events">All events</a></parvis-event-list>`;
const isSeen = (element: Element | null) => !!element?.checkVisibility({ visibilityProperty: true });

describe('an event list', () => {
  useNetwork();
  let server: ReturnType<typeof calendar>;
  beforeEach(() => {
    server = calendar([eventOf('Tea')]);
  });

  it('shows what the author wrote while it waits, else a shape, in the room it will need', async () => {
    const slotted = await mountList(SLOTTED);
    await until(() => slotted.matches(':state(loading)'), 'it waits');
    expect(isSeen(slotted.querySelector('a'))).to.equal(true);
    expect(isSeen(slotted.shadowRoot!.querySelector('.shape'))).to.equal(false);
    const bare = await mountList(LIST);
    await until(() => bare.matches(':state(loading)'), 'it waits');
    expect(isSeen(bare.shadowRoot!.querySelector('.shape'))).to.equal(true);
    expect(part(bare, 'base')!.getAttribute('aria-busy')).to.equal('true');
    const before = bare.getBoundingClientRect().height;
    await expect(bare).to.be.accessible();
    answer(...server.handlers);
    const ready = await mountList(LIST);
    await until(() => part(ready, 'event'), 'it is there');
    expect(ready.getBoundingClientRect().height).to.equal(before);
  });

  it('of which nothing is planned says so', async () => {
    server.events = [];
    answer(...server.handlers);
    const list = await mountList(LIST);
    await until(() => list.matches(':state(empty)'), 'it is empty');
    expect(said(list)).to.contain('Nothing is planned for these days.');
    await expect(list).to.be.accessible();
  });

  it('that failed keeps what the author wrote, and asks again when told to', async () => {
    server.refuses.set('list', 'internal');
    answer(...server.handlers);
    const list = await mountList(SLOTTED);
    await until(() => list.matches(':state(failed)'), 'it failed');
    expect(isSeen(list.querySelector('a'))).to.equal(true);
    expect(said(part(list, 'notice'))).to.equal('Something went wrong on our side. Try again');
    await expect(list).to.be.accessible();
    server.refuses.clear();
    part(list, 'retry')!.click();
    await until(() => part(list, 'event'), 'it is there');
  });

  it('of a closed group says that it may not be seen, and offers nothing', async () => {
    server.refuses.set('list', 'forbidden');
    answer(...server.handlers);
    const list = await mountList(LIST);
    await until(() => list.matches(':state(failed)'), 'it is refused');
    expect(said(part(list, 'notice'))).to.equal('You may not see this.');
    expect(part(list, 'retry')).to.equal(null);
  });

  it('keeps an older answer when a newer one cannot be had', async () => {
    answer(...server.handlers);
    const list = await mountList(LIST);
    await until(() => part(list, 'event'), 'it is there');
    server.refuses.set('list', 'internal');
    const { now } = Date;
    try {
      Date.now = () => now() + 120_000;
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('online'));
      await until(() => list.matches(':state(stale)'), 'it is stale');
    } finally {
      Date.now = now;
    }
    expect(said(part(list, 'title'))).to.equal('Tea');
    expect(said(part(list, 'notice'))).to.match(/^As of .* Try again$/);
    await expect(list).to.be.accessible();
  });

  it('asks who is reading to sign in', async () => {
    server.refuses.set('list', 'unauthenticated');
    answer(...server.handlers);
    const list = await mountList(LIST);
    await until(() => list.matches(':state(signed-out)'), 'nobody is signed in');
    let asked = 0;
    list.addEventListener('parvis-sign-in', () => asked++);
    part(list, 'sign-in')!.click();
    expect(asked).to.equal(1);
    await expect(list).to.be.accessible();
  });

  it('asks the provider that its source names', async () => {
    answer(...server.handlers);
    const memory = JSON.stringify({
      source: {
        adapter: 'memory',
        events: [{ id: 'm', title: 'In memory', start: { date: '2099-01-01' }, end: { date: '2099-01-02' } }],
      },
    });
    const place = await fixture(html`
      <parvis-provider name="other" config=${memory}>
        <parvis-event-list source="other" from="2099-01-01" zone="UTC"></parvis-event-list>
      </parvis-provider>
    `);
    const list = place.querySelector<EventList>('parvis-event-list')!;
    await until(() => part(list, 'event'), 'it is there');
    expect(said(part(list, 'title'))).to.equal('In memory');
  });
});
