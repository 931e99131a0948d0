import type { ShownPost } from '@parvis/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { ClientController } from '../client.ts';
import type { Connection } from '../connection.ts';
import { QueryController, type Read } from '../query.ts';
import { watchFeed } from './watch.ts';

type Host = ReactiveElement & { post?: string | undefined; data?: ShownPost | undefined };

/** The post of an element: what the page gave, until the reader does something; else what the client holds. */
export class PostController implements ReactiveController {
  readonly #host: Host;
  readonly #query: QueryController<ShownPost>;
  #data: ShownPost | undefined;
  #usesData = false;

  constructor(host: Host, connection: Connection, client: ClientController) {
    this.#host = host;
    // Before its query, which is to know whether anything is asked.
    host.addController(this);
    this.#query = new QueryController<ShownPost>(host, {
      connection,
      client,
      key: () => (this.#usesData ? undefined : (host.data?.id ?? host.post) || undefined),
      watch: watchFeed((feed, ...asked) => feed.watchPost(...asked)),
    });
  }

  get value(): ShownPost | undefined {
    const { read } = this.#query;
    return read.status === 'ready' ? read.value : this.#host.data;
  }

  get read(): Read<ShownPost> {
    return this.#query.read;
  }

  retry(): void {
    this.#query.retry();
  }

  /** From now on the client knows better than the page. */
  follow(): void {
    this.#usesData = false;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#data === this.#host.data) return;
    this.#data = this.#host.data;
    this.#usesData = !!this.#data;
  }
}
