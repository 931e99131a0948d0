import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { HttpResponse, http } from 'msw';
import '../provider/define.ts';
import { calendar, day, eventOf, mountList } from '../testing/events.ts';
import { emulate } from '../testing/media.ts';
import { answer, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';
import type { AttendedEvent, AttendEvent, EventList, EventOpenEvent } from './index.ts';

const LIST = html`<parvis-event-list zone="UTC"></parvis-event-list>`;

const all = (list: Element, name: string) => [
  ...list.shadowRoot!.querySelectorAll<HTMLElement>(`[part=${name}]`),
];
const titles = (list: Element) => all(list, 'title').map((title) => said(title));
const shows = (list: Element, count: number) =>
  until(() => all(list, 'event').length === count, `${count} events show`);
const answers = (list: Element) =>
  all(list, 'answer').map((button) => `${said(button)} ${button.ariaPressed}`);

describe('an event list', () => {
  useNetwork();
  let server: ReturnType<typeof calendar>;
  beforeEach(() => {
    server = calendar([
      eventOf('Fair', { start: { date: day(-1) }, end: { date: day(2) } }),
      eventOf('Holiday', { start: { date: day(1) }, end: { date: day(2) } }),
      eventOf('Round table', {
        place: 'Room 3',
        group: { id: 'g', slug: 'chess', name: 'Chess' },
        organizer: { id: 'ada', name: 'Ada' },
        repeats: 'weekly',
        description: '<b>Bold</b> plans',
      }),
    ]);
    answer(...server.handlers);
  });

  it('has a heading for each day, and under it what happens', async () => {
    const list = await mountList(LIST);
    await shows(list, 3);
    const days = all(list, 'day').map((each) => [
      said(each.querySelector('h3 .word')),
      each.querySelectorAll('li').length,
    ]);
    expect(days).to.deep.equal([
      ['Today', 1],
      ['Tomorrow', 2],
    ]);
    expect(part(list, 'day')!.localName).to.equal('section');
    expect(titles(list)).to.deep.equal(['Fair', 'Holiday', 'Round table']);
    expect(said(all(list, 'time')[0]!)).to.match(/^Until /);
    expect(
      all(list, 'time')
        .slice(1)
        .map((time) => said(time)),
    ).to.deep.equal(['All day', '9:00 – 10:00 AM']);
    expect(part(list, 'day')).not.to.equal(null);
    expect(said(part(list, 'details')).replace(/[\u2068\u2069]/g, '')).to.equal(
      'Room 3 · Chess · by Ada · every week',
    );
    expect(said(part(list, 'description'))).to.equal('<b>Bold</b> plans');
    await expect(list).to.be.accessible();
  });

  it('asks for the days, the group and the zone that its attributes say', async () => {
    const list = await mountList(
      html`<parvis-event-list
        group="chess"
        from="2026-12-30"
        days="3"
        limit="2"
        zone="Asia/Tokyo"
      ></parvis-event-list>`,
    );
    await shows(list, 2);
    const query = { from: '2026-12-30', to: '2027-01-02', zone: 'Asia/Tokyo', group: 'chess', limit: '2' };
    expect(server.asked).to.deep.equal([query]);
    list.group = 'choir';
    await until(() => server.asked.length === 2, 'it is asked anew');
    expect(server.asked[1]).to.deep.equal({ ...query, group: 'choir' });
  });

  it('shows more when that is asked for', async () => {
    const list = await mountList(html`<parvis-event-list zone="UTC" limit="2"></parvis-event-list>`);
    await shows(list, 2);
    part(list, 'more')!.click();
    await shows(list, 3);
    expect(part(list, 'more')).to.equal(null);
  });

  it('of which a page has the events already asks for nothing', async () => {
    const list = await fixture<EventList>(
      html`<parvis-event-list zone="UTC" .data=${[eventOf('Mine')]}></parvis-event-list>`,
    );
    expect(titles(list)).to.deep.equal(['Mine']);
    expect(server.asked).to.deep.equal([]);
    await expect(list).to.be.accessible();
  });

  it('shows the clock of the place as well where it differs', async () => {
    const zone = 'America/New_York';
    const times = {
      start: { instant: `${day(1)}T14:00:00Z`, zone },
      end: { instant: `${day(1)}T15:00:00Z`, zone },
    };
    const list = await fixture<EventList>(
      html`<parvis-event-list zone="Europe/Paris" .data=${[eventOf('Call', times)]}></parvis-event-list>`,
    );
    expect(said(part(list, 'own-time'))).to.match(/^(9:00 – 10:00|10:00 – 11:00) AM ET$/);
    list.zone = zone;
    await list.updateComplete;
    expect(part(list, 'own-time')).to.equal(null);
  });

  it('whose zone is none shows the reader’s own', async () => {
    const list = await mountList(html`<parvis-event-list zone="Mars/Base"></parvis-event-list>`);
    await shows(list, 3);
    expect(server.asked[0]?.['zone']).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  describe('with answers', () => {
    it('shows at once what the reader says, and tells when the source holds it', async () => {
      server.events = [
        eventOf('Tea', { id: 'tea', attendance: { yes: 2, maybe: 1, waiting: 0, revision: 4 } }),
      ];
      const list = await mountList(LIST);
      await shows(list, 1);
      const events: (AttendEvent | AttendedEvent)[] = [];
      list.addEventListener('parvis-attend', (event) => events.push(event));
      list.addEventListener('parvis-attended', (event) => events.push(event));
      expect(said(part(list, 'attendance'))).to.equal('2 are coming · 1 may come');
      expect(part(list, 'attend')!.ariaLabel).to.equal('Are you coming to Tea?');
      part(list, 'answer')!.click();
      await until(() => said(part(list, 'attendance')) === '3 are coming · 1 may come', 'it shows');
      await until(() => events.length === 2, 'it is told');
      expect(events.map(({ type, status }) => `${type} ${status}`)).to.deep.equal([
        'parvis-attend yes',
        'parvis-attended yes',
      ]);
      expect(server.answers).to.deep.equal([{ id: 'tea', status: 'yes', revision: '"4"' }]);
      expect(answers(list)).to.deep.equal(['I’m coming true', 'Maybe false', 'Can’t come false']);
      part(list, 'answer')!.click();
      expect(events.length, 'what is so already is not asked').to.equal(2);
      await expect(list).to.be.accessible();
    });

    it('of which all seats are taken offers to wait, and says at which place', async () => {
      const attendance = { yes: 2, maybe: 0, waiting: 3, revision: 0 };
      server.events = [eventOf('Tea', { capacity: 2, attendance })];
      const list = await mountList(LIST);
      await shows(list, 1);
      expect(said(part(list, 'attendance'))).to.equal('2 of 2 seats taken · 3 are waiting');
      expect(said(part(list, 'answer'))).to.equal('Join the waiting list');
      part(list, 'answer')!.click();
      await until(
        () => said(part(list, 'attendance')).startsWith('You are number 4 on the waiting list'),
        'the place',
      );
      await expect(list).to.be.accessible();
    });

    it('tells who moved up from the waiting list, and nobody else', async () => {
      const held = { yes: 1, maybe: 0, waiting: 1, mine: 'yes', revision: 1 } as const;
      const own = [
        eventOf('Talk', { capacity: 1, attendance: { ...held, place: 1 } }),
        eventOf('Tea', { capacity: 1, attendance: held }),
      ];
      const list: EventList = await fixture(html`<parvis-event-list .data=${own}></parvis-event-list>`);
      const told = () => all(list, 'attendance').map((each) => said(each));
      await list.updateComplete;
      expect(told()[0]).to.match(/^You are number 1 on the waiting list/);
      list.data = own.map((event) => ({ ...event, attendance: { ...held, waiting: 0 } }));
      await until(() => told()[0]!.startsWith('You have a seat now.'), 'it is told');
      expect(told()).to.deep.equal(['You have a seat now. 1 of 1 seats taken', '1 of 1 seats taken']);
      expect(all(list, 'attendance')[0]!.role).to.equal('status');
      list.data = own.map((event) => ({ ...event, attendance: { ...held, yes: 0, waiting: 0, mine: 'no' } }));
      await until(() => !told()[0]!.includes('seat now'), 'it is told no more');
    });

    it('that was cancelled by the page is not sent', async () => {
      const list = await mountList(LIST);
      await shows(list, 3);
      list.addEventListener('parvis-attend', (event) => event.preventDefault());
      part(list, 'answer')!.click();
      await list.updateComplete;
      expect(server.answers).to.deep.equal([]);
      expect(answers(list)[0]).to.equal('I’m coming false');
    });

    it('that is refused is undone, says why, and can be sent again', async () => {
      server.events = [eventOf('Tea')];
      server.refuses.set('attend', 'internal');
      const list = await mountList(LIST);
      await shows(list, 1);
      part(list, 'answer')!.click();
      await until(() => list.matches(':state(refused)'), 'it is refused');
      expect(said(part(list, 'notice'))).to.equal(
        'Your answer was not saved. Something went wrong on our side. Try again',
      );
      expect(answers(list)[0]).to.equal('I’m coming false');
      await expect(list).to.be.accessible();
      server.refuses.clear();
      part(list, 'retry')!.click();
      await until(() => answers(list)[0] === 'I’m coming true', 'it is sent');
      expect(list.matches(':state(refused)')).to.equal(false);
    });

    it('is over: who said yes can still say no, and nobody anything else', async () => {
      const can = { attend: false, edit: false, remove: false };
      const yes = { yes: 1, maybe: 0, waiting: 0, mine: 'yes', revision: 1 } as const;
      server.events = [eventOf('Said yes', { can, attendance: yes }), eventOf('Said nothing', { can })];
      const list = await mountList(LIST);
      await shows(list, 2);
      expect(answers(list)).to.deep.equal(['Can’t come false']);
    });
  });

  it('offers to join from ten minutes before, and not after', async () => {
    const now = Date.now;
    const begins = Math.ceil(now() / 60_000) * 60_000 + 3_600_000;
    const time = (at: number) => ({ instant: new Date(at).toISOString() });
    const call = eventOf('Call', {
      start: time(begins),
      end: time(begins + 3_600_000),
      join: 'https://meet.example/x',
    });
    try {
      const list = await fixture<EventList>(html`<parvis-event-list .data=${[call]}></parvis-event-list>`);
      expect(part(list, 'join')).to.equal(null);
      const lookAt = async (at: number) => {
        Date.now = () => at;
        document.dispatchEvent(new Event('visibilitychange'));
        await list.updateComplete;
        return part(list, 'join')?.getAttribute('href');
      };
      expect(await lookAt(begins - 600_001)).to.equal(undefined);
      expect(await lookAt(begins - 600_000)).to.equal('https://meet.example/x');
      expect(await lookAt(begins + 3_600_000)).to.equal(undefined);
    } finally {
      Date.now = now;
    }
  });

  it('that is called off says so and offers neither answers nor a meeting', async () => {
    const can = { attend: false, edit: false, remove: false };
    const list = await fixture<EventList>(
      html`<parvis-event-list .data=${[eventOf('Tea', { cancelled: true, can })]}></parvis-event-list>`,
    );
    expect(said(part(list, 'cancelled'))).to.equal('Called off');
    expect([part(list, 'attend'), part(list, 'join')]).to.deep.equal([null, null]);
  });

  it('opens the page of an event, or lets the site do it', async () => {
    const list = await mountList(LIST);
    await shows(list, 3);
    const title = all(list, 'title')[2]!;
    expect(title.getAttribute('href')).to.equal(`/go/event/${server.events[2]!.id}`);
    let asked: EventOpenEvent | undefined;
    list.addEventListener('parvis-event-open', (event) => {
      asked = event;
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    title.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(asked?.event.title).to.equal('Round table');
  });

  it('offers the file and the calendars of the web, and closes with Escape', async () => {
    server.events = [eventOf('Tea', { file: '/parvis/v1/events/e/event.ics?s=x' })];
    const list = await mountList(LIST);
    await shows(list, 1);
    part(list, 'add')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => all(list, 'calendar').length === 4, 'calendars are offered');
    await until(() => part(list, 'calendars')!.matches(':popover-open'), 'they are over the page');
    const [file, ...others] = all(list, 'calendar');
    expect(file!.getAttribute('href')).to.equal(`${location.origin}/parvis/v1/events/e/event.ics?s=x`);
    expect(file!.hasAttribute('download')).to.equal(true);
    expect(others.map((link) => said(link))).to.deep.equal([
      'Google Calendar',
      'Outlook.com',
      'Microsoft 365',
    ]);
    await expect(list).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(part(list, 'calendars')!.matches(':popover-open')).to.equal(false);
    expect(part(list, 'add')!.matches(':focus')).to.equal(true);
  });

  it('gives out an address to subscribe to, and takes it back', async () => {
    const list = await mountList(html`<parvis-event-list zone="UTC" group="chess"></parvis-event-list>`);
    await shows(list, 3);
    part(list, 'subscribe')!.click();
    await until(() => part(list, 'address'), 'the address shows');
    const url = `${location.origin}/parvis/v1/calendars/me/events.ics?g=chess&s=0`;
    expect((part(list, 'address') as HTMLInputElement).value).to.equal(url);
    expect(part(list, 'webcal')!.getAttribute('href')).to.equal(url.replace(/^https?/, 'webcal'));
    expect(part(list, 'copy')!.textContent?.trim()).to.equal('Copy');
    await expect(list).to.be.accessible();
    part(list, 'revoke')!.click();
    await until(
      () => said(part(list, 'subscription')).includes('The address no longer works.'),
      'it is revoked',
    );
    expect(part(list, 'address')).to.equal(null);
    expect(server.subscriptions).to.equal(1);
  });

  describe('of a calendar file', () => {
    const FILE = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:From a file\r\nDTSTART;VALUE=DATE:${day(2).replaceAll('-', '')}\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR`;

    it('lists what is in it, without answers and without a provider', async () => {
      answer(
        http.get('*/works.ics', () =>
          HttpResponse.text(FILE, { headers: { 'content-type': 'text/calendar' } }),
        ),
      );
      const list = await fixture<EventList>(
        html`<parvis-event-list src="/works.ics" zone="UTC"></parvis-event-list>`,
      );
      await shows(list, 2);
      expect(titles(list)).to.deep.equal(['From a file', 'From a file']);
      expect([part(list, 'attend'), part(list, 'subscribe'), part(list, 'title')!.localName]).to.deep.equal([
        null,
        null,
        'span',
      ]);
      part(list, 'add')!.click();
      await until(() => all(list, 'calendar').length === 4, 'calendars are offered');
      expect(all(list, 'calendar')[0]!.getAttribute('href')).to.match(/^data:text\/calendar/);
      await expect(list).to.be.accessible();
    });

    it('of another site that does not allow it says which', async () => {
      answer(http.get('https://calendars.example/works.ics', () => HttpResponse.error()));
      const list = await fixture<EventList>(
        html`<parvis-event-list src="https://calendars.example/works.ics"></parvis-event-list>`,
      );
      await until(() => list.matches(':state(failed)'), 'it failed');
      expect(said(part(list, 'notice'))).to.equal(
        'The calendar on calendars.example cannot be read from this page. That site has to allow it. Try again',
      );
    });

    it('that is none says that it could not be read', async () => {
      answer(http.get('*/works.ics', () => HttpResponse.html('<p>Hello')));
      const list = await fixture<EventList>(html`<parvis-event-list src="/works.ics"></parvis-event-list>`);
      await until(() => list.matches(':state(failed)'), 'it failed');
      expect(said(part(list, 'notice'))).to.contain('The answer could not be read.');
    });
  });

  it('is right in a column of 200 pixels, on paper, in Arabic and with forced colours', async () => {
    const place = await fixture(html`
      <div dir="rtl" lang="ar">
        <div class="narrow">
          <parvis-event-list zone="UTC" .data=${server.events}></parvis-event-list>
        </div>
      </div>
    `);
    const narrow = place.querySelector<HTMLElement>('.narrow')!;
    narrow.style.inlineSize = '200px';
    const list = place.querySelector('parvis-event-list')!;
    await until(() => said(list).includes('طوال اليوم'), 'it speaks Arabic');
    expect(list.scrollWidth).to.be.at.most(200);
    expect(getComputedStyle(part(list, 'event')!).gridTemplateColumns.split(' ').length).to.equal(1);
    expect(getComputedStyle(part(list, 'heading')!).direction).to.equal('rtl');
    await expect(list).to.be.accessible();
    narrow.style.inlineSize = '600px';
    expect(getComputedStyle(part(list, 'event')!).gridTemplateColumns.split(' ').length).to.equal(2);
    await emulate({ media: 'print' });
    expect(part(list, 'add')!.checkVisibility()).to.equal(false);
    expect(part(list, 'title')!.checkVisibility()).to.equal(true);
    await emulate({ media: 'screen', forcedColors: 'active' });
    await expect(list).to.be.accessible();
  });
});
