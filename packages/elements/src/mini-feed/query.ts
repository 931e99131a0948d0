import type { FeedFilter, FeedView, FeedWatch } from '@parvis/client';
import type { ReactiveElement } from 'lit';
import type { ClientController } from '../shared/client.ts';
import type { Connection } from '../shared/connection.ts';
import { watchFeed } from '../shared/feed/watch.ts';
import { QueryController, type Read } from '../shared/query.ts';

interface Asked {
  connection: Connection;
  client: ClientController;
  /** Which posts, or `undefined` for none yet. */
  filter(): FeedFilter | undefined;
}

/** The posts of a feed, as a read like others. */
export class FeedQuery {
  /** Asks for more of what is watched. */
  handle: FeedWatch | undefined;
  readonly #query: QueryController<FeedView>;

  constructor(host: ReactiveElement, { filter, ...asked }: Asked) {
    this.#query = new QueryController<FeedView>(host, {
      ...asked,
      key: () => {
        const wanted = filter();
        return wanted && JSON.stringify(wanted);
      },
      watch: watchFeed((feed, key, listener, options) => {
        let asOf = Date.now();
        this.handle = feed.watch(
          JSON.parse(key) as FeedFilter,
          (view) => {
            const { status, error } = view;
            if (status === 'pending') return listener({ status });
            if (status === 'failed') return listener({ status, error: error ?? { code: 'internal' } });
            if (!error) asOf = Date.now();
            listener({ status, value: view, asOf, stale: !!error, ...(error && { error }) });
          },
          options,
        );
        return { retry: () => void this.handle?.retry() };
      }),
    });
  }

  get read(): Read<FeedView> {
    return this.#query.read;
  }

  retry(): void {
    this.#query.retry();
  }
}
