import { expect, fixture, html } from '@open-wc/testing';
import type { CalendarReference } from '@parvis/model';
import { http, HttpResponse } from 'msw';
import '../provider/define.ts';
import { day, eventOf, mountList } from '../testing/events.ts';
import { emulate } from '../testing/media.ts';
import { answer, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';
import type { EventList } from './index.ts';

const all = (list: Element, name: string) => [...list.shadowRoot!.querySelectorAll(`[part=${name}]`)];
const names = (list: Element) => all(list, 'origin').map((each) => said(each));
const fill = (list: Element) =>
  getComputedStyle(part(list, 'mark')!.querySelector('circle')!).fill.match(/\d+/g)!.map(Number);

/** A list of two calendars, the first of which is the one that is looked at. */
async function listOf(calendar: CalendarReference, scheme = 'light'): Promise<EventList> {
  const events = [eventOf('Fair', { calendar }), eventOf('Soup', { calendar: { name: 'Works' } })];
  const list: EventList = await fixture(
    html`<parvis-event-list zone="UTC" .data=${events}></parvis-event-list>`,
  );
  list.style.colorScheme = scheme;
  await until(() => names(list).length === 2, 'calendars are named');
  return list;
}

function brightness(parts: readonly number[]): number {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
const contrast = (one: readonly number[], other: readonly number[]): number => {
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('an event list of several calendars', () => {
  useNetwork();

  it('says of each event which it is of, in words and by a colour', async () => {
    const list = await listOf({ name: 'Town', color: '#c2185b' });
    expect(names(list)).to.deep.equal(['Town', 'Works']);
    expect(all(list, 'mark').length).to.equal(1);
    expect(fill(list)).to.deep.equal([0xc2, 0x18, 0x5b]);
    expect(part(list, 'mark')!.ariaHidden).to.equal('true');
    await expect(list).to.be.accessible();
  });

  it('of one calendar alone says nothing', async () => {
    const events = [1, 2].map(() => eventOf('Soup', { calendar: { name: 'Works', color: 'teal' } }));
    const list: EventList = await fixture(html`<parvis-event-list .data=${events}></parvis-event-list>`);
    await list.updateComplete;
    expect(names(list)).to.deep.equal([]);
  });

  for (const [scheme, surfaces] of [
    ['light', ['#ffffff', '#eeeeee']],
    ['dark', ['#000000', '#303030']],
  ] as const) {
    for (const color of ['white', '#ffff00', 'black', '#000080', 'gray', '#ff2968', 'rebeccapurple']) {
      it(`shows ${color} with a contrast of 3 to 1 on ${scheme} pages`, async () => {
        const list = await listOf({ name: 'Town', color }, scheme);
        for (const surface of surfaces) {
          const parts = [1, 3, 5].map((at) => parseInt(surface.slice(at, at + 2), 16));
          expect(contrast(fill(list), parts)).to.be.at.least(3);
        }
      });
    }
  }

  for (const color of ['url(//x)', 'red;background:url(//x)', 'no-color', 'nocolor', 'inherit', '#12', '']) {
    it(`takes "${color}" for no colour`, async () => {
      const list = await listOf({ name: 'Town', color });
      expect(names(list)).to.deep.equal(['Town', 'Works']);
      expect(all(list, 'mark')).to.deep.equal([]);
    });
  }

  it('keeps a name that is no text of its own language apart, and shows markup as it is', async () => {
    const list = await listOf({ name: '<b>לוח</b>', color: 'teal' });
    expect(names(list)[0]).to.equal('<b>לוח</b>');
    expect(part(list, 'origin')!.localName).to.equal('bdi');
  });

  it('has its marks in forced colours and on paper', async () => {
    const list = await listOf({ name: 'Town', color: '#c2185b' });
    await emulate({ forcedColors: 'active' });
    const probe: HTMLElement = await fixture(html`<p style="color: CanvasText"></p>`);
    expect(fill(list)).to.deep.equal(getComputedStyle(probe).color.match(/\d+/g)!.map(Number));
    await emulate({ forcedColors: 'none', media: 'print' });
    expect(fill(list)).to.deep.equal([0xc2, 0x18, 0x5b]);
    expect(part(list, 'mark')!.getBoundingClientRect().width).to.be.greaterThan(5);
  });

  it('reads them from files, as a provider names them', async () => {
    const file = (name: string) =>
      [
        'BEGIN:VCALENDAR',
        `X-WR-CALNAME:${name}`,
        'BEGIN:VEVENT',
        `UID:${name}`,
        `SUMMARY:Day of ${name}`,
      ].concat([`DTSTART;VALUE=DATE:${day(1).replaceAll('-', '')}`, 'END:VEVENT', 'END:VCALENDAR']);
    answer(
      http.get('*/calendars/:name', ({ params: { name } }) =>
        HttpResponse.text(file(String(name)).join('\r\n'), { headers: { 'content-type': 'text/calendar' } }),
      ),
    );
    const urls = ['/calendars/works', { url: '/calendars/town', name: 'Town', color: '#c2185b' }];
    const config = JSON.stringify({ source: { adapter: 'ical', urls } });
    const list = await mountList(html`<parvis-event-list zone="UTC"></parvis-event-list>`, config);
    await until(() => names(list).length === 2, 'both calendars show');
    expect(names(list)).to.deep.equal(['works', 'Town']);
    expect(all(list, 'title').map((each) => said(each))).to.deep.equal(['Day of works', 'Day of town']);
  });
});
