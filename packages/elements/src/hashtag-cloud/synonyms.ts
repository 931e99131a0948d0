import type { ParvisClient, Tags } from '@parvis/client';
import type { Synonym } from '@parvis/model';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { failure } from '../shared/failure.ts';
import { adopt } from '../shared/late.ts';
import { LocaleController } from '../shared/locale.ts';
import { codeOf } from '../shared/notice.ts';
import { popoverStyles } from '../shared/popover.styles.ts';
import type { Read } from '../shared/query.ts';
import { tagSynonymsStrings, type TagSynonymsStrings } from '../strings/tag-synonyms.ts';
import { synonymsStyles } from './synonyms.styles.ts';

/** Which hashtags mean the same, for a reader who keeps them: a button, and what it opens over the page. */
export class Synonyms {
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  readonly #locale: LocaleController<TagSynonymsStrings>;
  #client: ParvisClient | undefined;
  /** Those that are known; undefined while they are not. */
  #kept: readonly Synonym[] | undefined;
  #cursor: string | undefined;
  #said: 'saved' | undefined;
  #trouble: Read<never> | undefined;
  #isBusy = false;

  constructor(host: ReactiveElement, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
    this.#locale = new LocaleController(host, connection, tagSynonymsStrings);
    adopt(host, popoverStyles, synonymsStyles);
  }

  render(client: ParvisClient | undefined): TemplateResult | typeof nothing {
    this.#client = client;
    if (!client) return nothing;
    const locale = this.#locale;
    return html`<button
        type="button"
        part="synonyms"
        class="opener"
        aria-haspopup="dialog"
        @click=${() => void this.#open()}
      >
        ${locale.say('synonyms')}
      </button>
      <div
        popover
        part="keeper"
        class="popover"
        role="dialog"
        aria-label=${locale.say('synonyms')}
        @beforetoggle=${this.#toggle}
      >
        <p>${locale.say('hint')}</p>
        <form @submit=${this.#submit}>
          ${this.#renderField('tag')} ${this.#renderField('of')}
          <button part="save">${locale.say('save')}</button>
        </form>
        <p role="status">${this.#status}</p>
        ${this.#renderKept()}
      </div>`;
  }

  #renderField(name: 'tag' | 'of') {
    return html`<label
      >${this.#locale.say(name)}
      <input
        part="field"
        name=${name}
        required
        dir="auto"
        autocapitalize="none"
        autocomplete="off"
        maxlength="100"
    /></label>`;
  }

  get #status(): string {
    const code = this.#trouble && codeOf(this.#trouble);
    if (code) return this.#locale.say(`error_${code}`);
    if (this.#said) return this.#locale.say(this.#said);
    return this.#kept
      ? this.#kept.length === 0
        ? this.#locale.say('none')
        : ''
      : this.#locale.say('reading');
  }

  #renderKept() {
    const locale = this.#locale;
    if (!this.#kept) {
      return this.#trouble
        ? html`<button type="button" @click=${() => void this.#do(() => this.#read())}>
            ${locale.say('retry')}
          </button>`
        : nothing;
    }
    return html`<ul class="plain" role="list">
        ${this.#kept.map((each) => {
          const { name, of } = each;
          return html`<li part="synonym">
            <span><bdi>#${name}</bdi> = <bdi>#${of.name}</bdi></span>
            <button
              type="button"
              part="remove"
              aria-label=${`${locale.say('remove')}: \u2068#${name}\u2069 = \u2068#${of.name}\u2069`}
              @click=${() => void this.#remove(each)}
            >
              ${locale.say('remove')}
            </button>
          </li>`;
        })}
      </ul>
      ${
        this.#cursor === undefined
          ? nothing
          : html`<button type="button" @click=${() => void this.#do(() => this.#read(this.#cursor))}>
              ${locale.say('more')}
            </button>`
      }`;
  }

  get #popover() {
    return this.#host.renderRoot.querySelector<HTMLElement>('[part=keeper]');
  }

  async #open(): Promise<void> {
    const popover = this.#popover;
    if (!popover || popover.matches(':popover-open')) return;
    this.#said = undefined;
    popover.showPopover();
    popover.querySelector('input')?.focus();
    await this.#do(() => this.#read());
  }

  /** The browser gives the focus back only outside of shadow roots. */
  readonly #toggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'open' || !this.#popover?.matches(':focus-within')) return;
    this.#host.renderRoot.querySelector<HTMLElement>('[part=synonyms]')?.focus();
  };

  readonly #submit = async (submitted: SubmitEvent): Promise<void> => {
    // No page is asked for: the client saves it.
    submitted.preventDefault();
    const form = submitted.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    const name = (field: string) => (given.get(field) as string).trim().replace(/^#/, '');
    await this.#do(async (tags) => {
      await tags.setSynonym(name('tag'), name('of'));
      form.reset();
      form.querySelector('input')?.focus();
      this.#said = 'saved';
      await this.#read();
    });
  };

  async #remove(synonym: Synonym): Promise<void> {
    await this.#do(async (tags) => {
      await tags.setSynonym(synonym.tag, undefined);
      const at = this.#kept?.indexOf(synonym) ?? 0;
      this.#kept = this.#kept?.filter((each) => each !== synonym);
      this.#said = 'saved';
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      // The button that was pressed is gone; the reader goes on from the next, or from the first field.
      const buttons = this.#popover?.querySelectorAll<HTMLElement>('[part=remove]') ?? [];
      (buttons[Math.min(at, buttons.length - 1)] ?? this.#popover?.querySelector('input'))?.focus();
    });
  }

  async #read(cursor?: string): Promise<void> {
    const tags = await this.#client!.tags();
    const { signal } = this.#connection;
    const page = await tags.synonyms({ signal, ...(cursor !== undefined && { cursor }) });
    this.#kept = [...(cursor === undefined ? [] : (this.#kept ?? [])), ...page.items];
    this.#cursor = page.cursor;
  }

  /** One thing after the other, and what came of it. */
  async #do(work: (tags: Tags) => Promise<void>): Promise<void> {
    const client = this.#client;
    if (this.#isBusy || !client) return;
    this.#isBusy = true;
    this.#trouble = this.#said = undefined;
    this.#host.requestUpdate();
    try {
      await work(await client.tags());
    } catch (error) {
      this.#trouble = failure(error);
    }
    this.#isBusy = false;
    this.#host.requestUpdate();
  }
}
