import type { ReactiveController, ReactiveElement } from 'lit';
import type { Connection } from './connection.ts';

/** How far outside the viewport a thing already counts as near. */
const MARGIN = '200px';

const approached = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Apart from any element, which its observer would otherwise keep alive. */
const observed = (): IntersectionObserver =>
  (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) approached.get(target)?.();
    },
    { rootMargin: MARGIN },
  ));

/**
 * Whether the element has been near the viewport, or the page is being printed. Asked by what may wait:
 * photographs, details, lists. Names never wait. Nothing is observed unless `wanted` says so.
 */
export class VisibleController implements ReactiveController {
  near = false;
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  readonly #wanted: () => boolean;
  #observing = false;

  constructor(host: ReactiveElement, connection: Connection, wanted: () => boolean) {
    this.#host = host;
    this.#connection = connection;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostConnected(): void {
    const print = () => {
      for (const image of this.#host.renderRoot.querySelectorAll('img')) image.loading = 'eager';
      this.#approach();
    };
    addEventListener('beforeprint', print, { signal: this.#connection.signal });
  }

  hostUpdated(): void {
    if (this.near || this.#observing || this.#connection.signal.aborted || !this.#wanted()) return;
    this.#observing = true;
    approached.set(this.#host, () => this.#approach());
    observed().observe(this.#host);
  }

  hostDisconnected(): void {
    if (!this.#observing) return;
    this.#observing = false;
    observed().unobserve(this.#host);
  }

  #approach(): void {
    this.hostDisconnected();
    this.near = true;
    this.#host.requestUpdate();
  }
}
