import type { Events, EventsView, EventsWatch, ParvisClient } from '@parvis/client';
import type { Attending, CalendarEvent } from '@parvis/model';
import { isZone, momentOf } from '@parvis/model/clock';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { failure } from '../shared/failure.ts';
import { isFit, isGiven, isText } from '../shared/given.ts';
import { LatePart, script } from '../shared/late.ts';
import { watchLoaded } from '../shared/loaded.ts';
import { LocaleController } from '../shared/locale.ts';
import { everyMinute } from '../shared/minute.ts';
import { missingPart } from '../shared/missing/part.ts';
import { absent, codeOf, notice, type Noted } from '../shared/notice.ts';
import { MISCONFIGURED, QueryController, type Read } from '../shared/query.ts';
import { setStates } from '../shared/states.ts';
import { warnOnce } from '../shared/warn.ts';
import { eventListStrings } from '../strings/event-list.ts';
import { base } from '../theme/base.styles.ts';
import { attendanceText, attendButtons, placeText } from './attend.ts';
import { AttendedEvent, AttendEvent, EventOpenEvent } from './event-list.events.ts';
import { eventListStyles } from './event-list.styles.ts';
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

const PENDING: Read<never> = { status: 'pending' };

const file = script(() => import('./calendar-file.ts'));
const marks = script(() => import('./calendar-marks.ts'));
const popovers = script(() => import('./popovers.ts'));
const refusal = script(() => import('./refusal.ts'));
const seat = script(() => import('./seat.ts'));

