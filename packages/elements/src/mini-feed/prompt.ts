import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { FeedController } from '../shared/feed/feed.ts';
import { define } from '../shared/registry.ts';

interface Place {
  group: string | undefined;
  groupName: string | undefined;
  about: string | undefined;
  source: string | undefined;
}

/**
 * A field that looks like the composer, which comes with scripts of its own: when the reader goes there, or has left
 * something unsent. What is typed meanwhile is taken over.
 */
export class Prompt implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #feed: FeedController;
  #looked: unknown;
  #isLoading = false;
  /** Ends when an input method has put its word into the field; to take the field away before would lose it. */
  #composing: Promise<unknown> | undefined;

  constructor(host: ReactiveElement, feed: FeedController) {
    this.#host = host;
    this.#feed = feed;
    host.addController(this);
  }

  hostUpdate(): void {
    const feed = this.#feed.value;
    if (!feed || this.#looked === feed || isThere()) return;
    this.#looked = feed;
    feed.drafts.any().then(
      (any) => void (any && this.#load()),
      // Nobody is signed in.
      () => {},
    );
  }

  render(label: string, { group, groupName, about, source }: Place): TemplateResult {
    if (isThere()) {
      return html`<parvis-composer
        part="composer"
        .group=${group}
        .groupName=${groupName}
        .about=${about}
        .source=${source}
      ></parvis-composer>`;
    }
    const load = () => void this.#load();
    const compose = ({ currentTarget: field }: Event) => {
      this.#composing = new Promise((resolve) => {
        for (const end of ['compositionend', 'blur']) field?.addEventListener(end, resolve, { once: true });
      });
    };
    return html`<textarea
      part="composer"
      class="prompt"
      rows="1"
      aria-label=${label}
      placeholder=${label}
      @pointerenter=${load}
      @focus=${load}
      @compositionstart=${compose}
    ></textarea>`;
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const { Composer } = await import('../composer/composer.ts');
      await this.#composing;
      const field = this.#host.renderRoot.querySelector('textarea');
      const isFocused = !!field?.matches(':focus');
      define('parvis-composer', Composer);
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      const composer = this.#host.renderRoot.querySelector<InstanceType<typeof Composer>>('[part=composer]');
      await composer?.take(field?.value ?? '', isFocused);
    } catch {
      // The next time the reader goes there it is tried again; what is typed stays.
      this.#isLoading = false;
    }
  }
}

const isThere = () => !!customElements.get('parvis-composer');
