import { randomUUID } from 'node:crypto';
import type { CalendarEvent, Page, PlannedEvent } from '@parvis/model';
import type { TestApp } from './app.ts';
import { good } from './feed.ts';

/** The day so many days from now: `2026-11-26`. */
export const day = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** What people do with events, in few words. */
export function eventsOn(server: () => TestApp) {
  const as = (who: string) => server().as(who);
  return {
    /** Asks to plan an event for an hour in three days; `more` says otherwise. */
    put: (
      who: string,
      id: string,
      more: Partial<PlannedEvent> & { group?: string } = {},
      headers: Record<string, string> = {},
    ) =>
      as(who)('PUT', `/v1/events/${id}`, {
        headers,
        body: {
          title: 'Round table',
          start: { local: `${day(3)}T09:00`, zone: 'Europe/Paris' },
          end: { local: `${day(3)}T10:00`, zone: 'Europe/Paris' },
          ...more,
        },
      }),
    /** Plans one, which must succeed. */
    async plan(who: string, more: Partial<PlannedEvent> & { group?: string } = {}): Promise<CalendarEvent> {
      return good(await this.put(who, randomUUID(), more)).json<CalendarEvent>();
    },
    get: async (who: string, id: string): Promise<CalendarEvent> =>
      good(await as(who)('GET', `/v1/events/${id}`)).json<CalendarEvent>(),
    attend: (who: string, id: string, status: string, revision?: number) =>
      as(who)('PUT', `/v1/events/${id}/attendance`, {
        body: { status },
        ...(revision !== undefined && { headers: { 'if-match': `"${revision}"` } }),
      }),
    /** All events of some days, in pieces of `limit`. */
    async list(who: string, query: Record<string, string>, limit = 100): Promise<CalendarEvent[]> {
      const items: CalendarEvent[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const asked = new URLSearchParams({ ...query, limit: String(limit), ...(cursor && { cursor }) });
        const page = good(await as(who)('GET', `/v1/events?${asked}`)).json<Page<CalendarEvent>>();
        items.push(...page.items);
        cursor = page.cursor;
      }
      return items;
    },
  };
}
