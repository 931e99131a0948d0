import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Check } from 'typebox/value';
import { CalendarEventSchema } from '@parvis/model/schemas';
import { ParvisError } from '../../error.ts';
import { list, read, record, type Reader } from '../../read.ts';
import { calendarEvent } from '../../shapes/event.ts';
import { ianaOf } from '@parvis/model/windows-zones';
import { eventOf, graphEvent, instantIn, zonesIn, type EventKnown, type GraphEvent } from './event.ts';

const folder = new URL('../../../../../../shared/fixtures/graph/', import.meta.url);
const documented = { skip: !existsSync(folder) && 'the documented answers are not here' };
const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const value: Reader<GraphEvent[]> = (answer, path) =>
  list(graphEvent)(record(answer, path)['value'], `${path}.value`);

const bare = { zones: new Map(), group: undefined, answers: true, revision: 0, now: 0 };
async function shown(event: GraphEvent, known: Partial<EventKnown> = {}) {
  const zones = new Map<string, string>();
  for (const name of zonesIn(event)) zones.set(name, (await ianaOf(name)) ?? '');
  return eventOf(event, { ...bare, zones, ...known });
}
const namesField = (field: RegExp) => (error: unknown) => {
  assert.ok(error instanceof ParvisError);
  assert.equal(error.code, 'bad_response');
  return field.test(error.message);
};
const minimal = {
  id: 'e',
  subject: 'Fair',
  start: { dateTime: '2026-03-29T07:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2026-03-29T08:00:00.0000000', timeZone: 'UTC' },
};
const of = (more: object) => shown(graphEvent({ ...minimal, ...more }, 'event'));

test('the event of a group is whole: when, where, how to join, who invites', documented, async () => {
  const [training] = read('graph', value, fixture('group-calendarview'));
  const group = { id: '02bd9fd6-8f93-4758-87c3-1fb73740a315', slug: 'hr', name: 'HR' };
  const { description, ...event } = await shown(training!, { group });
  assert.match(description!, /^Meeting to plan new trainings\./);
  assert.deepEqual(event, {
    id: '02bd9fd6-8f93-4758-87c3-1fb73740a315~AAMkAGI5MWYJOwAAEA==',
    series: '02bd9fd6-8f93-4758-87c3-1fb73740a315~AAMkAGI5MWYJOwAAEA==',
    title: 'New Training Plans',
    start: { instant: '2017-08-14T21:00:00.000Z', zone: 'America/New_York' },
    end: { instant: '2017-08-14T22:00:00.000Z', zone: 'America/New_York' },
    place: 'HR Taskforce / Facilities',
    url: 'https://outlook.office365.com/owa/?itemid=AAMkAGI5MWYJOwAAEA%3D%3D&exvsurl=1&path=/calendar/item',
    group,
    organizer: { name: 'HR Taskforce', mail: 'HRTaskforce@contoso.com' },
    attendance: { yes: 0, maybe: 0, waiting: 0, revision: 0 },
    can: { attend: false, edit: false, remove: false },
  });
});

test('days of a series are of it, and what happens once is of nothing else', documented, async () => {
  const instances = read('graph', value, fixture('event-instances'));
  const days = await Promise.all(instances.map((each) => shown(each)));
  assert.deepEqual(
    [...new Set(days.map(({ series, repeats }) => `${series} ${repeats}`))],
    ['AAMkAGUzYRgWAAA= other'],
  );
  assert.equal(new Set(days.map(({ id }) => id)).size, 4);
  const [plan] = read('graph', value, fixture('calendarview-delta-round1'));
  const once = await shown(plan!);
  assert.deepEqual([once.series, once.repeats, once.description], [once.id, undefined, undefined]);
});

test('a time in a zone of Windows is the instant that it means', documented, async () => {
  for (const name of ['events-list-timezone', 'events-list-select']) {
    const [orientation] = read('graph', value, fixture(name));
    const { start, title, place } = await shown(orientation!);
    assert.deepEqual(
      [start, title, place],
      [{ instant: '2017-04-21T17:00:00.000Z' }, 'Orientation', 'Assembly Hall'],
    );
  }
  // On this day the clocks change in Paris.
  assert.equal(
    new Date(instantIn('Europe/Paris', Date.parse('2026-03-29T09:00Z'))).toISOString(),
    '2026-03-29T07:00:00.000Z',
  );
});

test('a room that is told twice is told once', documented, async () => {
  const touchpoint = read('graph', graphEvent, fixture('event-get-locations'));
  assert.equal((await shown(touchpoint)).place, 'Conf Room Rainier');
});

test('an answer that was abridged is refused, and its missing field named', documented, () => {
  for (const name of ['calendarview-abridged', 'calendarview-placeholders', 'reminder-view'])
    assert.throws(() => read('graph', value, fixture(name)), namesField(/answer\.value\[0\]\.id/));
});

test('whole days are days, whatever midnight they are told as', async () => {
  const day = async (start: string, end: string) => {
    const event = await of({
      isAllDay: true,
      start: { dateTime: start, timeZone: 'UTC' },
      end: { dateTime: end, timeZone: 'UTC' },
    });
    return [event.start, event.end];
  };
  const expected = [{ date: '2026-03-28' }, { date: '2026-03-30' }];
  assert.deepEqual(await day('2026-03-28T00:00:00.0000000', '2026-03-30T00:00:00.0000000'), expected);
  assert.deepEqual(await day('2026-03-28T08:00:00.0000000', '2026-03-30T07:00:00.0000000'), expected);
  assert.deepEqual(await day('2026-03-27T15:00:00.0000000', '2026-03-29T15:00:00.0000000'), expected);
  assert.deepEqual(
    (await day('2026-03-28T00:00:00.0000000', '2026-03-28T00:00:00.0000000'))[1],
    { date: '2026-03-29' },
    'and are not empty',
  );
});

