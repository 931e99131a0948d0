import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../connection.ts';
import type { Missing } from './missing.ts';

/** The sentence about the parts of a list that did not answer. Most do: it comes with a script of its own. */
export class MissingPart {
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  #missing: Missing | undefined;
  #isLoading = false;

  constructor(host: ReactiveElement, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
  }

  render(what: 'news' | 'events', names: readonly string[] | undefined): TemplateResult | typeof nothing {
    if (!names) return nothing;
    if (!this.#missing && !this.#isLoading) void this.#load();
    return this.#missing?.render(what, names) ?? nothing;
  }

  /** When it does not load, the next drawing of the list tries again. */
  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      const { Missing } = await import('./missing.ts');
      this.#missing = new Missing(this.#host, this.#connection);
      this.#host.requestUpdate();
    } catch {
      this.#isLoading = false;
    }
  }
}
