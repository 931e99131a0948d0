import type { ParvisClient, Watch, WatchOptions } from '@parvis/client';
import { failure } from './failure.ts';
import type { Read } from './query.ts';

type Start<P, T> = (part: P, key: string, listener: (read: Read<T>) => void, options: WatchOptions) => Watch;

/** Watches something in a part of the client that comes with a script of its own. */
export const watchLoaded =
  <P, T>(load: (client: ParvisClient) => Promise<P>, start: Start<P, T>) =>
  (client: ParvisClient, key: string, listener: (read: Read<T>) => void, { signal }: WatchOptions): Watch => {
    let started: Watch | undefined;
    const begin = async () => {
      listener({ status: 'pending' });
      try {
        const part = await load(client);
        if (!signal.aborted) started = start(part, key, listener, { signal });
      } catch (error) {
        if (!signal.aborted) listener(failure(error));
      }
    };
    void begin();
    return { retry: () => (started ? started.retry() : void begin()) };
  };