test('who answered what is counted, rooms are not, and an own answer counts where only that is told', async () => {
  const attendee = (response: string, type = 'required') => ({ type, status: { response } });
  const { attendance } = await of({
    attendees: [attendee('accepted'), attendee('tentativelyAccepted'), attendee('accepted', 'resource')],
    responseStatus: { response: 'declined' },
  });
  assert.deepEqual(attendance, { yes: 1, maybe: 1, waiting: 0, mine: 'no', revision: 0 });
  const invited = await of({
    attendees: [attendee('none')],
    responseStatus: { response: 'tentativelyAccepted' },
  });
  assert.deepEqual([invited.attendance?.maybe, invited.can.attend], [1, true]);
  assert.equal((await of({})).attendance, undefined, 'an appointment invites nobody');
});

test('an answer that objects know by themselves is none', async () => {
  for (const response of ['toString', 'constructor', '__proto__'])
    assert.equal((await of({ responseStatus: { response } })).attendance, undefined);
});

test('who invited, or whom nobody asks, answers nothing', async () => {
  const attendees = [{ type: 'required', status: { response: 'accepted' } }];
  for (const more of [{ isOrganizer: true }, { responseRequested: false }, { isCancelled: true }])
    assert.equal((await of({ attendees, ...more })).can.attend, false, JSON.stringify(more));
  const past = graphEvent({ ...minimal, attendees }, 'event');
  assert.equal((await shown(past, { now: Date.parse('2026-03-30') })).can.attend, false, 'over');
  assert.equal((await shown(past, { answers: false })).attendance, undefined, 'where answers are not given');
});

test('what is no address is none, and what has no subject has a sign', async () => {
  const event = await of({
    subject: null,
    isCancelled: true,
    webLink: 'javascript:alert(1)',
    onlineMeeting: { joinUrl: 'https://teams.microsoft.com/l/meetup-join/1' },
    organizer: { emailAddress: { name: '', address: 'ada@acme.example' } },
    recurrence: { pattern: { type: 'relativeMonthly' } },
  });
  assert.deepEqual(
    [event.title, event.cancelled, event.url, event.join, event.organizer, event.repeats],
    [
      '–',
      true,
      undefined,
      'https://teams.microsoft.com/l/meetup-join/1',
      { name: 'ada@acme.example', mail: 'ada@acme.example' },
      'monthly',
    ],
  );
});

const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null });
const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  fc.constantFrom('', ' ', '<b>'),
);
const time = fc.record({
  dateTime: fc.oneof(
    {
      weight: 20,
      arbitrary: fc
        .date({ min: new Date('1000-01-01'), max: new Date('8999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().replace('Z', '0000')),
    },
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    words,
  ),
  timeZone: maybe(fc.constantFrom('UTC', 'Romance Standard Time', 'Asia/Tokyo', 'nowhere', '')),
});
const place = maybe(fc.record({ displayName: maybe(words) }));
const response = maybe(
  fc.record({ response: maybe(fc.constantFrom('accepted', 'declined', 'tentativelyAccepted', 'none', '?')) }),
);
const anyEvent = fc.record(
  {
    id: fc.oneof({ weight: 20, arbitrary: fc.string({ minLength: 1 }) }, maybe(fc.constant(''))),
    subject: maybe(words),
    bodyPreview: maybe(words),
    start: time,
    end: time,
    originalStartTimeZone: maybe(fc.constantFrom('UTC', 'Romance Standard Time', 'tzone://Microsoft/Custom')),
    isAllDay: maybe(fc.boolean()),
    isCancelled: maybe(fc.oneof({ weight: 20, arbitrary: fc.boolean() }, words)),
    isOrganizer: maybe(fc.boolean()),
    location: place,
    locations: maybe(fc.array(place.filter((each) => each !== null))),
    organizer: maybe(
      fc.record({ emailAddress: maybe(fc.record({ name: maybe(words), address: maybe(words) })) }),
    ),
    attendees: maybe(fc.array(fc.record({ type: maybe(words), status: response }))),
    responseStatus: response,
    onlineMeeting: maybe(fc.record({ joinUrl: maybe(words) })),
    webLink: maybe(words),
    type: maybe(words),
    seriesMasterId: maybe(words),
    recurrence: maybe(fc.record({ pattern: maybe(fc.record({ type: maybe(words) })) })),
  },
  { requiredKeys: ['id', 'start', 'end'] },
);

test('whatever arrives is an event of the model, or an error that names the field', async () => {
  let understood = 0;
  const zones = new Map([['Romance Standard Time', 'Europe/Paris']]).set('Asia/Tokyo', 'Asia/Tokyo');
  await fc.assert(
    fc.asyncProperty(anyEvent, fc.boolean(), async (given, answers) => {
      let event: GraphEvent;
      try {
        event = read('graph', graphEvent, given, 'event');
      } catch (error) {
        assert.ok(namesField(/"event\.\w/)(error), String(error));
        return;
      }
      const made = eventOf(event, { ...bare, zones, answers });
      assert.ok(Check(CalendarEventSchema, made), JSON.stringify(made));
      assert.deepEqual(read('graph', calendarEvent, made), made);
      understood++;
    }),
    { numRuns: 500 },
  );
  assert.ok(understood > 50, `${understood} of 500 were events`);
});
