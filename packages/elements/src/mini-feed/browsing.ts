import type { FeedWatch } from '@parvis/client';
import type { LitElement } from 'lit';
import { anchor } from './anchor.ts';
import { walk } from './keys.ts';
import type { Window } from './window.ts';

interface Asked {
  window: Window;
  handle(): FeedWatch | undefined;
  /** How many posts are known. */
  known(): number;
}

/** What a reader needs who goes through a feed. It is loaded when they come near, scroll or type. */
export class Browsing {
  readonly #host: LitElement & { limit?: number };
  readonly #asked: Asked;

  constructor(host: LitElement & { limit?: number }, asked: Asked) {
    this.#host = host;
    this.#asked = asked;
  }

  get #posts(): HTMLElement[] {
    return this.#all('[part=post]');
  }

  #all(selector: string): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }

  /** What this answers keeps what the reader looks at where it stands, when the posts are drawn anew. */
  anchor(): () => void {
    return anchor(this.#host.hasUpdated ? this.#all(':is(.mine, .pinned, [open]) > .pin, .post') : []);
  }

  /**
   * Takes away the empty comments that Lit's `repeat` leaves behind, one for each post that went. Those that are in use
   * stand beside a post, but for the first, which is the list's own.
   */
  sweep(): void {
    const list = this.#host.renderRoot.querySelector('[part=feed]');
    const [, ...comments] = [...(list?.childNodes ?? [])].filter((node) => node instanceof Comment);
    for (const comment of comments) {
      const isInUse = [comment.previousSibling, comment.nextSibling].some((node) => node instanceof Element);
      if (!isInUse) comment.remove();
    }
  }

  walk(event: KeyboardEvent): void {
    walk(event, this.#posts, this.#host.renderRoot.querySelectorAll('.edge'));
  }

  async showNew(): Promise<void> {
    await this.#asked.handle()?.showNew();
    this.#asked.window.from = 0;
    await this.#drawn();
    const [first] = this.#posts;
    first?.scrollIntoView({ block: 'nearest' });
    first?.focus({ preventScroll: true });
  }

  showNewer(): void {
    this.#asked.window.newer();
    this.#host.requestUpdate();
  }

  /** The next post that was not there takes the focus from the button, which goes away or further down. */
  async more(): Promise<void> {
    const { window, handle, known } = this.#asked;
    const last = this.#posts.at(-1);
    const { limit } = this.#host;
    const isCut = !!limit && limit * window.steps < known();
    window.steps++;
    if (window.hasOlder(known()) && !isCut) window.older(known());
    else if (!isCut) {
      await handle()?.more();
      while (window.hasOlder(known())) window.older(known());
    }
    await this.#drawn();
    const next = last?.nextElementSibling;
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }

  #drawn(): Promise<boolean> {
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  }
}
