import type { Feed, Unsent, Writing } from '@parvis/client';
import type { Comment, ErrorCode, Post } from '@parvis/model';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { failure } from '../shared/failure.ts';
import { FeedController } from '../shared/feed/feed.ts';
import { LocaleController } from '../shared/locale.ts';
import { codeOf, isFinal, remedy } from '../shared/notice.ts';
import { popoverStyles } from '../shared/popover.styles.ts';
import type { Read } from '../shared/query.ts';
import { setStates } from '../shared/states.ts';
import { composerStrings } from '../strings/composer.ts';
import { writesStrings } from '../strings/writes.ts';
import { base } from '../theme/base.styles.ts';
import { ComposedEvent, ComposeEvent, ComposerCloseEvent } from './composer.events.ts';
import { composerStyles } from './composer.styles.ts';
import { TagCompletion } from './tags.ts';

/** Longest texts, in characters: `TEXT_LIMIT` of the model. */
export const LIMITS = { post: 10_000, comment: 4_000 } as const;

/** From how many characters left on they are counted. */
const NEAR = 200;

/** Elsewhere the field grows by script: Safari sizes fields by their content from 26.2 on. */
const GROWS = CSS.supports('field-sizing', 'content');

const isMac = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/**
 * Asks what the reader is working on, or what they have to say to a post. What they type is kept until it is sent.
 *
 * Keyboard: Ctrl or Cmd with Enter sends. After a `#`, the arrow keys go through hashtags that others have used, Enter
 * takes one, Escape closes the list. Escape calls off a comment or a change; what was typed is kept.
 *
 * @tag parvis-composer
 * @fires {ComposeEvent} parvis-compose - Asks to send the text. Cancel it and nothing is sent; the text stays.
 * @fires {ComposedEvent} parvis-composed - Tells that the source holds it.
 * @fires {ComposerCloseEvent} parvis-composer-close - Tells that a comment or a change was sent or called off.
 * @fires {SignInEvent} parvis-sign-in - Asks to sign the reader in. Cancel it to do it in your own way.
 * @csspart base - All of it.
 * @csspart field - The text field.
 * @csspart send - The button that sends.
 * @csspart cancel - The button that calls off.
 * @csspart counter - How many characters are left, near the limit.
 * @csspart tags - The list of hashtags, over the page.
 * @csspart tag - One of them.
 * @csspart notice - The sentence about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The link or button to sign in.
 * @cssprop [--parvis-composer-max-height=20rem] - Height up to which the field grows with its text.
 * @cssstate filled - Set while something is written.
 * @cssstate over - Set while the text is too long.
 * @cssstate sending - Set while the text is put away to be sent.
 * @cssstate refused - Set when it was not accepted.
 */
