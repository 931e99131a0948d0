import type { Comment, Post } from '@parvis/model';

/** What a reader may do with a post or a comment: what is in its menu, and to vote. */
export type WrittenAction =
  | 'edit'
  | 'remove'
  | 'restore'
  | 'pin'
  | 'unpin'
  | 'announce'
  | 'unannounce'
  | 'report'
  | 'copy-link'
  | 'recommend'
  | 'unrecommend'
  | 'vote';

/** Asks to do something with a post or a comment. Cancel it and nothing is done. */
export class WrittenActEvent extends Event {
  readonly action: WrittenAction;
  /** The post or comment; a comment says in `post` what it is under. */
  readonly written: Post | Comment;

  constructor(action: WrittenAction, written: Post | Comment) {
    super('parvis-written-act', { bubbles: true, composed: true, cancelable: true });
    this.action = action;
    this.written = written;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-written-act': WrittenActEvent;
  }
}
