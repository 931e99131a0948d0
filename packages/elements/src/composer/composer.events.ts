/** Asks to send what was written. Cancel it and nothing is sent; the text stays. */
export class ComposeEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('parvis-compose', { bubbles: true, composed: true, cancelable: true });
    this.text = text;
  }
}

/** Tells that the source holds what was written: at once, or when the network is back. */
export class ComposedEvent extends Event {
  /** Id of the new post or comment, or of the one that was edited. */
  readonly written: string;

  constructor(written: string) {
    super('parvis-composed', { bubbles: true, composed: true });
    this.written = written;
  }
}

/** Tells that the reader is done here: they sent a comment or an edited text, or called it off. */
export class ComposerCloseEvent extends Event {
  constructor() {
    super('parvis-composer-close');
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-compose': ComposeEvent;
    'parvis-composed': ComposedEvent;
    'parvis-composer-close': ComposerCloseEvent;
  }
}
