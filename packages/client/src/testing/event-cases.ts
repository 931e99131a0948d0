import type { CalendarEvent } from '@parvis/model';
import { read } from '../read.ts';
import { calendarEvent, subscription } from '../shapes/event.ts';
import { isCancelled, of, type Case } from './case.ts';
import { codeOf, equal, everything, good, rejects } from './check.ts';
import type { Company } from './company.ts';

const DAY = { from: '2099-03-29', to: '2099-03-30', zone: 'Europe/Paris' };
const titles = (events: readonly CalendarEvent[]) => events.map(({ title }) => title);
const idOf = ({ events }: Company, title: string) => events.find((event) => event.title === title)!.id;

/** Events, and who comes. */
export const events: Case[] = [
  of('events', 'lists a day in order, what goes on first, page by page', async (source, _, signal) => {
    const expected = ['Founders’ day', 'Round table', 'Lunch'];
    for (const limit of [1, 20]) {
      const found = await everything((options) => source.events.list(DAY, options), { signal, limit });
      equal(titles(found), expected, `${limit} at a time`);
      for (const { calendar, ...event } of found) {
        equal(read(source.name, calendarEvent, event), event, 'of the model');
        if (calendar) equal(typeof calendar.name, 'string', 'its calendar has a name');
      }
    }
    const none = await source.events.list({ ...DAY, from: '2099-03-30', to: '2099-03-31' }, { signal });
    equal(none.items, [], 'the day after');
  }),
  of(
    'events',
    'keeps days as days, instants as instants and other times as they stand, whoever asks',
    async ({ events }, company, signal) => {
      // A system without times in no zone holds that one in a zone.
      const planned = company.events.find(({ title }) => title === 'Lunch')!.start;
      const isFloating = 'local' in planned && planned.zone === undefined;
      for (const zone of ['Pacific/Pago_Pago', 'Europe/Paris', 'Pacific/Kiritimati']) {
        const days = { from: '2099-03-27', to: '2099-04-01', zone };
        const found = await everything((options) => events.list(days, options), { signal });
        const [day, hour, lunch] = ['Founders’ day', 'Round table', 'Lunch'].map((title) =>
          found.find((event) => event.title === title)!,
        );
        equal([day?.start, day?.end], [{ date: '2099-03-28' }, { date: '2099-03-30' }], zone);
        // On this day the clocks change in Paris.
        const instant = hour && 'instant' in hour.start ? Date.parse(hour.start.instant) : NaN;
        equal(instant, Date.parse('2099-03-29T07:00:00Z'), zone);
        equal(hour && 'zone' in hour.start && hour.start.zone, 'Europe/Paris', zone);
        if (isFloating) equal(lunch?.start, { local: '2099-03-29T12:00' }, zone);
      }
    },
  ),
  of('events', 'answers each id, and not_found beside it', async ({ events }, company, signal) => {
    const id = idOf(company, 'Round table');
    const nobody = '0b5e1c1e-7f59-4a53-9a57-6f4f7f0effff';
    const answers = await events.get([id, nobody, '%'], { signal });
    equal(good(answers, id).title, 'Round table', 'the one asked for');
    equal(codeOf(answers.get(nobody)), 'not_found', 'nothing');
    equal(codeOf(answers.get('%')), 'not_found', 'no id');
  }),
  of(
    'events',
    'shows those of a group inside it, and no secret one',
    async ({ events }, company, signal) => {
      equal(
        titles((await events.list({ ...DAY, group: 'chess' }, { signal })).items),
        ['Tournament'],
        'open',
      );
      await rejects(() => events.list({ ...DAY, group: 'board' }, { signal }), 'forbidden');
      await rejects(() => events.list({ ...DAY, group: 'merger' }, { signal }), 'not_found');
      await rejects(() => events.list({ ...DAY, group: 'nowhere' }, { signal }), 'not_found');
      const hidden = idOf(company, 'Hush');
      equal(codeOf((await events.get([hidden], { signal })).get(hidden)), 'not_found', 'secret');
    },
    ({ groups }) => groups !== undefined,
  ),
  of(
    'events',
    'takes an answer, once, another one instead, and refuses one that was overtaken',
    async ({ events }, company, signal) => {
      const id = idOf(company, 'Round table');
      const before = good(await events.get([id], { signal }), id).attendance!;
      const yes = await events.attend(id, 'yes', { signal, revision: before.revision });
      equal([yes.attendance?.mine, yes.attendance?.yes], ['yes', before.yes + 1], 'given');
      equal(yes.attendance?.place, undefined, 'with a seat');
      const again = await events.attend(id, 'yes', { signal, revision: yes.attendance!.revision });
      equal(again.attendance, yes.attendance, 'twice is once');
      await rejects(
        () => events.attend(id, 'no', { signal, revision: before.revision }),
        'precondition_failed',
      );
      const maybe = await events.attend(id, 'maybe', { signal, revision: yes.attendance!.revision });
      equal([maybe.attendance?.yes, maybe.attendance?.maybe], [before.yes, before.maybe + 1], 'instead');
      const no = await events.attend(id, 'no', { signal, revision: maybe.attendance!.revision });
      equal([no.attendance?.mine, no.attendance?.maybe], ['no', before.maybe], 'taken back');
      equal(good(await events.get([id], { signal }), id).attendance, no.attendance, 'read again');
    },
    ({ events }) => events.can.attend,
  ),
  of(
    'events',
    'that takes no answers says so, and draws nothing to answer with',
    async ({ events }, company, signal) => {
      const id = idOf(company, 'Round table');
      const event = good(await events.get([id], { signal }), id);
      equal([event.can.attend, event.attendance], [false, undefined], 'nothing');
      await rejects(() => events.attend(id, 'yes', { signal, revision: 0 }), 'unsupported');
    },
    ({ events }) => !events.can.attend,
  ),
  of(
    'events',
    'gives out an address to subscribe to, until that is revoked',
    async ({ name, events }, _, signal) => {
      const first = await events.subscribe({ signal });
      equal(read(name, subscription, first), first, 'of the model');
      equal(await events.subscribe({ signal }), first, 'the same while it is good');
      await events.unsubscribe({ signal });
      equal((await events.subscribe({ signal })).url === first.url, false, 'another one');
    },
    ({ events }) => events.can.subscribe,
  ),
  of('events', 'is called off', ({ events }) => isCancelled((signal) => events.list(DAY, { signal }))),
];
