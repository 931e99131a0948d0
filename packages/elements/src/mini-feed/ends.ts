import type { ReactiveController, ReactiveElement } from 'lit';

/** How far below the viewport the end of a list is near. */
const MARGIN = '600px';

const reached = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Apart from any element, which its observer would otherwise keep alive. */
const observed = (): IntersectionObserver =>
  (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) reached.get(target)?.();
    },
    { rootMargin: `0px 0px ${MARGIN}` },
  ));

/** Tells when the end of a list comes near, each time anew after the list has grown. */
export class Ends implements ReactiveController {
  readonly #reach: () => void;
  #end: Element | undefined;

  constructor(host: ReactiveElement, reach: () => void) {
    this.#reach = reach;
    host.addController(this);
  }

  /** The list was drawn; `end` stands after it. */
  follow(end: Element | null): void {
    this.hostDisconnected();
    if (!end?.isConnected) return;
    this.#end = end;
    reached.set(end, this.#reach);
    // An observer tells where an element is as soon as it is observed, so one that stays in sight is told again.
    observed().observe(end);
  }

  hostDisconnected(): void {
    if (this.#end) observed().unobserve(this.#end);
    this.#end = undefined;
  }
}
