import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { everyMinute } from '../shared/minute.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago, in the words of a language; after a week the day. A moment that is still to come, because clocks
 * differ, is now.
 */
export function ago(moment: number, now: number, lang: string): string {
  const since = now - moment;
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto', style: 'short' });
  if (since < MINUTE) return words.format(0, 'second');
  if (since < HOUR) return words.format(-Math.floor(since / MINUTE), 'minute');
  if (since < DAY) return words.format(-Math.floor(since / HOUR), 'hour');
  const days = Math.round((midnight(now) - midnight(moment)) / DAY);
  if (days < 7) return words.format(-days, 'day');
  const sameYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  return new Date(moment).toLocaleDateString(lang, {
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
  });
}

const midnight = (moment: number): number => new Date(moment).setHours(0, 0, 0, 0);

/** A moment in full, to the minute. */
export const inFull = (moment: number, lang: string): string =>
  new Date(moment).toLocaleString(lang, { dateStyle: 'full', timeStyle: 'short' });

/** Draws moments, and draws its host again when their words have changed. */
export class AgoController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  readonly #lang: () => string;
  /** What was drawn last, by moment. */
  readonly #drawn = new Map<number, string>();

  constructor(host: ReactiveElement, connection: Connection, lang: () => string) {
    this.#host = host;
    this.#connection = connection;
    this.#lang = lang;
    host.addController(this);
  }

  hostConnected(): void {
    everyMinute(() => {
      const now = Date.now();
      const isOld = [...this.#drawn].some(([moment, words]) => ago(moment, now, this.#lang()) !== words);
      if (isOld) this.#host.requestUpdate();
    }, this.#connection.signal);
  }

  hostUpdate(): void {
    this.#drawn.clear();
  }

  /** The full date is in its title, and in its place on paper and while the keyboard is on it. */
  draw(iso: string): TemplateResult {
    const moment = Date.parse(iso);
    const lang = this.#lang();
    const words = ago(moment, Date.now(), lang);
    this.#drawn.set(moment, words);
    const full = inFull(moment, lang);
    return html`<time datetime=${iso} title=${full}
      ><span class="ago">${words}</span><span class="full">${full}</span></time
    >`;
  }
}
