import type { Feed, ParvisClient, Watch, WatchOptions } from '@parvis/client';
import { failure } from '../failure.ts';
import type { Read } from '../query.ts';

type Start<T> = (feed: Feed, key: string, listener: (read: Read<T>) => void, options: WatchOptions) => Watch;

/** Watches something of the feed, which comes with a script of its own. */
export const watchFeed =
  <T>(start: Start<T>) =>
  (client: ParvisClient, key: string, listener: (read: Read<T>) => void, { signal }: WatchOptions): Watch => {
    let started: Watch | undefined;
    const begin = async () => {
      listener({ status: 'pending' });
      try {
        const feed = await client.feed();
        if (!signal.aborted) started = start(feed, key, listener, { signal });
      } catch (error) {
        if (!signal.aborted) listener(failure(error));
      }
    };
    void begin();
    return { retry: () => (started ? started.retry() : void begin()) };
  };
