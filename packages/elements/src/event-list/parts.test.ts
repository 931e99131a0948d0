import { expect, html } from '@open-wc/testing';
import '../provider/define.ts';
import { calendar, eventOf, mountList } from '../testing/events.ts';
import { answer, useNetwork } from '../testing/network.ts';
import { part, until } from '../testing/page.ts';
import './define.ts';

/** Where each part is found: in the list, in what a button opens, or when the reader cannot be answered. */
const PARTS: Record<string, 'list' | 'merged' | 'calendars' | 'subscription' | 'failed' | 'signed-out'> = {
  base: 'list',
  day: 'list',
  heading: 'list',
  events: 'list',
  event: 'list',
  time: 'list',
  'own-time': 'list',
  title: 'list',
  details: 'list',
  origin: 'merged',
  mark: 'merged',
  description: 'list',
  cancelled: 'list',
  join: 'list',
  attend: 'list',
  answer: 'list',
  attendance: 'list',
  add: 'list',
  subscribe: 'list',
  more: 'list',
  calendars: 'calendars',
  calendar: 'calendars',
  subscription: 'subscription',
  address: 'subscription',
  copy: 'subscription',
  webcal: 'subscription',
  revoke: 'subscription',
  notice: 'failed',
  retry: 'failed',
  'sign-in': 'signed-out',
};

describe('a page styles an event list', () => {
  useNetwork();
  const now = () => new Date().toISOString();
  const later = () => new Date(Date.now() + 3_600_000).toISOString();

  for (const [name, where] of Object.entries(PARTS)) {
    it(`by its part ${name}`, async () => {
      const zone = 'Asia/Tokyo';
      const going = { start: { instant: now(), zone }, end: { instant: later(), zone } };
      const server = calendar(
        [
          eventOf('On line', {
            ...going,
            join: 'https://meet.example/x',
            place: 'Room 3',
            description: 'What',
          }),
          eventOf('Off', { cancelled: true }),
          eventOf('Third'),
        ],
        { page: 2 },
      );
      if (where === 'failed') server.refuses.set('list', 'internal');
      if (where === 'signed-out') server.refuses.set('list', 'unauthenticated');
      answer(...server.handlers);
      const merged = [
        eventOf('Fair', { calendar: { name: 'Town', color: '#c2185b' } }),
        eventOf('Soup', { calendar: { name: 'Works', color: 'teal' } }),
      ];
      const list = await mountList(html`
        <style>
          parvis-event-list::part(${name}) {
            outline: 3px solid rgb(1, 2, 3);
          }
        </style>
        <parvis-event-list zone="UTC" .data=${where === 'merged' ? merged : undefined}></parvis-event-list>
      `);
      if (where === 'calendars' || where === 'subscription') {
        await until(() => part(list, 'add') && part(list, 'subscribe'), 'the list shows');
        part(list, where === 'calendars' ? 'add' : 'subscribe')!.click();
      }
      await until(() => part(list, name), `${name} is there`);
      expect(getComputedStyle(part(list, name)!).outlineColor).to.equal('rgb(1, 2, 3)');
    });
  }

  it('by its custom properties', async () => {
    const yes = { yes: 1, maybe: 0, waiting: 0, mine: 'yes', revision: 1 } as const;
    const server = calendar([eventOf('Tea', { attendance: yes })]);
    answer(...server.handlers);
    const list = await mountList(html`<parvis-event-list zone="UTC"></parvis-event-list>`);
    list.style.setProperty('--parvis-event-list-time-width', '111px');
    list.style.setProperty('--parvis-event-list-gap', '33px');
    list.style.setProperty('--parvis-event-list-color', 'rgb(1, 2, 3)');
    list.style.inlineSize = '600px';
    await until(() => part(list, 'event'), 'it is there');
    expect(getComputedStyle(part(list, 'event')!).gridTemplateColumns).to.match(/^111px /);
    expect(getComputedStyle(part(list, 'events')!).rowGap).to.equal('33px');
    await until(
      () => getComputedStyle(part(list, 'answer')!).color === 'rgb(1, 2, 3)',
      'the colour is taken',
    );
  });
});
