import type { MiniFeedStrings } from '../mini-feed.ts';
import common from './common.ts';

export default {
  ...common,
  ask: 'What are you working on?',
  ask_group: 'What is new in {group}?',
  ask_about: 'What do you think of this page?',
  feed: 'Posts',
  fresh: { one: '{n} new post', other: '{n} new posts' },
  more: 'Show more posts',
  earlier: 'Show newer posts',
  end: 'You have seen everything.',
  empty: 'Nothing here yet',
  invite: 'Be the first to say what you are working on.',
  loading: 'Loading posts',
  pinned: { one: '{n} pinned post', other: '{n} pinned posts' },
  read: 'Mark as read',
} satisfies MiniFeedStrings;
