import type { Attending, CalendarEvent } from '@parvis/model';
import { granted } from '../../events/grant.ts';
import type { CallOptions, EventsPort } from '../../ports.ts';
import type { Calls } from './calls.ts';

interface AttendingOptions {
  writing: Calls | undefined;
  fail: Calls['fail'];
  one(id: string, options: CallOptions): Promise<CalendarEvent>;
  seen: Map<string, { mine: Attending | undefined; revision: number }>;
}

const ACTIONS: Readonly<Record<Attending, string>> = {
  yes: 'accept',
  maybe: 'tentativelyAccept',
  no: 'decline',
};

/** The reader's answers to what they are invited to. Loaded when they first give one. */
export const attendingCalls = ({
  writing,
  fail,
  one,
  seen,
}: AttendingOptions): Pick<EventsPort, 'attend'> => ({
  async attend(id, status, { revision, signal }) {
    if (!writing) throw fail('unsupported', 'no permission to answer is named in the options.');
    const now = await one(id, { signal });
    if (now.attendance?.mine === status) return now;
    if (!now.can.attend || !now.attendance) throw fail('conflict', 'it takes no answer of the reader’s.');
    if (now.attendance.revision !== revision)
      throw fail('precondition_failed', `revision ${revision} is no longer the newest.`);
    await writing.http(`/me/events/${encodeURIComponent(id)}/${ACTIONS[status]}`, {
      method: 'POST',
      // Whoever accepts twice has accepted.
      idempotent: true,
      body: { sendResponse: true },
      // It is answered with nothing.
      raw: true,
      signal,
    });
    // It is taken, and done some time later.
    seen.set(id, { mine: status, revision: revision + 1 });
    const then = granted(now, status);
    return { ...then, attendance: { ...then.attendance!, revision: revision + 1 } };
  },
});
