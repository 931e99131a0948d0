import type { PostStrings } from '../post.ts';
import common from './common.ts';

export default {
  ...common,
  more: 'Show more',
  less: 'Show less',
  edited: 'Edited',
  announcement: 'Announcement',
  pinned: 'Pinned',
  waiting: 'Waiting for the network',
  sending: 'Sending …',
  actions: 'More actions',
  reports: { one: 'Reported by {n} person', other: 'Reported by {n} people' },
  comment: 'Comment',
  comments: { one: '{n} comment', other: '{n} comments' },
  all_comments: { one: 'Show {n} comment', other: 'Show all {n} comments' },
  earlier_comments: 'Earlier comments',
} satisfies PostStrings;
