import type { Events, EventsView, EventsWatch } from '@parvis/client';
import type { Attending, CalendarEvent } from '@parvis/model';
import { isZone } from '@parvis/model/clock';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { isDebugged } from '../shared/debug.ts';
import { failure } from '../shared/failure.ts';
import { isGiven } from '../shared/given.ts';
import { LocaleController } from '../shared/locale.ts';
import { everyMinute } from '../shared/minute.ts';
import { codeOf, isFinal, notice, remedy } from '../shared/notice.ts';
import { QueryController, type Read } from '../shared/query.ts';
import { setStates } from '../shared/states.ts';
import { warnOnce } from '../shared/warn.ts';
import { eventListStrings } from '../strings/event-list.ts';
import { base } from '../theme/base.styles.ts';
import { attendanceText, attendButtons } from './attend.ts';
import { AttendedEvent, AttendEvent, EventOpenEvent } from './event-list.events.ts';
import { eventListStyles } from './event-list.styles.ts';
import { EventsClient } from './client.ts';
import type { Popovers } from './popovers.ts';
import {
  dayText,
  headingText,
  hoursText,
  isOpen,
  lastDay,
  listedDay,
  machineText,
  ownHoursText,
  ownZone,
  plusDays,
  today,
} from './when.ts';

/** Days that are listed when nothing is said. */
const DAYS = 30;
const LIMIT = 10;

/**
 * What happens on the coming days: each day with its events, when and where, who comes, and how to take them into
 * one’s own calendar.
 *
 * Keyboard: Tab goes from title to answers to the calendar button of each event; Escape closes what a button opened.
 *
 * @tag parvis-event-list
 * @slot - What shows until the events are known, and when they cannot be.
 * @fires {EventOpenEvent} parvis-event-open - Asks to open the page of an event. Cancel it to open your own.
 * @fires {AttendEvent} parvis-attend - Asks to answer whether the reader comes. Cancel it and nothing is sent.
 * @fires {AttendedEvent} parvis-attended - Tells that the source holds the reader’s answer.
 * @fires {SignInEvent} parvis-sign-in - Asks to sign the reader in. Cancel it to do it in your own way.
 * @csspart base - The whole list.
 * @csspart day - One day.
 * @csspart heading - The heading of a day.
 * @csspart events - The events of a day.
 * @csspart event - One event.
 * @csspart time - From when to when, by the reader’s clock.
 * @csspart own-time - The same by the clock of the place where it was planned.
 * @csspart title - The title, which links to the page of the event.
 * @csspart details - Place, group, who invites, how often.
 * @csspart origin - The name of the calendar that an event is of, where there are several.
 * @csspart mark - The colour of that calendar.
 * @csspart description - What it is about.
 * @csspart cancelled - The word that says that it is called off.
 * @csspart join - The link to the meeting on line.
 * @csspart attend - The answers that the reader may give.
 * @csspart answer - One of them; `aria-pressed` when it is the reader’s.
 * @csspart attendance - The sentence that says who comes.
 * @csspart add - The button that offers calendars.
 * @csspart calendars - The calendars that an event can be added to, over the page.
 * @csspart calendar - One of them.
 * @csspart subscribe - The button that gives out an address to subscribe to.
 * @csspart subscription - That address and what can be done with it, over the page.
 * @csspart address - The field with the address.
 * @csspart copy - The button that copies it.
 * @csspart webcal - The link that opens it in the reader’s calendar.
 * @csspart revoke - The button that makes it worth nothing.
 * @csspart more - The button that shows more events.
 * @csspart notice - The sentence about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The link or button to sign in.
 * @cssprop [--parvis-event-list-time-width=7.5rem] - Width of the column of times, where there is room for one.
 * @cssprop [--parvis-event-list-gap=0.75rem] - Space between two events.
 * @cssprop [--parvis-event-list-color] - Colour of the reader’s answer; the accent when not given.
 * @cssstate loading - Set while the first answer is awaited.
 * @cssstate empty - Set when nothing happens on these days.
 * @cssstate failed - Set when the events could not be read.
 * @cssstate stale - Set while an older answer shows, because a newer one could not be had.
 * @cssstate refused - Set when the reader’s last answer was not accepted.
 * @cssstate signed-out - Set when the source wants to know first who is asking.
 */
export class EventList extends LitElement {
  static override styles = [base, eventListStyles];

  static override properties = {
    group: {},
    from: {},
    days: { type: Number },
    limit: { type: Number },
    zone: {},
    src: {},
    source: {},
    data: { attribute: false },
  };

  /** Id or short name of the group whose events these are. Without it everyone’s, and those of the reader’s groups. */
  group?: string;