export class Composer extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override styles = [base, popoverStyles, composerStyles];

  static override properties = {
    group: {},
    groupName: { attribute: 'group-name' },
    about: {},
    post: {},
    source: {},
    data: { attribute: false },
    text: { state: true },
  };

  /** Id or short name of the group that is written to. */
  group?: string;

  /** What that group is called, so that it is asked by its name. */
  groupName?: string;

  /** Address of the page whose conversation it is part of. */
  about?: string;

  /** Id of the post that is commented on. */
  post?: string;

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** The post or comment that is edited. */
  data?: Post | Comment | undefined;

  private text = '';

  readonly #internals = this.attachInternals();
  readonly #connection = new Connection(this);
  readonly #client = new ClientController(this);
  readonly #locale = new LocaleController(this, this.#connection, composerStrings);
  readonly #writes = new LocaleController(this, this.#connection, writesStrings);
  readonly #feed = new FeedController(this, this.#connection, this.#client);
  readonly #tags = new TagCompletion(this, () => this.#feed.value);
  /** Of which feed and place the draft was read. */
  #drafted: { feed: Feed; place: string } | undefined;
  #listening: AbortController | undefined;
  #isSending = false;
  /** Whether what is in the field was typed before this element was there. */
  #taken = false;
  #refusal: Read<never> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#drafted = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') && this.data && !this.text) this.text = this.data.text;
    if (this.isConnected) this.#readDraft();
  }

  override render() {
    const feed = this.#feed.value;
    if (feed && !this.#may(feed)) return nothing;
    const { over, left } = this.#room;
    const label = this.#locale.say(this.#question, { group: this.groupName ?? '' });
    const isFilled = this.text.trim() !== '';
    return html`<form
      part="base"
      class=${isFilled || this.#closes ? 'open' : nothing}
      @submit=${this.#submit}
    >
      <textarea
        part="field"
        id="field"
        dir=${this.text ? 'auto' : nothing}
        rows="1"
        aria-label=${label}
        placeholder=${label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls="tags"
        aria-activedescendant=${this.#tags.active ?? nothing}
        aria-describedby="counter"
        aria-invalid=${over ? 'true' : nothing}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        ?readonly=${this.#isSending}
        .value=${this.text}
        @input=${this.#type}
        @keydown=${this.#press}
        @keyup=${this.#move}
        @click=${this.#move}
        @blur=${() => this.#tags.close()}
      ></textarea>
      ${this.#tags.render(this.#locale.say('tags'), () => this.#field)} ${this.#renderRefusal()}
      <div class="foot">
        <span part="counter" id="counter" class=${over ? 'over' : nothing}
          >${left > NEAR ? nothing : this.#locale.say(over ? 'over' : 'left', { n: Math.abs(left) })}</span
        >
        ${
          this.#closes
            ? html`<button type="button" part="cancel" @click=${this.#close}>
                ${this.#locale.say('cancel')}
              </button>`
            : nothing
        }
        <button
          type="submit"
          part="send"
          title=${this.#locale.say('keys', { key: isMac ? '⌘ ⏎' : 'Ctrl + Enter' })}
          ?disabled=${!isFilled || over || this.#isSending || !feed}
        >
          ${this.#locale.say(this.data ? 'save' : this.post ? 'send_comment' : 'send')}
        </button>
      </div>
    </form>`;
  }

  protected override updated(): void {
    if (!GROWS) this.#grow();
    setStates(this.#internals, {
      filled: this.text.trim() !== '',
      over: this.#room.over,
      sending: this.#isSending,
      refused: !!this.#refusal,
    });
  }

  /** Takes over what was typed elsewhere, and the focus. */
  async take(text: string, focus: boolean): Promise<void> {
    if (text !== '') {
      this.text = text;
      this.#taken = true;
    }
    await this.updateComplete;
    if (!focus) return;
    this.focus();
    this.#field?.setSelectionRange(text.length, text.length);
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** Whether it is there for one text only. */
  get #closes(): boolean {
    return !!this.data || !!this.post;
  }

  get #question() {
    if (this.data) return 'edit';
    if (this.post) return 'comment';
    if (this.about) return 'ask_about';
    return this.groupName ? 'ask_group' : 'ask';
  }

  /** It becomes smaller again only when it is empty: measuring that would make the page jump with each key. */
  #grow(): void {
    const field = this.#field;
    if (!field) return;
    if (this.text === '') field.style.blockSize = '';
    else if (field.scrollHeight > field.clientHeight) field.style.blockSize = `${field.scrollHeight}px`;
  }

  /** Names what is written here, for its draft. */
  get #place(): string {
    if (this.data) return `edit:${this.data.id}`;
    return this.post ? `comment:${this.post}` : `post:${this.group ?? ''}:${this.about ?? ''}`;
  }

  get #room(): { over: boolean; left: number } {
    const isComment = !!this.post || (!!this.data && 'post' in this.data);
    const limit = LIMITS[isComment ? 'comment' : 'post'];
    // Counting takes a while, and is in vain while there is plenty of room.
    const length = this.text.length > limit - NEAR ? Array.from(this.text.trim()).length : this.text.length;
    return { left: limit - length, over: length > limit };
  }

  #may({ can }: Feed): boolean {
    if (this.data) return can.edit;
    return this.post ? can.comment : can.post.includes('status');
  }

  /** Once per place: what was being typed here, and then what the source refuses. */
  #readDraft(): void {
    const feed = this.#feed.value;
    const place = this.#place;
    if (!feed || (this.#drafted?.feed === feed && this.#drafted.place === place)) return;
    this.#listening?.abort();
    const { signal } = (this.#listening = new AbortController());
    this.#drafted = { feed, place };
    void this.#begin(feed, place, signal);
  }

  async #begin(feed: Feed, place: string, signal: AbortSignal): Promise<void> {
    const asFound = this.text;
    const draft = await feed.drafts.get(place).catch(() => undefined);
    if (signal.aborted) return;
    if (draft && this.text === asFound) this.text = draft;
    // What was typed before goes on from there.
    else if (draft && this.#taken && draft !== this.text) this.text = `${draft}\n${this.text}`;
    this.#taken = false;
    // What was typed before there was anything to keep it.
    if (this.text && this.text !== (draft ?? this.data?.text)) this.#keep();
    feed.outbox.watch((unsent) => this.#takeBack(feed, unsent), { signal });
  }

  /** A refused text comes back into an empty field. */
  #takeBack(feed: Feed, unsent: readonly Unsent[]): void {
    if (this.#isSending) return;
    const refused = unsent.find((each) => each.refused !== undefined && this.#isMine(each));
    if (!refused?.refused) return;
    if (this.text.trim() !== '' && this.text !== this.data?.text) return;
    this.text = refused.text;
    this.#refusal = { status: 'failed', error: { code: refused.refused } };
    feed.drafts.set(this.#place, refused.text);
    feed.outbox.remove(refused.id);
  }

  #isMine({ kind, of, place }: Unsent): boolean {
    if (this.data) return kind === 'edit' && of === this.data.id;
    if (this.post) return kind === 'comment' && of === this.post;
    return kind === 'post' && place?.group === this.group && place?.about === this.about;
  }

  #renderRefusal() {
    const read = this.#refusal;
    const code: ErrorCode | undefined = read && codeOf(read);
    const locale = this.#locale;
    const retry = () => void this.#send();
    return html`<div part=${code ? 'notice' : nothing} class=${code ? 'notice' : 'unseen'}>
      <span role="status"
        >${code ? locale.say('refused', { reason: this.#writes.say(`error_${code}`) }) : nothing}</span
      >
      ${read && !isFinal(read) ? remedy({ locale, client: this.#client.value, read, retry }) : nothing}
    </div>`;
  }

  readonly #type = ({ currentTarget }: Event): void => {
    const field = currentTarget as HTMLTextAreaElement;
    this.text = field.value;
    this.#keep();
    this.#tags.follow(field);
  };

  #keep(): void {
    this.#feed.value?.drafts.set(this.#place, this.text === this.data?.text ? '' : this.text);
  }

  readonly #move = (): void => {
    if (this.#field) this.#tags.follow(this.#field);
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (this.#field && this.#tags.type(event, this.#field)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      void this.#send();
    } else if (event.key === 'Escape' && this.#closes) {
      event.stopPropagation();
      this.#close();
    }
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  readonly #close = (): void => {
    const closed = new ComposerCloseEvent();
    this.dispatchEvent(closed);
  };

  /** The text stays in the field until it is put away where it outlives the page. */
  async #send(): Promise<void> {
    const feed = this.#feed.value;
    const text = this.text.trim();
    if (!feed || text === '' || this.#room.over || this.#isSending) return;
    const asked = new ComposeEvent(text);
    if (!this.dispatchEvent(asked)) return;
    const place = this.#place;
    this.#isSending = true;
    this.#refusal = undefined;
    this.requestUpdate();
    const writing = this.#write(feed, text);
    void this.#tell(writing);
    try {
      await writing.kept;
      feed.drafts.remove(place);
      this.text = '';
      if (this.#closes) this.#close();
    } catch (error) {
      this.#refusal = failure(error);
    }
    this.#isSending = false;
    this.requestUpdate();
  }

  #write(feed: Feed, text: string): Writing {
    if (this.data) return feed.edit(this.data, text);
    if (this.post) return feed.comment(this.post, text);
    const { group, about } = this;
    return feed.post({ kind: 'status', text, ...(group && { group }), ...(about && { about }) });
  }

  async #tell({ id, sent }: Writing): Promise<void> {
    const written = this.data?.id ?? id;
    try {
      await sent;
      const told = new ComposedEvent(written);
      this.dispatchEvent(told);
    } catch {
      // What is refused is in the outbox, and comes back from there.
    }
  }
}
