import type { ReactionKind } from '@parvis/model';

/** Asks to react to a post, or to take that back. Cancel it and nothing is sent. */
export class ReactEvent extends Event {
  /** Id of the post. */
  readonly post: string;
  /** How; `undefined` takes the reaction back. */
  readonly reaction: ReactionKind | undefined;

  constructor(post: string, reaction: ReactionKind | undefined) {
    super('parvis-react', { bubbles: true, composed: true, cancelable: true });
    this.post = post;
    this.reaction = reaction;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-react': ReactEvent;
  }
}
