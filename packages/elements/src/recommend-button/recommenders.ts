import type { ParvisClient } from '@parvis/client';
import type { PersonSummary, Subject } from '@parvis/model';
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { failure } from '../shared/failure.ts';
import { closeIcon } from '../shared/icons.ts';
import { LocaleController } from '../shared/locale.ts';
import { notice, type Noted } from '../shared/notice.ts';
import type { Read } from '../shared/query.ts';
import { recommendersStrings } from '../strings/recommenders.ts';
import { recommendersStyles } from './recommenders.styles.ts';

/** How many people one request brings. */
const LIMIT = 20;

/** The list of who recommends a subject, read anew each time it is opened and page by page as the reader asks. */
export class Recommenders implements ReactiveController {
  readonly #host: ReactiveElement & { source?: string | undefined };
  readonly #locale: LocaleController<typeof recommendersStrings.en>;
  /** Whoever comes on two pages, because somebody recommended in between, is there once. */
  readonly #people = new Map<string, PersonSummary>();
  #reading: AbortController | undefined;
  #read: Read<unknown> = { status: 'pending' };
  #more: (() => void) | undefined;
  /** The first of those who came last, for the reader to go on from. */
  #newest: string | undefined;

  constructor(host: ReactiveElement & { source?: string | undefined }, connection: Connection) {
    this.#host = host;
    host.shadowRoot?.adoptedStyleSheets.push(recommendersStyles.styleSheet!);
    this.#locale = new LocaleController(host, connection, recommendersStrings);
    host.addController(this);
  }

  open(client: ParvisClient, subject: Subject): void {
    this.close();
    this.#people.clear();
    this.#reading = new AbortController();
    void this.#load(client, subject, this.#reading.signal);
  }

  close(): void {
    this.#reading?.abort();
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    if (this.#newest === undefined) return;
    const person = [...this.#people.keys()].indexOf(this.#newest);
    this.#newest = undefined;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('.people > li')[person]?.focus();
  }

  render(heading: string, noted: Pick<Noted, 'client' | 'locale'>): TemplateResult {
    const pending = this.#read.status === 'pending';
    const retry = () => this.#more?.();
    return html`<div class="head">
        <span part="heading">${heading}</span>
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
      <p class="quiet" role="status">${pending ? this.#locale.say('loading') : this.#nobody}</p>
      ${notice({ ...noted, read: this.#read, retry })}
      ${
        this.#more && this.#read.status === 'idle'
          ? html`<button type="button" part="more" @click=${this.#more}>${this.#locale.say('more')}</button>`
          : nothing
      }`;
  }

  get #nobody(): string {
    return this.#read.status === 'idle' && this.#people.size === 0 ? this.#locale.say('nobody') : '';
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
    this.#show({ status: 'pending' });
    try {
      const options = { signal, limit: LIMIT, ...(cursor !== undefined && { cursor }) };
      const page = await client.recommendations.list(subject, options);
      if (signal.aborted) return;
      const fresh = page.items.map(({ person }) => person).filter(({ id }) => !this.#people.has(id));
      for (const person of fresh) this.#people.set(person.id, person);
      if (cursor !== undefined) this.#newest = fresh[0]?.id;
      this.#more = page.cursor === undefined ? undefined : again(page.cursor);
      this.#show({ status: 'idle' });
    } catch (error) {
      if (signal.aborted) return;
      this.#more = again(cursor);
      this.#show(failure(error));
    }
  }

  #show(read: Read<unknown>): void {
    this.#read = read;
    this.#host.requestUpdate();
  }
}
