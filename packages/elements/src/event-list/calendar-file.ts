import type { ParvisClient } from '@parvis/client';
import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { failure } from '../shared/failure.ts';
import { LocaleController } from '../shared/locale.ts';
import { codeOf, remedy, type Noted } from '../shared/notice.ts';
import type { Read } from '../shared/query.ts';
import { calendarFileStrings, type CalendarFileStrings } from '../strings/calendar-file.ts';

/** The client of an element with `src`, one of its own, which reads that calendar file and is closed with the element. */
export class CalendarFile implements ReactiveController {
  value: ParvisClient | undefined;
  /** Why there is none. */
  problem: Read<never> | undefined;
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  readonly #locale: LocaleController<CalendarFileStrings>;
  #src: string | undefined;

  constructor(host: ReactiveElement, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
    this.#locale = new LocaleController(host, connection, calendarFileStrings);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.value?.close();
    this.value = this.#src = this.problem = undefined;
  }

  /** Reads that file from now on. */
  follow(src: string | undefined): void {
    if (src === this.#src || this.#connection.signal.aborted) return;
    this.hostDisconnected();
    this.#src = src;
    if (src) void this.#open(src);
  }

  /** Why nothing shows, when a file of another site did not come: browsers do not say why, and most often it is not allowed. */
  renderBlocked(noted: Noted): TemplateResult | undefined {
    const src = this.#src;
    if (codeOf(noted.read) !== 'unavailable' || !src || !URL.canParse(src, document.baseURI))
      return undefined;
    const { origin, host } = new URL(src, document.baseURI);
    if (origin === location.origin) return undefined;
    return html`<div part="notice" class="notice">
      <span role="status">${this.#locale.say('blocked', { host })}</span> ${remedy(noted)}
    </div>`;
  }

  /** What reads calendar files comes with a script of its own. */
  async #open(src: string): Promise<void> {
    const { signal } = this.#connection;
    const isOver = () => signal.aborted || this.#src !== src;
    try {
      const { configure } = await import('@parvis/client/config');
      const client = await configure({ source: { adapter: 'ical', url: src } });
      if (isOver()) return client.close();
      this.value = client;
    } catch (error) {
      if (isOver()) return;
      this.problem = failure(error);
    }
    this.#host.requestUpdate();
  }
}