  /** The first day, as `2026-11-26`; today without it. */
  from?: string;

  /** How many days are listed. */
  days = DAYS;

  /** How many events show at first, and come with each “more”. */
  limit = LIMIT;

  /** The IANA zone whose clock is shown; that of the reader’s device without it. */
  zone?: string;

  /** Address of a calendar file (.ics) to list in place of what the source has. */
  src?: string;

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** The events, when the page has them already: nothing is asked then. */
  data?: readonly CalendarEvent[] | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new Connection(this);
  readonly #place = new ClientController(this);
  readonly #locale = new LocaleController(this, this.#connection, eventListStrings);
  readonly #client = new EventsClient(this, this.#connection, this.#place);
  readonly #query = new QueryController<EventsView>(this, {
    connection: this.#connection,
    client: this.#client,
    key: () => (this.data || this.#client.problem ? undefined : JSON.stringify([this.#filter, this.limit])),
    watch: (client, _, listener, { signal }) => {
      const { limit } = this;
      const filter = this.#filter;
      const begin = async () => {
        listener({ status: 'pending' });
        try {
          const events = await client.events();
          if (signal.aborted) return;
          this.#events = events;
          this.#watch = events.watch(filter, (view) => listener(readOf(view)), { signal, limit });
        } catch (error) {
          if (!signal.aborted) listener(failure(error));
        }
      };
      void begin();
      return { retry: () => (this.#watch ? void this.#watch.retry() : void begin()) };
    },
  });
  #events: Events | undefined;
  #watch: EventsWatch | undefined;
  /** The last answer that was refused. */
  #refusal: { id: string; status: Attending; read: Read<never> } | undefined;
  /** What its buttons open. Comes with a script of its own, on first use. */
  #popovers: Popovers | undefined;
  /** Says which of several calendars an event is of. Comes with a script of its own, when there are several. */
  #marks: ((event: CalendarEvent) => TemplateResult[]) | undefined;
  /** Tells who waits that they have a seat. Comes with a script of its own, when somebody waits. */
  #seats: ((event: CalendarEvent) => string) | undefined;
  #now = Date.now();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#now = Date.now();
    const look = () => {
      this.#now = Date.now();
      this.requestUpdate();
    };
    everyMinute(look, this.#connection.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#events = this.#watch = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('source')) this.#watch = undefined;
  }

  get #zone(): string {
    const { zone } = this;
    if (!zone) return ownZone();
    if (isZone(zone)) return zone;
    warnOnce(`<parvis-event-list zone="${zone}"> is no zone of IANA, such as Europe/Paris.`);
    return ownZone();
  }

  get #first(): string {
    return /^\d{4}-\d{2}-\d{2}$/.test(this.from ?? '') ? this.from! : today(this.#zone, this.#now);
  }

  get #filter() {
    const [from, zone] = [this.#first, this.#zone];
    const days = this.days >= 1 ? Math.min(Math.floor(this.days), 366) : DAYS;
    return { from, to: plusDays(from, days), zone, ...(this.group && { group: this.group }) };
  }

