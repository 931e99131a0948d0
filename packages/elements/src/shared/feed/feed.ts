import type { Feed, ParvisClient } from '@parvis/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { ClientController } from '../client.ts';
import type { Connection } from '../connection.ts';

/**
 * The feed of an element's client, which comes with a script of its own; undefined until it is there, and for a
 * source that has none.
 */
export class FeedController implements ReactiveController {
  value: Feed | undefined;
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  readonly #client: ClientController;
  #of: ParvisClient | undefined;

  constructor(host: ReactiveElement, connection: Connection, client: ClientController) {
    this.#host = host;
    this.#connection = connection;
    this.#client = client;
    host.addController(this);
  }

  hostUpdate(): void {
    const client = this.#client.value;
    if (client === this.#of) return;
    this.#of = client;
    this.value = undefined;
    if (client?.has('feed')) void this.#load(client);
  }

  hostDisconnected(): void {
    this.#of = this.value = undefined;
  }

  /** The reader is about to do something, which is to show at once. */
  prepare(): void {
    this.value?.prepare().catch(() => {});
  }

  async #load(client: ParvisClient): Promise<void> {
    const { signal } = this.#connection;
    try {
      const feed = await client.feed();
      if (signal.aborted || this.#of !== client) return;
      this.value = feed;
      this.#host.requestUpdate();
    } catch {
      // Who asks for it to do something is told why it cannot be done; the next update tries again.
      if (this.#of === client) this.#of = undefined;
    }
  }
}
