import { fixture, html } from '@open-wc/testing';
import type { Attending, CalendarEvent } from '@parvis/model';
import type { ErrorCode } from '@parvis/model';
import type { TemplateResult } from 'lit';
import { http, HttpResponse, type RequestHandler } from 'msw';
import type { EventList } from '../event-list/index.ts';
import { CONFIG, problem } from './network.ts';
import { refusal } from './recommendations.ts';

/** The day so many days from today, by UTC. */
export const day = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

let made = 0;

/** An event tomorrow from nine to ten, by UTC. */
export const eventOf = (title: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: `e${++made}`,
  series: `e${made}`,
  title,
  start: { instant: `${day(1)}T09:00:00.000Z` },
  end: { instant: `${day(1)}T10:00:00.000Z` },
  attendance: { yes: 0, maybe: 0, waiting: 0, revision: 0 },
  can: { attend: true, edit: false, remove: false },
  ...more,
});

/** A server with one list of events, whatever is asked. */
export function calendar(events: CalendarEvent[] = [], { page = 10 } = {}) {
  const server = {
    events,
    /** Queries of the lists that were asked for. */
    asked: [] as Record<string, string>[],
    answers: [] as { id: string; status: Attending; revision: string | null }[],
    /** What is answered in place of what was asked for: `list`, `attend`, `subscribe`. */
    refuses: new Map<string, ErrorCode>(),
    subscriptions: 0,
  };
  const at = (path: string) => `*/parvis/v1${path}`;
  const refused = (what: string) => {
    const code = server.refuses.get(what);
    return code && refusal(code);
  };
  const handlers: RequestHandler[] = [
    http.get(at('/session'), () =>
      HttpResponse.json({ person: { id: 'me', name: 'Me' }, roles: ['member'] }),
    ),
    http.get(at('/events'), ({ request }) => {
      const query = Object.fromEntries(new URL(request.url).searchParams);
      server.asked.push(query);
      const from = Number(query['cursor'] ?? 0);
      const to = from + Math.min(page, Number(query['limit']));
      const more = to < server.events.length && { cursor: String(to) };
      return refused('list') ?? HttpResponse.json({ items: server.events.slice(from, to), ...more });
    }),
    http.post<never, { keys: string[] }>(at('/events/batch'), async ({ request }) => {
      const { keys } = await request.json();
      const answers = keys.map((key) => {
        const event = server.events.find(({ id }) => id === key);
        return event ? { key, event } : { key, problem: problem('not_found') };
      });
      return HttpResponse.json({ answers });
    }),
    http.put<{ id: string }, { status: Attending }>(
      at('/events/:id/attendance'),
      async ({ request, params: { id } }) => {
        const { status } = await request.json();
        server.answers.push({ id, status, revision: request.headers.get('if-match') });
        const event = server.events.find((each) => each.id === id)!;
        const { attendance, capacity = Infinity } = event;
        const { yes, maybe, waiting, revision, mine } = attendance!;
        const said = refused('attend');
        if (said) return said;
        const seats = yes - Number(mine === 'yes') + Number(status === 'yes');
        event.attendance = {
          yes: Math.min(seats, capacity),
          maybe: maybe - Number(mine === 'maybe') + Number(status === 'maybe'),
          waiting: waiting + Math.max(0, seats - capacity),
          mine: status,
          ...(status === 'yes' && seats > capacity && { place: waiting + 1 }),
          revision: revision + 1,
        };
        return HttpResponse.json(event);
      },
    ),
    http.put(at('/calendars/subscription'), ({ request }) => {
      const group = new URL(request.url).searchParams.get('group');
      return (
        refused('subscribe') ??
        HttpResponse.json({
          url: `/parvis/v1/calendars/me/events.ics?g=${group ?? ''}&s=${server.subscriptions}`,
        })
      );
    }),
    http.delete(at('/calendars/subscription'), () => {
      server.subscriptions++;
      return new HttpResponse(null, { status: 204 });
    }),
  ];
  return Object.assign(server, { handlers });
}

/** Puts something into a provider, and answers its first event list. */
export async function mountList(content: TemplateResult, config = CONFIG): Promise<EventList> {
  const page = await fixture(html`<div><parvis-provider config=${config}>${content}</parvis-provider></div>`);
  return page.querySelector('parvis-event-list')!;
}