  /** What there is to show; undefined while nothing is known. */
  get #shown(): readonly CalendarEvent[] | undefined {
    const { read } = this.#query;
    return this.data ?? (read.status === 'ready' ? read.value.items : undefined);
  }

  override render() {
    const shown = this.#shown;
    return shown ? this.#renderDays(shown) : this.#renderAbsent();
  }

  protected override updated(): void {
    const shown = this.#shown;
    const read = this.#client.problem ?? this.#query.read;
    setStates(this.#internals, {
      loading: !shown && read.status === 'pending',
      empty: shown?.length === 0,
      failed: !shown && read.status === 'failed',
      stale: !!shown && read.status === 'ready' && read.stale,
      refused: !!this.#refusal,
      'signed-out': codeOf(this.#refusal?.read ?? read) === 'unauthenticated',
    });
    if (!this.#marks && shown?.some(({ calendar }) => calendar?.name !== shown[0]?.calendar?.name)) {
      void this.#load(import('./calendar-marks.ts'), ({ marksOf }) => {
        this.#marks ??= marksOf(this);
      });
    }
    if (!this.#seats && shown?.some(({ attendance }) => attendance?.place)) {
      void this.#load(import('./seat.ts'), ({ seatsOf }) => {
        this.#seats ??= seatsOf(this, this.#connection);
        // It may have changed while the script was on its way.
        shown.forEach(this.#seats);
      });
    }
  }

  /** Without them the list is whole but for those words; the next change of it tries again. */
  async #load<T>(script: Promise<T>, take: (loaded: T) => void): Promise<void> {
    const loaded = await script.catch(() => undefined);
    if (!loaded) return;
    take(loaded);
    this.requestUpdate();
  }

  #renderDays(events: readonly CalendarEvent[]) {
    const days = this.#byDay(events);
    const { read } = this.#query;
    const hasMore = !this.data && read.status === 'ready' && read.value.hasMore;
    const locale = this.#locale;
    return html`<div part="base" class="base">
        ${
          events.length === 0
            ? html`<p class="quiet">${locale.say('empty')}</p>`
            : [...days].map(([day, listed]) => this.#renderDay(day, listed))
        }
        <div class="foot">
          ${
            hasMore
              ? html`<button type="button" part="more" @click=${this.#more}>${locale.say('more')}</button>`
              : nothing
          }
          ${
            this.#events?.can.subscribe && !this.data
              ? html`<button
                  type="button"
                  part="subscribe"
                  class=${this.#popovers?.isOpener() ? 'opener' : nothing}
                  aria-haspopup="dialog"
                  @click=${() => void this.#open()}
                >
                  ${locale.say('subscribe')}
                </button>`
              : nothing
          }
        </div>
        ${this.data ? nothing : notice({ locale, client: this.#client.value, read, retry: this.#retry })}
      </div>
      ${this.#popovers?.render()}`;
  }

  #byDay(events: readonly CalendarEvent[]): Map<string, CalendarEvent[]> {
    const days = new Map<string, CalendarEvent[]>();
    for (const event of events) {
      const day = listedDay(event, this.#zone, this.#first);
      days.set(day, [...(days.get(day) ?? []), event]);
    }
    return days;
  }

  #renderDay(day: string, events: readonly CalendarEvent[]) {
    const now = today(this.#zone, this.#now);
    const word = day === now ? 'today' : day === plusDays(now, 1) ? 'tomorrow' : undefined;
    return html`<section part="day">
      <h3 part="heading">
        ${word ? html`<span class="word">${this.#locale.say(word)}</span> ` : nothing}<time datetime=${day}
          >${headingText(this.#locale.lang, day, now)}</time
        >
      </h3>
      <ul part="events" class="plain events" role="list">
        ${events.map((event) => this.#renderEvent(event))}
      </ul>
    </section>`;
  }

  #renderEvent(event: CalendarEvent) {
    const locale = this.#locale;
    const place = { lang: locale.lang, zone: this.#zone };
    const own = ownHoursText(event, place);
    const open = isOpen(event, this.#zone, this.#now);
    return html`<li part="event" class=${event.cancelled ? 'event off' : 'event'}>
      <time part="time" class="time" datetime=${machineText(event.start)}>${this.#when(event)}</time>
      <div class="what">
        ${this.#renderTitle(event)}
        ${event.cancelled ? html`<strong part="cancelled">${locale.say('cancelled')}</strong>` : nothing}
        ${own === undefined ? nothing : html`<div part="own-time" class="quiet">${own}</div>`}
        ${this.#renderDetails(event)}
        ${event.description ? html`<p part="description" class="description" dir="auto">${event.description}</p>` : nothing}
        ${
          open
            ? html`<a part="join" class="button" href=${event.join!} target="_blank" rel="noopener"
                >${locale.say('join')}</a
              >`
            : nothing
        }
        <div class="row">
          ${this.#events?.can.attend ? attendButtons(locale, event, (status) => void this.#attend(event, status)) : nothing}
          <button
            type="button"
            part="add"
            class=${this.#popovers?.isOpener(event) ? 'opener' : nothing}
            aria-haspopup="dialog"
            aria-label=${locale.say('add_to', { title: event.title })}
            @click=${() => void this.#open(event)}
          >
            ${locale.say('add')}
          </button>
        </div>
        <div part="attendance" class="quiet" role="status">
          ${this.#seats?.(event)}${attendanceText(locale, event)}
        </div>
        ${this.#renderRefusal(event)}
      </div>
    </li>`;
  }

  /** Hours; or how long it lasts when that is whole days. */
  #when(event: CalendarEvent): string {
    const { lang } = this.#locale;
    const hours = hoursText(event, { lang, zone: this.#zone });
    if (hours !== undefined) return hours;
    const [last, first] = [lastDay(event), machineText(event.start)];
    if (last <= first) return this.#locale.say('all_day');
    return this.#locale.say('until', { date: dayText(lang, last, { day: 'numeric', month: 'short' }) });
  }

  #renderTitle(event: CalendarEvent) {
    const href = event.url ?? (this.src ? undefined : this.#client.value?.link('event', event.id));
    const title = html`<bdi>${event.title}</bdi>`;
    return href === undefined
      ? html`<span part="title" class="title">${title}</span>`
      : html`<a
          part="title"
          class="title"
          href=${href}
          @click=${(click: Event) => {
            const asked = new EventOpenEvent(event);
            if (!this.dispatchEvent(asked)) click.preventDefault();
          }}
          >${title}</a
        >`;
  }

  #renderDetails(event: CalendarEvent) {
    const { place, group, organizer, repeats } = event;
    const client = this.#client.value;
    const parts: (TemplateResult | string)[] = [
      ...(this.#marks?.(event) ?? []),
      ...(place ? [html`<bdi>${place}</bdi>`] : []),
      ...(group
        ? [
            client
              ? html`<a href=${client.link('group', group.slug)}><bdi>${group.name}</bdi></a>`
              : group.name,
          ]
        : []),
      ...(organizer ? [this.#locale.say('by', { name: `\u2068${organizer.name}\u2069` })] : []),
      ...(repeats ? [this.#locale.say(repeats)] : []),
    ];
    if (parts.length === 0) return nothing;
    return html`<div part="details" class="quiet">
      ${parts.map((part, index) => (index > 0 ? html` · ${part}` : part))}
    </div>`;
  }

  #renderRefusal(event: CalendarEvent) {
    const refusal = this.#refusal;
    if (refusal?.id !== event.id) return nothing;
    const { read, status } = refusal;
    const locale = this.#locale;
    const reason = locale.say(`error_${codeOf(read) ?? 'internal'}`);
    const noted = { locale, client: this.#client.value, read, retry: () => void this.#attend(event, status) };
    return html`<div part="notice" class="notice">
      <span role="alert">${locale.say('refused', { reason })}</span> ${remedy(noted)}
    </div>`;
  }

  #renderAbsent() {
    const read = this.#client.problem ?? this.#query.read;
    const pending = read.status === 'pending';
    const given = isGiven(this);
    // What the author wrote is enough when there is nothing the reader can do.
    const silent = isFinal(read) && (given || codeOf(read) === 'misconfigured') && !isDebugged(this);
    const locale = this.#locale;
    const noted = { locale, client: this.#client.value, read, retry: this.#retry };
    return html`<div part="base" class="base" aria-busy=${pending ? 'true' : nothing}>
      ${pending ? html`<div class="shape" ?data-hidden=${given}></div>` : nothing}
      <slot @slotchange=${() => this.requestUpdate()}></slot>
      ${
        silent
          ? nothing
          : this.#isBlocked(read)
            ? html`<div part="notice" class="notice">
                <span role="status"
                  >${locale.say('blocked', { host: new URL(this.src!, document.baseURI).host })}</span
                >
                ${remedy(noted)}
              </div>`
            : notice(noted)
      }
    </div>`;
  }

  /** Whether a file of another site did not come: the browser does not say why, and most often it is not allowed. */
  #isBlocked(read: Read<unknown>): boolean {
    const { src } = this;
    if (codeOf(read) !== 'unavailable' || !src || !URL.canParse(src, document.baseURI)) return false;
    return new URL(src, document.baseURI).origin !== location.origin;
  }

  readonly #retry = (): void => this.#query.retry();

  readonly #more = (): void => void this.#watch?.more();

  /** For an event, the calendars that it can be added to; for none, an address to subscribe to. */
  async #open(event?: CalendarEvent): Promise<void> {
    try {
      const { Popovers } = await import('./popovers.ts');
      this.#popovers ??= new Popovers(this, this.#connection);
    } catch {
      // The next press tries again.
      return;
    }
    await this.#popovers.open(event ?? { events: this.#events!, group: this.group });
  }

  async #attend(event: CalendarEvent, status: Attending): Promise<void> {
    const events = this.#events;
    const asked = new AttendEvent(event, status);
    if (!events || !this.dispatchEvent(asked)) return;
    this.#refusal = undefined;
    this.requestUpdate();
    const { signal } = this.#connection;
    try {
      await events.attend(event.id, status);
    } catch (error) {
      const read = failure(error);
      // When it was called off, the reader signed out or the page took the client away: nothing to say.
      if (signal.aborted || codeOf(read) === 'aborted') return;
      this.#refusal = { id: event.id, status, read };
      this.requestUpdate();
      return;
    }
    if (signal.aborted) return;
    const told = new AttendedEvent(event.id, status);
    this.dispatchEvent(told);
  }
}

function readOf(view: EventsView): Read<EventsView> {
  if (view.status === 'pending') return { status: 'pending' };
  if (view.status === 'failed') return failure(view.error);
  const { asOf, error } = view;
  return { status: 'ready', value: view, asOf, stale: !!error, ...(error && { error }) };
}
