import type { Feed, Watch, WatchOptions } from '@parvis/client';
import { watchLoaded } from '../loaded.ts';
import type { Read } from '../query.ts';

type Start<T> = (feed: Feed, key: string, listener: (read: Read<T>) => void, options: WatchOptions) => Watch;

/** Watches something of the feed. */
export const watchFeed = <T>(start: Start<T>) => watchLoaded((client) => client.feed(), start);
