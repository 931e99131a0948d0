import type { ReactiveController, ReactiveElement } from 'lit';
import { approaches } from '../shared/visible.ts';

/** How far below the viewport the end of a list is near. */
const below = approaches('0px 0px 600px');

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
    // An observer tells where an element is as soon as it is observed, so one that stays in sight is told again.
    below.observe(end, this.#reach);
  }

  hostDisconnected(): void {
    if (this.#end) below.unobserve(this.#end);
    this.#end = undefined;
  }
}
