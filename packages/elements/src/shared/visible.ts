import type { ReactiveController, ReactiveElement } from 'lit';
import type { Connection } from './connection.ts';

/** Tells when elements come within a margin of the viewport. What is held here keeps none of them alive. */
export function approaches(rootMargin: string) {
  const told = new WeakMap<Element, () => void>();
  let observer: IntersectionObserver | undefined;

  return {
    observe(element: Element, tell: () => void) {
      observer ??= new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries) if (isIntersecting) told.get(target)?.();
        },
        { rootMargin },
      );
      told.set(element, tell);
      observer.observe(element);
    },
    unobserve(element: Element) {
      observer?.unobserve(element);
    },
  };
}

/** How far outside the viewport a thing already counts as near. */
const near = approaches('200px');

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
    near.observe(this.#host, () => this.#approach());
  }

  hostDisconnected(): void {
    if (!this.#observing) return;
    this.#observing = false;
    near.unobserve(this.#host);
  }

  #approach(): void {
    this.hostDisconnected();
    this.near = true;
    this.#host.requestUpdate();
  }
}
