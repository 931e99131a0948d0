import type { Tag } from '@parvis/model';

/** Asks to open what is said with a hashtag. Cancel it to open your own; otherwise the link is followed. */
export class TagOpenEvent extends Event {
  /** The hashtag: folded, as it is found, and as it is written. */
  readonly tag: Tag;

  constructor(tag: Tag) {
    super('parvis-tag-open', { bubbles: true, composed: true, cancelable: true });
    this.tag = tag;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-tag-open': TagOpenEvent;
  }
}
