import { expect } from '@open-wc/testing';
import type { CalendarEvent, EventTime } from '@parvis/model';
import { headingText, hoursText, isOpen, lastDay, listedDay, ownHoursText, today } from './when.ts';

const event = (start: EventTime, end: EventTime, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'x',
  series: 'x',
  title: 'x',
  start,
  end,
  can: { attend: false, edit: false, remove: false },
  ...more,
});
const paris = (start: string, end: string, more: Partial<CalendarEvent> = {}) =>
  event({ instant: start, zone: 'Europe/Paris' }, { instant: end, zone: 'Europe/Paris' }, more);
const plain = (text: string | undefined) => text?.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');

/** From the first place on Earth where a day begins to the last. */
const AROUND = [
  'Pacific/Pago_Pago',
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/New_York',
  'America/St_Johns',
  'Atlantic/Azores',
  'Europe/London',
  'Europe/Paris',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];

describe('when an event is', () => {
  it('a day has the same label from UTC−11 to UTC+14, also when clocks change on it', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2026-01-01']) {
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      const whole = event({ date: day }, { date: next });
      const labels = AROUND.map((zone) => {
        const listed = listedDay(whole, zone, '2026-01-01');
        return [
          headingText('en-GB', listed, '2026-01-01'),
          hoursText(whole, { lang: 'en', zone }),
          lastDay(whole),
        ];
      });
      expect(new Set(labels.map(String)).size, day).to.equal(1);
      expect(labels[0]).to.deep.equal([headingText('en-GB', day, '2026-01-01'), undefined, day]);
    }
    // Browsers do not agree on the comma.
    expect(headingText('en-GB', '2026-03-29', '2026-01-01')).to.match(/^Sunday,? 29 March$/);
    expect(headingText('de', '2027-03-29', '2026-01-01')).to.equal('Montag, 29. März 2027');
  });

  it('hours are by the reader’s clock, and by that of the place where they differ', () => {
    const winter = paris('2026-01-15T08:00:00Z', '2026-01-15T09:30:00Z');
    const at = (zone: string) => [
      plain(hoursText(winter, { lang: 'en-GB', zone })),
      plain(ownHoursText(winter, { lang: 'en-GB', zone })),
    ];
    expect(at('Europe/Paris')).to.deep.equal(['09:00–10:30', undefined]);
    // The same clock under another name.
    expect(at('Europe/Berlin')[1]).to.equal(undefined);
    expect(at('America/New_York')).to.deep.equal(['03:00–04:30', '09:00–10:30 CET']);
    expect(plain(hoursText(winter, { lang: 'en-US', zone: 'America/New_York' }))).to.equal('3:00 – 4:30 AM');
  });

  it('what goes past midnight says on which days', () => {
    const night = paris('2026-01-15T21:00:00Z', '2026-01-16T01:00:00Z');
    expect(plain(hoursText(night, { lang: 'en-GB', zone: 'Europe/Paris' }))).to.equal(
      '15 Jan, 22:00 – 16 Jan, 02:00',
    );
    const evening = paris('2026-01-15T21:00:00Z', '2026-01-15T23:00:00Z');
    // Browsers do not agree on how midnight is written.
    expect(plain(hoursText(evening, { lang: 'en-GB', zone: 'Europe/Paris' }))).to.match(/^22:00 – 0?0:00$/);
  });

  it('a time without zone is the same everywhere', () => {
    const lunch = event({ local: '2026-01-15T12:00' }, { local: '2026-01-15T13:00' });
    for (const zone of AROUND) {
      expect(plain(hoursText(lunch, { lang: 'en-GB', zone })), zone).to.equal('12:00–13:00');
      expect(ownHoursText(lunch, { lang: 'en', zone })).to.equal(undefined);
      expect(listedDay(lunch, zone, '2026-01-01')).to.equal('2026-01-15');
    }
  });

  it('what goes on since before stands under the first day', () => {
    const fair = event({ date: '2026-01-13' }, { date: '2026-01-17' });
    expect(listedDay(fair, 'Europe/Paris', '2026-01-15')).to.equal('2026-01-15');
    expect(lastDay(fair)).to.equal('2026-01-16');
  });

  it('one joins from ten minutes before until it is over', () => {
    const call = paris('2026-01-15T08:00:00Z', '2026-01-15T09:00:00Z', { join: 'https://meet.example/x' });
    const open = (time: string, more: Partial<CalendarEvent> = {}) =>
      isOpen({ ...call, ...more }, 'Asia/Tokyo', Date.parse(`2026-01-15T${time}Z`));
    const times = ['07:49:59', '07:50:00', '08:59:59', '09:00:00'];
    expect(times.map((time) => open(time))).to.deep.equal([false, true, true, false]);
    expect(open('08:30:00', { cancelled: true })).to.equal(false);
    const without = paris('2026-01-15T08:00:00Z', '2026-01-15T09:00:00Z');
    expect(isOpen(without, 'Asia/Tokyo', Date.parse('2026-01-15T08:30:00Z'))).to.equal(false);
  });

  it('today is another day at the two ends of the world', () => {
    const noon = Date.parse('2026-01-15T12:00:00Z');
    expect([today('Pacific/Pago_Pago', noon), today('Pacific/Kiritimati', noon)]).to.deep.equal([
      '2026-01-15',
      '2026-01-16',
    ]);
  });
});
