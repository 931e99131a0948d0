import type { FeedPort } from './ports.ts';

type Reads = 'batchLimit' | 'list' | 'get' | 'comments' | 'reactions' | 'versions' | 'vote';

/** The rest of the port `feed`, of a system in which readers write nothing: each call is refused. It says so in `can`. */
export const withoutWriting = (refuse: () => Promise<never>): Omit<FeedPort, Reads> => ({
  can: {
    post: [],
    comment: false,
    react: [],
    edit: false,
    remove: false,
    pin: false,
    announce: false,
    report: false,
  },
  post: refuse,
  comment: refuse,
  editPost: refuse,
  editComment: refuse,
  remove: refuse,
  restorePost: refuse,
  restoreComment: refuse,
  react: refuse,
  pin: refuse,
  markRead: refuse,
  announce: refuse,
  report: refuse,
});
