import type { ParvisClient } from '@parvis/client';
import type { PersonSummary, Subject } from '@parvis/model';
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { ClientController } from '../shared/client.ts';
import type { Connection } from '../shared/connection.ts';
import { failure } from '../shared/failure.ts';
import { closeIcon } from '../shared/icons.ts';
import { LocaleController } from '../shared/locale.ts';
import { notice } from '../shared/notice.ts';
import type { Read } from '../shared/query.ts';
import type { RecommendButtonStrings } from '../strings/recommend-button.ts';
import { recommendersStrings, type RecommendersStrings } from '../strings/recommenders.ts';
import { recommendersStyles } from './recommenders.styles.ts';

/** How many people one request brings. */
const LIMIT = 20;

const PENDING: Read<never> = { status: 'pending' };
const IDLE: Read<never> = { status: 'idle' };

export interface Asked {
  connection: Connection;
  client: ClientController;
  locale: LocaleController<RecommendButtonStrings>;
  subject(): Subject | undefined;
}

/** The list of who recommends a subject, read anew each time it is opened and page by page as the reader asks. */
export class Recommenders implements ReactiveController {
  isOpen = false;
  readonly #host: ReactiveElement & { source?: string | undefined };
  readonly #asked: Asked;
  readonly #locale: LocaleController<RecommendersStrings>;
  /** Whoever comes on two pages, because somebody recommended in between, is there once. */
  readonly #people = new Map<string, PersonSummary>();
  #subject: Subject | undefined;
  #reading: AbortController | undefined;
  #read: Read<never> = PENDING;
  /** Asks for what comes next, or again for what failed. */
  #next: (() => void) | undefined;
  /** The first of those who came last, for the reader to go on from. */
  #newest: string | undefined;

  constructor(host: ReactiveElement & { source?: string | undefined }, asked: Asked) {
    this.#host = host;
    this.#asked = asked;
    host.shadowRoot?.adoptedStyleSheets.push(recommendersStyles.styleSheet!);
    this.#locale = new LocaleController(host, asked.connection, recommendersStrings);
    host.addController(this);
  }

  show(): void {
    this.#popover?.showPopover();
  }

  hostDisconnected(): void {
    this.#close();
  }

  hostUpdate(): void {
    const now = this.#asked.subject();
    if (this.isOpen && !(now?.kind === this.#subject?.kind && now?.id === this.#subject?.id)) {
      this.#popover?.hidePopover();
    }
  }

  hostUpdated(): void {
    if (this.#newest === undefined) return;
    const place = [...this.#people.keys()].indexOf(this.#newest);
    this.#newest = undefined;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('.people > li')[place]?.focus();
  }

  render(): TemplateResult {
    return html`<div
      popover
      id="list"
      part="list"
      class="list"
      role="dialog"
      tabindex="-1"
      aria-label=${this.#asked.locale.say('who')}
      @beforetoggle=${this.#toggle}
      @toggle=${this.#enter}
    >
      ${this.isOpen ? this.#renderContent() : nothing}
    </div>`;
  }

  get #popover(): HTMLElement | null {
    return this.#find('#list');
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }

  readonly #toggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'open') return this.#open();
    // The browser does this only outside of shadow roots.
    if (this.#popover?.matches(':focus-within')) this.#find('[part=count]')?.focus();
    this.#close();
  };

  readonly #enter = ({ newState }: ToggleEvent): void => {
    if (newState === 'open') this.#popover?.focus();
  };

  #open(): void {
    const client = this.#asked.client.value;
    const subject = (this.#subject = this.#asked.subject());
    this.isOpen = true;
    this.#people.clear();
    this.#reading = new AbortController();
    if (client && subject) void this.#load(client, subject, this.#reading.signal);
  }

  #close(): void {
    this.isOpen = false;
    this.#reading?.abort();
    this.#host.requestUpdate();
  }

  #renderContent(): TemplateResult {
    const { client, locale } = this.#asked;
    const { status } = this.#read;
    const said =
      status === 'pending' ? 'loading' : status === 'idle' && this.#people.size === 0 ? 'nobody' : undefined;
    return html`<div class="head">
        <span part="heading">${locale.say('who')}</span>
        <button
          type="button"
          part="close"
          class="close"
          popovertarget="list"
          popovertargetaction="hide"
          aria-label=${this.#locale.say('close')}
        >
          ${closeIcon}
        </button>
      </div>
      ${this.#people.size > 0 ? this.#renderPeople() : nothing}
      <p class="quiet" role="status">${said && this.#locale.say(said)}</p>
      ${notice({ locale, client: client.value, read: this.#read, retry: () => this.#next?.() })}
      ${
        this.#next && status === 'idle'
          ? html`<button type="button" part="more" @click=${this.#next}>${this.#locale.say('more')}</button>`
          : nothing
      }`;
  }

  #renderPeople() {
    return html`<ul part="people" class="people">
      ${[...this.#people.values()].map(
        (person) =>
          html`<li tabindex="-1">
            <parvis-people-card view="line" .data=${person} .source=${this.#host.source}></parvis-people-card>
          </li>`,
      )}
    </ul>`;
  }

  async #load(client: ParvisClient, subject: Subject, signal: AbortSignal, cursor?: string): Promise<void> {
    const again = (next?: string) => () => void this.#load(client, subject, signal, next);
    this.#show(PENDING);
    try {
      const options = { signal, limit: LIMIT, ...(cursor !== undefined && { cursor }) };
      const page = await client.recommendations.list(subject, options);
      if (signal.aborted) return;
      const fresh = page.items.map(({ person }) => person).filter(({ id }) => !this.#people.has(id));
      for (const person of fresh) this.#people.set(person.id, person);
      if (cursor !== undefined) this.#newest = fresh[0]?.id;
      this.#next = page.cursor === undefined ? undefined : again(page.cursor);
      this.#show(IDLE);
    } catch (error) {
      if (signal.aborted) return;
      this.#next = again(cursor);
      this.#show(failure(error));
    }
  }

  #show(read: Read<never>): void {
    this.#read = read;
    this.#host.requestUpdate();
  }
}
