import type { PagedOptions, ParvisClient } from '@parvis/client';
import type { Page, PersonSummary } from '@parvis/model';
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { CommonStrings } from '../../strings/common.ts';
import { peopleListStrings, type PeopleListStrings } from '../../strings/people-list.ts';
import type { ClientController } from '../client.ts';
import type { Connection } from '../connection.ts';
import { failure } from '../failure.ts';
import { closeIcon } from './icons.ts';
import { adopt } from '../late.ts';
import { LocaleController } from '../locale.ts';
import { notice } from '../notice.ts';
import { popoverStyles } from '../popover.styles.ts';
import type { Read } from '../query.ts';
import { peopleListStyles } from './people-list.styles.ts';

/** How many people one request brings. */
const LIMIT = 20;

const PENDING: Read<never> = { status: 'pending' };
const IDLE: Read<never> = { status: 'idle' };

/** Somebody who is listed, and for what. */
interface Listed {
  person: PersonSummary;
}

export interface Asked<T extends Listed> {
  connection: Connection;
  client: ClientController;
  /** Says what the list is of (`who`), and that there is nobody (`nobody`). */
  locale: Pick<LocaleController<CommonStrings & Record<'who' | 'nobody', string>>, 'say' | 'moment'>;
  /** Of what; the list closes when that changes. */
  key(): string | undefined;
  list(client: ParvisClient, options: PagedOptions): Promise<Page<T>>;
  /** Drawn before the person. */
  mark?(item: T): unknown;
}

/**
 * A list of who, over the page: read anew each time it is opened, and page by page as the reader asks. It is opened
 * by the host's button of the part `count`.
 */
export class PeopleList<T extends Listed> implements ReactiveController {
  isOpen = false;
  readonly #host: ReactiveElement & { source?: string | undefined };
  readonly #asked: Asked<T>;
  readonly #locale: LocaleController<PeopleListStrings>;
  /** Whoever comes on two pages, because somebody was added in between, is there once. */
  readonly #people = new Map<string, T>();
  #key: string | undefined;
  #reading: AbortController | undefined;
  #read: Read<never> = PENDING;
  /** Asks for what comes next, or again for what failed. */
  #next: (() => void) | undefined;
  /** The first of those who came last, for the reader to go on from. */
  #newest: string | undefined;

  constructor(host: ReactiveElement & { source?: string | undefined }, asked: Asked<T>) {
    this.#host = host;
    this.#asked = asked;
    adopt(host, popoverStyles, peopleListStyles);
    this.#locale = new LocaleController(host, asked.connection, peopleListStrings);
    host.addController(this);
  }

  show(): void {
    this.#popover?.showPopover();
  }

  hostDisconnected(): void {
    this.#close();
  }

  hostUpdate(): void {
    if (this.isOpen && this.#asked.key() !== this.#key) this.#popover?.hidePopover();
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
    this.#key = this.#asked.key();
    this.isOpen = true;
    this.#people.clear();
    this.#reading = new AbortController();
    if (client) void this.#load(client, this.#reading.signal);
  }

  #close(): void {
    this.isOpen = false;
    this.#reading?.abort();
    this.#host.requestUpdate();
  }

  #renderContent(): TemplateResult {
    const { client, locale } = this.#asked;
    const { status } = this.#read;
    const isEmpty = status === 'idle' && this.#people.size === 0;
    const said =
      status === 'pending' ? this.#locale.say('loading') : isEmpty ? locale.say('nobody') : nothing;
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
      <p class="quiet" role="status">${said}</p>
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
        (item) =>
          html`<li tabindex="-1">
            ${this.#asked.mark?.(item)}<parvis-people-card
              view="line"
              .data=${item.person}
              .source=${this.#host.source}
            ></parvis-people-card>
          </li>`,
      )}
    </ul>`;
  }

  async #load(client: ParvisClient, signal: AbortSignal, cursor?: string): Promise<void> {
    const again = (next?: string) => () => void this.#load(client, signal, next);
    this.#show(PENDING);
    try {
      const options = { signal, limit: LIMIT, ...(cursor !== undefined && { cursor }) };
      const page = await this.#asked.list(client, options);
      if (signal.aborted) return;
      const fresh = page.items.filter(({ person }) => !this.#people.has(person.id));
      for (const item of fresh) this.#people.set(item.person.id, item);
      if (cursor !== undefined) this.#newest = fresh[0]?.person.id;
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
