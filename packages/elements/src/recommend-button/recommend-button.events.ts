import type { Subject } from '@parvis/model';

/** Asks to recommend a subject, or to take that back. Cancel it and nothing is sent. */
export class RecommendEvent extends Event {
  readonly subject: Subject;
  /** What the reader wants: `false` takes the recommendation back. */
  readonly recommended: boolean;

  constructor(subject: Subject, recommended: boolean) {
    super('parvis-recommend', { bubbles: true, composed: true, cancelable: true });
    this.subject = subject;
    this.recommended = recommended;
  }
}

/** Tells that the source holds what the reader wanted last. */
export class RecommendedEvent extends Event {
  readonly subject: Subject;
  /** Whether the reader now recommends it. */
  readonly recommended: boolean;

  constructor(subject: Subject, recommended: boolean) {
    super('parvis-recommended', { bubbles: true, composed: true });
    this.subject = subject;
    this.recommended = recommended;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-recommend': RecommendEvent;
    'parvis-recommended': RecommendedEvent;
  }
}
