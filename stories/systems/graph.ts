import { http, HttpResponse } from 'msw';
import { officeRoutes } from '../../packages/client/src/adapters/graph/testing/office.ts';
import { pretendGraph, userId } from '../../packages/client/src/adapters/graph/testing/server.ts';
import { events } from '../company/events.ts';
import { everyones, people } from '../company/index.ts';
import type { System } from './system.ts';

const GRAPH = 'https://graph.microsoft.com/v1.0';
const TEAM = '00000000-0000-4000-9000-000000000001';
const CHANNEL = '19:works@thread.tacv2';

const idOf = (login: string) => userId(people.findIndex(({ id }) => id === login));
const mailOf = (login: string) => `${login}@rivelle.example`;

/** Without a zone, in UTC, as Outlook says it. */
const utc = (instant: string) => new Date(instant).toISOString().slice(0, 19);

async function directory() {
  return Promise.all(
    people.map(async ({ name, title, department, mail, phone, mobile, place, about, photo, id }, index) => ({
      id: userId(index),
      displayName: name,
      mail: mail ?? mailOf(id),
      userPrincipalName: `${id}@rivelle.onmicrosoft.example`,
      ...(title !== undefined && { jobTitle: title }),
      ...(department !== undefined && { department }),
      ...(phone !== undefined && { businessPhones: [phone] }),
      ...(mobile !== undefined && { mobilePhone: mobile }),
      ...(place !== undefined && { officeLocation: place }),
      ...(about !== undefined && { aboutMe: about }),
      availability: index % 2 ? 'Busy' : 'Available',
      ...(photo && {
        photo: { type: 'image/webp', bytes: new Uint8Array(await (await fetch(photo.url)).arrayBuffer()) },
      }),
    })),
  );
}

async function pretended() {
  const users = await directory();
  const me = idOf('amina.fassi');
  const { routes } = officeRoutes({
    users,
    me,
    channels: [
      {
        ...{ team: TEAM, channel: CHANNEL, isOpen: true },
        messages: [...everyones].reverse().map(({ author, text }) => ({ by: idOf(author), text })),
      },
    ],
    begins: Date.now() - 40 * 3_600_000,
    events: events.flatMap(({ id, title, start, end, place, organizer = 'claire.fontanel' }) =>
      'local' in start || 'local' in end
        ? []
        : [
            {
              ...{ id, subject: title, organizer: mailOf(organizer), attendees: [mailOf('amina.fassi')] },
              ...('date' in start
                ? { isAllDay: true, start: `${start.date}T00:00:00` }
                : { originalStartTimeZone: 'Romance Standard Time', start: utc(start.instant) }),
              end: 'date' in end ? `${end.date}T00:00:00` : utc(end.instant),
              ...(place !== undefined && { location: place }),
            },
          ],
    ),
  });
  return pretendGraph({ users, me, routes });
}

export const graph: System = {
  name: 'Microsoft Graph',
  config: {
    source: {
      adapter: 'graph',
      channels: [{ team: TEAM, channel: CHANNEL, name: 'Works' }],
      writing: ['ChannelMessage.Send', 'Calendars.ReadWrite'],
    },
    tokenUrl: './graph-token',
  },
  handlers() {
    let graph: ReturnType<typeof pretended> | undefined;
    return [
      http.get('*/graph-token', () => HttpResponse.json({ token: 'simulated' })),
      http.all(`${GRAPH}/*`, async ({ request }) => (await (graph ??= pretended())).handle(request)),
    ];
  },
  note: 'People of the directory with their photographs, the messages of a Teams channel, and the reader’s own calendar. Graph has no hashtags, no recommendations, and no call that reads a Viva Engage community.',
  guide: 'connect-microsoft-graph',
};
