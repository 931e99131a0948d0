import type { ParvisClient } from '@parvis/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { ClientController } from '../shared/client.ts';
import type { Connection } from '../shared/connection.ts';
import { failure } from '../shared/failure.ts';
import type { Read } from '../shared/query.ts';

/**
 * The client that events come from: the one of the place, or for an element with `src` one of its own, which reads that
 * calendar file and is closed with the element.
 */
export class EventsClient implements ReactiveController {
  /** Why there is none for `src`. */
  problem: Read<never> | undefined;
  readonly #host: ReactiveElement & { src?: string | undefined };
  readonly #connection: Connection;
  readonly #place: ClientController;
  #src: string | undefined;
  #own: ParvisClient | undefined;

  constructor(
    host: ReactiveElement & { src?: string | undefined },
    connection: Connection,
    place: ClientController,
  ) {
    this.#host = host;
    this.#connection = connection;
    this.#place = place;
    host.addController(this);
  }

  get value(): ParvisClient | undefined {
    return this.#src === undefined ? this.#place.value : this.#own;
  }

  hostUpdate(): void {
    const src = this.#host.src || undefined;
    if (src === this.#src) return;
    this.hostDisconnected();
    this.#src = src;
    if (src !== undefined && this.#host.isConnected) void this.#open(src);
  }

  hostDisconnected(): void {
    this.#own?.close();
    this.#own = this.#src = this.problem = undefined;
  }

  /** What reads calendar files comes with a script of its own. */
  async #open(src: string): Promise<void> {
    const { signal } = this.#connection;
    try {
      const { configure } = await import('@parvis/client/config');
      const client = await configure({ source: { adapter: 'ical', url: src } });
      if (signal.aborted || this.#src !== src) return client.close();
      this.#own = client;
    } catch (error) {
      if (signal.aborted || this.#src !== src) return;
      this.problem = failure(error);
    }
    this.#host.requestUpdate();
  }
}
