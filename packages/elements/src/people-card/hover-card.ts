import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { PersonSummary } from '@parvis/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { adopt } from '../shared/late.ts';
import { popoverStyles } from '../shared/popover.styles.ts';
import type { Carded, Directory } from './directory.ts';
import { hoverCardStyles } from './hover-card.styles.ts';

/** Milliseconds of rest before a card opens, and of absence before it closes: enough to travel onto it. */
const OPENS_AFTER = 300;
const CLOSES_AFTER = 250;

/**
 * A card over the page: opens when its element is hovered, focused by keyboard or tapped; stays while the pointer
 * or the focus is on it; closed by Escape, which gives the focus back to what opened it.
 */
export class HoverCard {
  /** The one card that is open on the page. */
  static #shown: HoverCard | undefined;

  isOpen = false;
  readonly #host: Carded;
  readonly #connection: Connection;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opening: AbortController | undefined;
  /** Comes with a script of its own, where people come from another system than what they wrote. */
  #directory: Directory | undefined;

  constructor(host: Carded, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
    adopt(host, popoverStyles, hoverCardStyles);
    host.addController(this);
  }

  /** The pointer or the focus came. */
  approach(): void {
    // The element may have left the page while this script was on its way.
    if (this.#connection.signal.aborted) return;
    if (this.isOpen) clearTimeout(this.#timer);
    else this.#later(OPENS_AFTER, () => this.#isWanted() && void this.open());
  }

  async open(): Promise<void> {
    if (this.isOpen || this.#connection.signal.aborted) return;
    HoverCard.#shown?.close();
    HoverCard.#shown = this;
    this.isOpen = true;
    if (this.#host.data?.own) void this.#ask();
    const { signal } = (this.#opening = new AbortController());
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const card = this.#host.renderRoot.querySelector<HTMLElement>('[popover]');
    const opener = this.#opener;
    if (signal.aborted || !card || !opener) return;
    card.showPopover();
    const stop = autoUpdate(opener, card, () => void place(opener, card));
    signal.addEventListener('abort', stop);
    this.#host.addEventListener('pointerleave', () => this.#leave(), { signal });
    this.#host.addEventListener('focusout', () => this.#leave(), { signal });
    document.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    document.addEventListener('keydown', (event) => this.#type(event), { signal, capture: true });
  }

  close(): void {
    clearTimeout(this.#timer);
    if (!this.isOpen) return;
    this.isOpen = false;
    if (HoverCard.#shown === this) HoverCard.#shown = undefined;
    this.#opening?.abort();
    this.#host.renderRoot.querySelector<HTMLElement>('[popover]')?.hidePopover();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  render(label: string, content: (person?: PersonSummary) => TemplateResult): TemplateResult {
    return html`<div popover="manual" part="hover-card" class="over" role="dialog" aria-label=${label}>
      ${this.isOpen ? html`${content(this.#directory?.person)} ${this.#directory?.renderNotice()}` : nothing}
    </div>`;
  }

  /** Without its script the card says what it is given. */
  async #ask(): Promise<void> {
    const { Directory } = await import('./directory.ts').catch(() => ({ Directory: undefined }));
    if (!Directory || this.#connection.signal.aborted) return;
    this.#directory ??= new Directory(this.#host, this.#connection, () => this.isOpen);
    this.#host.requestUpdate();
  }

  get #opener(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[part=name]');
  }

  /** Whether the pointer rests on it, or the keyboard is in it. */
  #isWanted(): boolean {
    return this.#host.matches(':hover') || !!this.#host.shadowRoot?.activeElement?.matches(':focus-visible');
  }

  #leave(): void {
    this.#later(CLOSES_AFTER, () => this.#isWanted() || this.close());
  }

  #press(event: Event): void {
    if (!event.composedPath().includes(this.#host)) this.close();
  }

  #type(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // A dialog around it stays open.
    event.preventDefault();
    event.stopPropagation();
    const opener = this.#opener;
    const within = this.#host.shadowRoot?.activeElement;
    this.close();
    if (within && within !== opener) opener?.focus();
  }

  #later(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, milliseconds);
  }
}

async function place(opener: HTMLElement, card: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(opener, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [offset(8), flip(), shift({ padding: 8 })],
  });
  Object.assign(card.style, { left: `${x}px`, top: `${y}px` });
}
