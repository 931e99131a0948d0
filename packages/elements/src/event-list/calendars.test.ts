import { expect } from '@open-wc/testing';
import type { CalendarEvent, EventTime } from '@parvis/model';
import { calendarLinks } from './calendars.ts';

const links = (start: EventTime, end: EventTime) => {
  const event: CalendarEvent = {
    id: 'x',
    series: 'x',
    title: 'Tea & cake',
    description: 'Bring #1\nplates',
    place: 'Café, 2nd floor',
    start,
    end,
    can: { attend: false, edit: false, remove: false },
  };
  return calendarLinks(event).map(({ name, href }) => {
    const { origin, pathname, searchParams } = new URL(href);
    return { name, at: origin + pathname, ...Object.fromEntries(searchParams) };
  });
};
const said = { description: 'Bring #1\nplates', place: 'Café, 2nd floor' };

describe('calendars on the web', () => {
  it('are told instants in UTC, with the zone where one takes it', () => {
    const zone = 'Europe/Paris';
    const [google, outlook, office] = links(
      { instant: '2026-03-29T07:00:00.000Z', zone },
      { instant: '2026-03-29T08:30:00.000Z', zone },
    );
    expect(google).to.deep.equal({
      name: 'Google Calendar',
      at: 'https://calendar.google.com/calendar/render',
      action: 'TEMPLATE',
      text: 'Tea & cake',
      dates: '20260329T070000Z/20260329T083000Z',
      details: said.description,
      location: said.place,
      ctz: zone,
    });
    expect(outlook).to.deep.equal({
      name: 'Outlook.com',
      at: 'https://outlook.live.com/calendar/0/deeplink/compose',
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Tea & cake',
      startdt: '2026-03-29T07:00:00.000Z',
      enddt: '2026-03-29T08:30:00.000Z',
      body: said.description,
      location: said.place,
    });
    expect(office).to.deep.equal({
      ...outlook,
      name: 'Microsoft 365',
      at: 'https://outlook.office.com/calendar/0/deeplink/compose',
    });
  });

  it('are told days as days', () => {
    const [google, outlook] = links({ date: '2026-03-28' }, { date: '2026-03-30' });
    expect(google).to.include({ dates: '20260328/20260330' });
    expect(google).not.to.have.property('ctz');
    expect(outlook).to.include({ startdt: '2026-03-28', enddt: '2026-03-30', allday: 'true' });
  });

  it('are told times without zone as they stand', () => {
    const [google, outlook] = links({ local: '2026-03-28T12:00' }, { local: '2026-03-28T13:00' });
    expect(google).to.include({ dates: '20260328T120000/20260328T130000' });
    expect(outlook).to.include({ startdt: '2026-03-28T12:00:00', enddt: '2026-03-28T13:00:00' });
  });
});
