import type { Events } from '@parvis/client';
import type { CalendarEvent } from '@parvis/model';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { codeOf } from '../shared/notice.ts';
import { failure } from '../shared/failure.ts';
import type { LocaleController } from '../shared/locale.ts';
import type { Read } from '../shared/query.ts';
import type { EventListStrings } from '../strings/event-list.ts';
import { calendarLinks } from './calendars.ts';

type Locale = Pick<LocaleController<EventListStrings>, 'say'>;

/** Where an event can be taken to: its file, and calendars on the web. */
export const addContent = (locale: Locale, event: CalendarEvent): TemplateResult =>
  html`<ul class="plain" role="list">
    ${
      event.file === undefined
        ? nothing
        : html`<li><a part="calendar" href=${event.file} download="event.ics">${locale.say('file')}</a></li>`
    }
    ${calendarLinks(event).map(
      ({ name, href }) =>
        html`<li><a part="calendar" href=${href} target="_blank" rel="noopener">${name}</a></li>`,
    )}
  </ul>`;

/** The address to which the reader's calendar subscribes. It is made when it is asked for, and can be revoked. */
export class SubscriptionContent {
  readonly #host: ReactiveElement;
  #url: string | undefined;
  #said: 'copied' | 'revoked' | undefined;
  #trouble: Read<never> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Asks for the address. */
  async load(events: Events, group: string | undefined, signal: AbortSignal): Promise<void> {
    await this.#do(async () => {
      this.#url = (await events.subscribe({ signal, ...(group !== undefined && { group }) })).url;
      this.#said = undefined;
    });
  }

  render(locale: Locale, events: Events, signal: AbortSignal): TemplateResult {
    const url = this.#url;
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
                <button type="button" part="revoke" @click=${() => void this.#revoke(events, signal)}>
                  ${locale.say('revoke')}
                </button>
              </div>`
      }
      <p role="status">
        ${code ? locale.say(`error_${code}`) : this.#said ? locale.say(this.#said) : nothing}
      </p>`;
  }

  async #copy(url: string): Promise<void> {
    await this.#do(async () => {
      await navigator.clipboard.writeText(url);
      this.#said = 'copied';
    });
  }

  async #revoke(events: Events, signal: AbortSignal): Promise<void> {
    await this.#do(async () => {
      await events.unsubscribe({ signal });
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

const select = ({ target }: Event): void => void (target instanceof HTMLInputElement && target.select());
