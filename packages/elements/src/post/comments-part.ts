import type { Comments } from './comments.ts';

/** Comments come with a script of their own, for posts that have some. */
export const commentsPart: {
  /** The class, once it is there. */
  now?: typeof Comments;
  load(): Promise<typeof Comments>;
} = {
  load: async () => (commentsPart.now = (await import('./comments.ts')).Comments),
};
