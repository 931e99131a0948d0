import { html, type ReactiveElement, type TemplateResult } from 'lit';
import { missingStrings } from '../../strings/missing.ts';
import type { Connection } from '../connection.ts';
import { LocaleController } from '../locale.ts';

/** Says of a list which of its parts did not answer. It is loaded where one did not. */
export class Missing {
  readonly #locale: LocaleController<typeof missingStrings.en>;

  constructor(host: ReactiveElement, connection: Connection) {
    this.#locale = new LocaleController(host, connection, missingStrings);
  }

  render(what: 'news' | 'events', missing: readonly string[]): TemplateResult {
    const names = new Intl.ListFormat(this.#locale.lang).format(missing.map((name) => `\u2068${name}\u2069`));
    return html`<p part="missing" class="quiet over" role="status">${this.#locale.say(what, { names })}</p>`;
  }
}
