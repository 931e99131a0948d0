import type { CalendarReference } from '@parvis/model';
import type { Calendar } from '@parvis/model/calendar';
import { ParvisError } from '../../error.ts';
import { absolute, createHttp } from '../../http.ts';
import { later } from '../../later.ts';
import type { CallOptions } from '../../ports.ts';
import { together } from '../../together.ts';
import type { IcalCalendar } from './options.ts';

/** One calendar file. */
export interface CalendarFile {
  /** What readers call it. */
  readonly label: CalendarReference;
  /** What it holds; `maxAge`, in milliseconds, is how old an answer may be that was read before. */
  read(options: CallOptions & { maxAge: number }): Promise<{ calendar: Calendar; label: CalendarReference }>;
}

interface Held {
  calendar: Calendar;
  etag: string | null;
  modified: string | null;
  readAt: number;
}

/** What parses calendars comes with the first file. */
const reader = later(() => import('@parvis/model/calendar'));

/** Asks only for what has changed since, and parses nothing twice. */
export function fileOf(source: string, { url: given, name, color }: IcalCalendar): CalendarFile {
  const url = new URL(absolute(given));
  const http = createHttp({ source, baseUrl: url.origin });
  /** A condition makes a browser ask another site's permission first; there its own cache asks with one. */
  const conditional = !globalThis.document || url.origin === globalThis.location?.origin;
  let held: Held | undefined;

  const labelOf = (calendar: Calendar | undefined): CalendarReference => {
    const ownColor = color ?? calendar?.color;
    return {
      name: name ?? calendar?.name ?? fileName(url),
      ...(ownColor !== undefined && { color: ownColor }),
    };
  };

  const ask = together(source, async ({ signal }: CallOptions): Promise<Held> => {
    const headers = {
      accept: 'text/calendar',
      ...(conditional && held?.etag && { 'if-none-match': held.etag }),
      ...(conditional && held?.modified && { 'if-modified-since': held.modified }),
    };
    const [answer, { calendarText, readCalendar }] = await Promise.all([
      http.whole(`${url.pathname}${url.search}`, { signal, headers, raw: true }),
      reader(),
    ]);
    if (answer.status === 304 && held) return (held = { ...held, readAt: Date.now() });
    const type = answer.headers.get('content-type');
    try {
      const bytes = answer.body instanceof Uint8Array ? answer.body : new Uint8Array();
      const calendar = await readCalendar(calendarText(bytes, type), { signal });
      tell(labelOf(calendar).name, calendar.skipped);
      const [etag, modified] = [answer.headers.get('etag'), answer.headers.get('last-modified')];
      return (held = { calendar, etag, modified, readAt: Date.now() });
    } catch (cause) {
      if (cause instanceof RangeError) {
        const what = `${url.href} is more than a page can read: ${cause.message} Publish a calendar with fewer events.`;
        throw new ParvisError('too_large', what, { source, cause });
      }
      // A proxy that sends the signed-out to its sign-in page ends here.
      const isElsewhere = answer.url !== '' && answer.url !== url.href.split('#')[0];
      const code = isElsewhere && type?.startsWith('text/html') ? 'unauthenticated' : 'bad_response';
      throw new ParvisError(code, `${url.href} is no calendar file. Is the address right?`, {
        source,
        cause,
      });
    }
  });

  return {
    get label() {
      return labelOf(held?.calendar);
    },
    async read({ signal, maxAge }) {
      const { calendar } = held && Date.now() - held.readAt < maxAge ? held : await ask({ signal });
      return { calendar, label: labelOf(calendar) };
    },
  };
}

const told = new Set<string>();

/** Once for each file as it is: readers are not told, and the page's developer sees it in the console. */
function tell(name: string, skipped: readonly string[]): void {
  const sentence = `Parvis: what is broken in the calendar "${name}" was left out (${skipped.length}): ${skipped.slice(0, 3).join(' ')}`;
  if (skipped.length === 0 || told.has(sentence)) return;
  told.add(sentence);
  console.warn(sentence);
}

/** Of an address no more than this is shown: what comes before may be a secret. */
const fileName = ({ pathname, host }: URL): string =>
  /\/([^/]+)\.ics$/i.exec(decodeURI(pathname))?.[1] ?? host;
