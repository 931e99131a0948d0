import type { Version } from '@parvis/model';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { failure } from '../shared/failure.ts';
import { closeIcon } from '../shared/people-list/icons.ts';
import { notice } from '../shared/notice.ts';
import type { Read } from '../shared/query.ts';
import { drawText } from '../shared/text/text.ts';
import { inFull } from './ago.ts';
import type { ActsAsked } from './acts.ts';

/** How many texts one request brings. */
const LIMIT = 20;

/** What a post or comment said before, over the page; read anew each time it is opened. */
export class Versions {
  readonly #host: ReactiveElement;
  readonly #asked: ActsAsked;
  #reading: AbortController | undefined;
  #items: Version[] = [];
  #cursor: string | undefined;
  #read: Read<never> = { status: 'pending' };

  constructor(host: ReactiveElement, asked: ActsAsked) {
    this.#host = host;
    this.#asked = asked;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  render(): TemplateResult {
    const { locale } = this.#asked;
    return html`<div
      popover
      id="versions"
      part="versions"
      class="over"
      role="dialog"
      tabindex="-1"
      aria-label=${locale.say('versions')}
      @beforetoggle=${this.#toggle}
    >
      ${this.#reading ? this.#renderContent() : nothing}
    </div>`;
  }

  readonly #toggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'open') {
      this.#reading = new AbortController();
      this.#items = [];
      this.#cursor = undefined;
      void this.#load(this.#reading.signal);
    } else {
      const popover = this.#host.renderRoot.querySelector('#versions');
      // The browser does this only outside of shadow roots.
      if (popover?.matches(':focus-within')) {
        this.#host.renderRoot.querySelector<HTMLElement>('[part=edited]')?.focus();
      }
      this.#close();
    }
  };

  #close(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#host.requestUpdate();
  }

  #renderContent(): TemplateResult {
    const { locale, client, written } = this.#asked;
    const again = () => this.#reading && void this.#load(this.#reading.signal);
    // What it had before is not known: as far as it has them still.
    const { emojis } = written() ?? {};
    const setting = { host: this.#host, tagHref: () => undefined, emojis };
    return html`<div class="heading">
        <span>${locale.say('versions')}</span>
        <button
          type="button"
          class="bare"
          popovertarget="versions"
          popovertargetaction="hide"
          aria-label=${locale.say('close')}
        >
          ${closeIcon}
        </button>
      </div>
      <ol class="versions" role="list">
        ${this.#items.map(
          ({ at, text }) =>
            html`<li>
              <time class="muted" datetime=${at}>${inFull(Date.parse(at), locale.lang)}</time>
              <div class="said">${drawText(text, setting)}</div>
            </li>`,
        )}
      </ol>
      <p class="muted" role="status">${this.#read.status === 'pending' ? locale.say('loading') : nothing}</p>
      ${notice({ locale, client: client.value, read: this.#read, retry: again })}
      ${
        this.#cursor !== undefined && this.#read.status === 'idle'
          ? html`<button type="button" part="older" @click=${again}>${locale.say('more')}</button>`
          : nothing
      }`;
  }

  async #load(signal: AbortSignal): Promise<void> {
    const { feed, written } = this.#asked;
    const of = written();
    if (!feed.value || !of) return;
    this.#show({ status: 'pending' });
    const cursor = this.#cursor;
    try {
      const options = { signal, limit: LIMIT, ...(cursor !== undefined && { cursor }) };
      const page = await feed.value.versions(of, options);
      if (signal.aborted) return;
      // What it says now stands in the page.
      const isNow = cursor === undefined && page.items[0]?.text === of.text;
      this.#items.push(...page.items.slice(isNow ? 1 : 0));
      this.#cursor = page.cursor;
      this.#show({ status: 'idle' });
    } catch (error) {
      if (!signal.aborted) this.#show(failure(error));
    }
  }

  #show(read: Read<never>): void {
    this.#read = read;
    this.#host.requestUpdate();
  }
}
