import type { Feed } from '@parvis/client';
import type { Tag } from '@parvis/model';
import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';

/** Milliseconds without a key before tags are asked for. */
const REST = 120;

/** A hashtag that is being typed before the caret. Nothing of it is in a word or an address. */
const TYPED = /(?<![\p{L}\p{M}\p{N}_&#/])[#＃](?<name>[\p{L}\p{M}\p{N}_]{1,50})$/u;

/**
 * Completes the hashtag before the caret of a text field: a list box over the page, walked with the arrow keys while
 * the focus stays in the field. Nothing is chosen until the reader goes there.
 */
export class TagCompletion implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #feed: () => Feed | undefined;
  #tags: Tag[] = [];
  #active = -1;
  #name: string | undefined;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, feed: () => Feed | undefined) {
    this.#host = host;
    this.#feed = feed;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#tags.length > 0;
  }

  /** Id of the option the reader is on. */
  get active(): string | undefined {
    return this.#active < 0 ? undefined : `tag-${this.#active}`;
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('#tags');
    if (!list) return;
    if (this.isOpen && !list.matches(':popover-open')) {
      // It stands at the side where the text begins, whatever the direction of the page.
      const field = this.#host.renderRoot.querySelector('textarea');
      if (field) list.dir = getComputedStyle(field).direction;
      list.showPopover();
    }
    if (!this.isOpen && list.matches(':popover-open')) list.hidePopover();
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** The text or the caret changed. */
  follow(field: HTMLTextAreaElement): void {
    const before = field.value.slice(0, field.selectionStart);
    const name =
      field.selectionStart === field.selectionEnd ? TYPED.exec(before)?.groups?.['name'] : undefined;
    if (name === this.#name) return;
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#name = name;
    if (name === undefined) return this.close();
    const { signal } = (this.#asking = new AbortController());
    this.#timer = setTimeout(() => void this.#ask(name, signal), REST);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (this.#tags.length === 0) return;
    this.#tags = [];
    this.#active = -1;
    this.#host.requestUpdate();
  }

  /** Whether the key was for the list. */
  type(event: KeyboardEvent, field: HTMLTextAreaElement): boolean {
    if (!this.isOpen || event.isComposing) return false;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const places = this.#tags.length + 1;
      this.#active = ((this.#active + 1 + (key === 'ArrowDown' ? 1 : -1) + places) % places) - 1;
      this.#host.requestUpdate();
    } else if (key === 'Escape') this.close();
    else if ((key === 'Enter' || key === 'Tab') && this.#active >= 0) this.#take(this.#active, field);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  render(label: string, field: () => HTMLTextAreaElement | null): TemplateResult {
    // The focus stays in the field.
    const hold = (event: Event) => event.preventDefault();
    return html`<ul
      popover="manual"
      id="tags"
      part="tags"
      role="listbox"
      aria-label=${label}
      @mousedown=${hold}
    >
      ${this.#tags.map(
        ({ name }, i) =>
          html`<li
            id="tag-${i}"
            part="tag"
            role="option"
            dir="auto"
            aria-selected=${i === this.#active ? 'true' : 'false'}
            @click=${() => field() && this.#take(i, field()!)}
          >
            #${name}
          </li>`,
      )}
    </ul>`;
  }

  async #ask(prefix: string, signal: AbortSignal): Promise<void> {
    try {
      const tags = (await this.#feed()?.complete(prefix, { signal })) ?? [];
      if (signal.aborted) return;
      this.#tags = tags.filter(({ name }) => name !== prefix);
    } catch {
      // A hashtag can be typed to its end.
      if (signal.aborted) return;
      this.#tags = [];
    }
    this.#active = -1;
    this.#host.requestUpdate();
  }

  #take(index: number, field: HTMLTextAreaElement): void {
    const { name } = this.#tags[index]!;
    const end = field.selectionStart;
    const start = end - (this.#name?.length ?? 0);
    const space = /^\s/.test(field.value.slice(end)) ? '' : ' ';
    this.#name = undefined;
    this.close();
    field.setRangeText(`${name}${space}`, start, end, 'end');
    const typed = new InputEvent('input', { bubbles: true });
    field.dispatchEvent(typed);
  }
}
