import type { Events } from '@parvis/client';
import type { CalendarEvent } from '@parvis/model';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { failure } from '../shared/failure.ts';
import { adopt } from '../shared/late.ts';
import { LocaleController } from '../shared/locale.ts';
import { codeOf } from '../shared/notice.ts';
import { popoverStyles } from '../shared/popover.styles.ts';
import type { Read } from '../shared/query.ts';
import { eventCalendarsStrings, type EventCalendarsStrings } from '../strings/event-calendars.ts';
import { calendarLinks } from './calendars.ts';
import { popoversStyles } from './popovers.styles.ts';

/** To what a calendar may subscribe. */
interface Subscribed {
  events: Events;
  group?: string | undefined;
}

const isEvent = (about: CalendarEvent | Subscribed): about is CalendarEvent => 'title' in about;

/**
 * What the buttons of an event list open over the page: the calendars that an event can be added to, or the address to
 * which a calendar subscribes.
 */
export class Popovers {
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  readonly #locale: LocaleController<EventCalendarsStrings>;
  #about: CalendarEvent | Subscribed | undefined;
  #url: string | undefined;
  #said: 'copied' | 'revoked' | undefined;
  #trouble: Read<never> | undefined;

  constructor(host: ReactiveElement, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
    this.#locale = new LocaleController(host, connection, eventCalendarsStrings);
    adopt(host, popoverStyles, popoversStyles);
  }

  /** Whether the button of this event opened it last; of none, that of subscribing. */
  isOpener(event?: CalendarEvent): boolean {
    const about = this.#about;
    return about !== undefined && (isEvent(about) ? about.id === event?.id : event === undefined);
  }

  async open(about: CalendarEvent | Subscribed): Promise<void> {
    this.#about = about;
    this.#trouble = this.#said = this.#url = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const popover = this.#host.renderRoot.querySelector<HTMLElement>('.popover');
    if (!this.#host.isConnected || !popover) return;
    popover.showPopover();
    popover.focus();
    if (!isEvent(about)) await this.#subscribe(about);
  }

  render(): TemplateResult {
    const about = this.#about;
    const isAdding = about !== undefined && isEvent(about);
    return html`<div
      popover
      part=${isAdding ? 'calendars' : 'subscription'}
      class="popover"
      role="dialog"
      tabindex="-1"
      @beforetoggle=${this.#toggle}
      aria-label=${this.#locale.say(isAdding ? 'calendars' : 'subscribe')}
    >
      ${about === undefined ? nothing : isEvent(about) ? this.#renderCalendars(about) : this.#renderAddress(about)}
    </div>`;
  }

  /** The browser gives the focus back only outside of shadow roots. */
  readonly #toggle = ({ newState, target }: ToggleEvent): void => {
    if (newState === 'open' || !(target instanceof Element) || !target.matches(':focus-within')) return;
    this.#host.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
  };

  #renderCalendars(event: CalendarEvent) {
    return html`<ul class="plain" role="list">
      ${
        event.file === undefined
          ? nothing
          : html`<li>
              <a part="calendar" href=${event.file} download="event.ics">${this.#locale.say('file')}</a>
            </li>`
      }
      ${calendarLinks(event).map(
        ({ name, href }) =>
          html`<li><a part="calendar" href=${href} target="_blank" rel="noopener">${name}</a></li>`,
      )}
    </ul>`;
  }

  #renderAddress({ events }: Subscribed) {
    const url = this.#url;
    const locale = this.#locale;
    const code = this.#trouble && codeOf(this.#trouble);
    return html`<p>${locale.say('subscribe_hint')}</p>
      ${
        url === undefined
          ? nothing
          : html`<input
                part="address"
                readonly
                .value=${url}
                aria-label=${locale.say('address')}
                @focus=${select}
              />
              <div class="row">
                <button type="button" part="copy" @click=${() => void this.#copy(url)}>
                  ${locale.say('copy')}
                </button>
                <a part="webcal" href=${url.replace(/^https?:/, 'webcal:')}>${locale.say('open')}</a>
                <button type="button" part="revoke" @click=${() => void this.#revoke(events)}>
                  ${locale.say('revoke')}
                </button>
              </div>`
      }
      <p role="status">
        ${code ? locale.say(`error_${code}`) : this.#said ? locale.say(this.#said) : nothing}
      </p>`;
  }

  async #subscribe({ events, group }: Subscribed): Promise<void> {
    const { signal } = this.#connection;
    await this.#do(async () => {
      this.#url = (await events.subscribe({ signal, ...(group && { group }) })).url;
    });
  }

  async #copy(url: string): Promise<void> {
    await this.#do(async () => {
      await navigator.clipboard.writeText(url);
      this.#said = 'copied';
    });
  }

  async #revoke(events: Events): Promise<void> {
    await this.#do(async () => {
      await events.unsubscribe(this.#connection);
      this.#url = undefined;
      this.#said = 'revoked';
    });
  }

  async #do(work: () => Promise<void>): Promise<void> {
    this.#trouble = undefined;
    try {
      await work();
    } catch (error) {
      this.#trouble = failure(error);
    }
    this.#host.requestUpdate();
  }
}

const select = ({ target }: Event): void => {
  if (target instanceof HTMLInputElement) target.select();
};
