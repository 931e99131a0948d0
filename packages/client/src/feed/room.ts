import type { PersonSummary, Post } from '@parvis/model';
import type { Collection } from '../collection.ts';
import type { Core } from '../core.ts';
import type { Lists } from '../lists.ts';
import type { FeedPort } from '../ports.ts';
import type { Following } from '../reader.ts';
import type { CommentList } from './comments.ts';
import type { FeedView, ListView, ShownComment, ShownPost } from './feed.ts';
import type { FeedList } from './list.ts';

/** What the parts of a feed share. */
export interface Room {
  readonly core: Core;
  readonly port: FeedPort;
  readonly following: Following;
  readonly posts: Collection<ShownPost>;
  readonly lists: Lists<FeedList, FeedView>;
  readonly comments: Lists<CommentList, ListView<ShownComment>>;
  /** Keeps what came of a person with something else. */
  keepPerson(person: PersonSummary, stamp: number): void;
  /** Ids of what was removed: an answer that was on its way then does not bring it back. */
  readonly gone: Set<string>;
}

/** A post is there that was not: it shows wherever it belongs. */
export function arrive({ posts, lists, gone, core }: Room, post: Post): void {
  gone.delete(post.id);
  posts.offer(post, ++core.clock.now);
  for (const list of lists.all()) list.insert(post);
}
