/**
 * Asks for the reader to be signed in: they followed an element's sign-in link. Cancel it to sign them in
 * your own way; otherwise the link is followed.
 */
export class SignInEvent extends Event {
  constructor() {
    super('parvis-sign-in', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-sign-in': SignInEvent;
  }
}