/** Whether a page gave what it takes to draw. */
const areEvents = (data: readonly CalendarEvent[]): boolean =>
  data.every(
    ({ id, title, start, end }) => isText(id) && isText(title) && !isNaN(momentOf(start) + momentOf(end)),
  );

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
 * @csspart missing - The sentence about calendars that did not answer, where there are several.
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
  /** The client of a calendar file. */
  readonly #file = new LatePart(this, file, ({ CalendarFile }) => new CalendarFile(this, this.#connection));
  /** What the buttons open. */
  readonly #popovers = new LatePart(this, popovers, ({ Popovers }) => new Popovers(this, this.#connection));
  /** Says that an answer was not accepted. */
  readonly #refused = new LatePart(this, refusal, ({ refusalOf }) => refusalOf(this, this.#connection));
  /** That of the place, or of the calendar file. */
  readonly #client = following(() => (this.src ? this.#file.now?.value : this.#place.value));
  readonly #query = new QueryController<EventsView>(this, {
    connection: this.#connection,
    client: this.#client,
    key: () =>
      this.data || (this.src && !this.#client.value) ? undefined : JSON.stringify([this.#filter, this.limit]),
    watch: watchLoaded<Events, EventsView>(
      (client) => client.events(),
      (events, _, listener, { signal }) => {
        const { limit } = this;
        this.#events = events;
        this.#watch = events.watch(this.#filter, (view) => listener(readOf(view)), { signal, limit });
        return { retry: () => void this.#watch?.retry() };
      },
    ),
  });
  /** Says which calendars did not answer. */
  readonly #missing = missingPart(this, this.#connection);
  /** Says which of several calendars an event is of. */
  readonly #marks = new LatePart(this, marks, ({ marksOf }) => marksOf(this));
  /** Tells who waits that they have a seat; also when they get it while the script is on its way. */
  readonly #seats = new LatePart(this, seat, ({ seatsOf }) => {
    const seats = seatsOf(this, this.#connection);
    this.#waiting?.forEach(seats);
    return seats;
  });
  /** What showed when somebody was first seen to wait. */
  #waiting: readonly CalendarEvent[] | undefined;
  #data: readonly CalendarEvent[] | undefined;
  #events: Events | undefined;
  #watch: EventsWatch | undefined;
  /** The last answer that was refused. */
  #refusal: { id: string; status: Attending; read: Read<never> } | undefined;
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
    if (changed.has('data')) this.#data = isFit(this, this.data, areEvents) ? this.data : undefined;
    if (this.src) this.#file.want();
    this.#file.now?.follow(this.src);
  }

  /** What there is to show of, or why there is nothing. */
  get #read(): Read<EventsView> {
    if (this.#data !== this.data) return MISCONFIGURED;
    if (!this.src || this.#client.value) return this.#query.read;
    return this.#file.trouble ?? this.#file.now?.problem ?? PENDING;
  }

  get #zone(): string {
    const { zone } = this;
    if (!zone) return ownZone();
    if (isZone(zone)) return zone;
    warnOnce('zone', zone);
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
    const read = this.#read;
    return this.#data ?? (read.status === 'ready' ? read.value.items : undefined);
  }

  override render() {
    const shown = this.#shown;
    return shown ? this.#renderDays(shown) : this.#renderAbsent();
  }

  protected override updated(): void {
    const shown = this.#shown;
    const read = this.#read;
    setStates(this.#internals, {
      loading: !shown && read.status === 'pending',
      empty: shown?.length === 0,
      failed: !shown && read.status === 'failed',
      stale: !!shown && read.status === 'ready' && read.stale,
      refused: !!this.#refusal,
      'signed-out': codeOf(this.#refusal?.read ?? read) === 'unauthenticated',
    });
    if (shown?.some(({ calendar }) => calendar?.name !== shown[0]?.calendar?.name)) this.#marks.want();
    if (shown?.some(({ attendance }) => attendance?.place)) {
      this.#waiting ??= shown;
      this.#seats.want();
    }
  }

  #renderDays(events: readonly CalendarEvent[]) {
    const days = this.#byDay(events);
    const read = this.#read;
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
                  class=${this.#popovers.now?.isOpener() ? 'opener' : nothing}
                  aria-haspopup="dialog"
                  @click=${() => this.#open()}
                >
                  ${locale.say('subscribe')}
                </button>`
              : nothing
          }
        </div>
        ${this.data || read.status !== 'ready' ? nothing : this.#missing('events', read.value.missing)}
        ${this.data ? nothing : notice(this.#noted(read))}
        ${this.#popovers.renderTrouble(locale, this.#client.value)}
        ${this.#refused.renderTrouble(locale, this.#client.value)}
      </div>
      ${this.#popovers.now?.render()}`;
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
          ${this.#events?.can.attend ? attendButtons(locale, event, this.#prepare, (status) => void this.#attend(event, status)) : nothing}
          <button
            type="button"
            part="add"
            class=${this.#popovers.now?.isOpener(event) ? 'opener' : nothing}
            aria-haspopup="dialog"
            aria-label=${locale.say('add_to', { title: event.title })}
            @click=${() => this.#open(event)}
          >
            ${locale.say('add')}
          </button>
        </div>
        <div part="attendance" class="quiet">
          <span role="status">${this.#seats.now?.(event)}${placeText(locale, event)}</span
          >${attendanceText(locale, event)}
        </div>
        ${this.#renderRefusal(event)}
      </div>
    </li>`;
  }

  /** Hours; or how long it lasts when that is whole days. */
  #when(event: CalendarEvent): string {
    const { lang } = this.#locale;
    const hours = hoursText(event, { lang, zone: this.#zone });
    // It breaks after the dash or a comma, not between an hour and its half of the day.
    if (hours !== undefined) return hours.replace(/(?<![,،–])\s/g, '\u00a0');
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
      ...(this.#marks.now?.(event) ?? []),
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
    const noted = { ...this.#noted(read), retry: () => void this.#attend(event, status) };
    return this.#refused.now?.render(noted, 'alert');
  }

  #renderAbsent() {
    const read = this.#read;
    const pending = read.status === 'pending';
    const noted = this.#noted(read);
    return html`<div part="base" class="base" aria-busy=${pending ? 'true' : nothing}>
      ${pending ? html`<div class="shape" ?data-hidden=${isGiven(this)}></div>` : nothing}
      ${absent(this, noted, this.#file.now?.renderBlocked(noted))}
    </div>`;
  }

  #noted(read: Read<unknown>): Noted {
    return { locale: this.#locale, client: this.#client.value, read, retry: this.#retry };
  }

  readonly #retry = (): void => {
    if (this.#file.trouble) this.#file.need(() => {});
    else this.#query.retry();
  };

  readonly #more = (): void => void this.#watch?.more();

  /** For an event, the calendars that it can be added to; for none, an address to subscribe to. */
  #open(event?: CalendarEvent): void {
    const about = event ?? { events: this.#events!, group: this.group };
    this.#popovers.need((popovers) => void popovers.open(about));
  }

  /** The reader comes near: what they answer is to show at once. */
  readonly #prepare = (): void => {
    this.#refused.prepare();
    this.#events?.prepare().catch(() => {});
  };

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
      const tell = () => {
        this.#refusal = { id: event.id, status, read };
        this.requestUpdate();
      };
      return this.#refused.need(tell, tell);
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

/** What goes for a client’s controller where it is now this client and now that. */
const following = (now: () => ParvisClient | undefined) => ({
  get value() {
    return now();
  },
});
