import type { ReactiveController, ReactiveElement } from 'lit';
import type { Connection } from '../shared/connection.ts';

/** Milliseconds for which the element says that it copied. */
const SAID = 2000;

/** Copies a text, and knows for a moment that it did. */
export class CopyController implements ReactiveController {
  copied = false;
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  /** Where the browser forbids it, `shown` is selected instead, for the reader to copy. */
  async copy(text: string, shown: Node): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      getSelection()?.selectAllChildren(shown);
      return;
    }
    if (this.#connection.signal.aborted) return;
    this.#say(true);
    this.#timer = setTimeout(() => this.#say(false), SAID);
  }

  hostDisconnected(): void {
    this.#say(false);
  }

  #say(copied: boolean): void {
    clearTimeout(this.#timer);
    this.copied = copied;
    this.#host.requestUpdate();
  }
}
