import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { RefusedStrings } from '../strings/writes.ts';
import type { Connection } from './connection.ts';
import { LocaleController, type Book } from './locale.ts';
import { codeOf, remedy, type Noted } from './notice.ts';

/** Says that what the reader wanted was not done, and why. It is loaded when they are about to want something. */
export class Refusal {
  readonly #locale: LocaleController<RefusedStrings>;

  constructor(host: ReactiveElement, connection: Connection, book: Book<RefusedStrings>) {
    this.#locale = new LocaleController(host, connection, book);
  }

  /** The place where a `status` is heard is there before it is; an `alert` is heard when it comes. */
  render(noted: Omit<Noted, 'locale'>, role = 'status'): TemplateResult {
    const code = codeOf(noted.read);
    const locale = this.#locale;
    const reason = code && locale.say(`error_${code}`);
    const isWhole = code === 'unauthenticated' || code === 'forbidden';
    return html`<div part=${code ? 'notice' : nothing} class=${code ? 'notice' : nothing}>
      <span role=${role}>${reason && (isWhole ? reason : locale.say('refused', { reason }))}</span>
      ${remedy({ ...noted, locale })}
    </div>`;
  }
}
