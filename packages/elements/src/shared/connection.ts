import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The one AbortSignal of an element: made when it enters a page, aborted when it leaves. Every listener, timer
 * and request of the element hangs on it. Made first, so that the other controllers find it in `hostConnected`.
 */
export class Connection implements ReactiveController {
  #controller = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#controller.abort();
    host.addController(this);
  }

  /** Aborted already while the element is in no page. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  hostConnected(): void {
    this.#controller = new AbortController();
  }

  hostDisconnected(): void {
    this.#controller.abort();
  }
}
