import type { Tags } from '@parvis/client';
import type { Trend, Trends } from '@parvis/model';
import { html, LitElement, nothing } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { isDebugged } from '../shared/debug.ts';
import { isGiven } from '../shared/given.ts';
import { watchLoaded } from '../shared/loaded.ts';
import { LocaleController } from '../shared/locale.ts';
import { codeOf, isFinal, notice } from '../shared/notice.ts';
import { QueryController } from '../shared/query.ts';
import { setStates } from '../shared/states.ts';
import { VisibleController } from '../shared/visible.ts';
import { warnOnce } from '../shared/warn.ts';
import { hashtagCloudStrings } from '../strings/hashtag-cloud.ts';
import { base } from '../theme/base.styles.ts';
import { FeedOfPage } from './feed.ts';
import { TagOpenEvent } from './hashtag-cloud.events.ts';
import { hashtagCloudStyles } from './hashtag-cloud.styles.ts';
import { cloud, list, trend } from './views.ts';

const VIEWS = { cloud, list, trend };
type View = keyof typeof VIEWS;

/** How many tags show when nothing is said. */
const LIMIT = 12;

/**
 * What colleagues talk about more than usual: hashtags, each with how many people use it and how that compares. When
 * none stands out, those that were used last, and it says so.
 *
 * Keyboard: Tab goes from tag to tag, Enter follows one. With `for`, Enter and Space press it and let it go.
 *
 * @tag parvis-hashtag-cloud
 * @slot - What shows until the hashtags are known, and when they cannot be had.
 * @fires {TagOpenEvent} parvis-tag-open - Asks to open what is said with a hashtag. Cancel it to open your own.
 * @fires {SignInEvent} parvis-sign-in - Asks to sign the reader in. Cancel it to do it in your own way.
 * @csspart base - All of it.
 * @csspart list - The list of hashtags, the strongest first.
 * @csspart tag - A hashtag: a link, or with `for` a button.
 * @csspart why - Why it is there, in a list or trend: how many people, against how many usually; or when it was last used.
 * @csspart usual - How many people use it in an ordinary week, in a trend.
 * @csspart bars - The picture of the two numbers, in a trend.
 * @csspart note - The sentence that says that nothing stands out.
 * @csspart empty - What is said while there are no hashtags.
 * @csspart notice - The sentence about what went wrong.
 * @csspart retry - The button that asks again.
 * @csspart sign-in - The link or button to sign in.
 * @cssprop [--parvis-hashtag-cloud-gap=0.5rem] - Space between two hashtags.
 * @cssstate loading - Set while the first answer is awaited.
 * @cssstate empty - Set while there are no hashtags.
 * @cssstate recent - Set while nothing stands out, and the hashtags show that were used last.
 * @cssstate failed - Set when the hashtags could not be read.
 * @cssstate stale - Set while older ones show, because newer ones could not be had.
 * @cssstate signed-out - Set when the source wants to know first who is asking.
 */
export class HashtagCloud extends LitElement {
  static override styles = [base, hashtagCloudStyles];

  static override properties = {
    view: {},
    group: {},
    limit: { type: Number },
    for: {},
    source: {},
    data: { attribute: false },
  };

  /** `cloud` (the more people the larger), `list` (each with why it is there) or `trend` (against an ordinary week). */
  view: 'cloud' | 'list' | 'trend' = 'cloud';

  /** Id or short name of a group: what is talked about in it. Without it, in what everybody may read. */
  group?: string;

  /** How many hashtags show at most. */
  limit = LIMIT;

  /** Id of a `<parvis-mini-feed>` on the page: a hashtag that is pressed narrows it, pressed again no more. */
  for?: string;

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** The hashtags, when the page has them already: nothing is asked then. */
  data?: Trends | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new Connection(this);
  readonly #client = new ClientController(this);
  readonly #locale = new LocaleController(this, this.#connection, hashtagCloudStrings);
  readonly #visible = new VisibleController(this, this.#connection, () => !this.data);
  readonly #feed = new FeedOfPage(this, this.#connection, () => this.for);
  readonly #query = new QueryController<Trends>(this, {
    connection: this.#connection,
    client: this.#client,
    key: () => (this.data || !this.#visible.near ? undefined : (this.group ?? '')),
    watch: watchLoaded<Tags, Trends>(
      (client) => client.tags(),
      (tags, group, listener, options) => tags.watchTrends(group ? { group } : {}, listener, options),
    ),
  });
  #refocus = false;

  protected override willUpdate(): void {
    if (!Object.hasOwn(VIEWS, this.view)) {
      warnOnce(`a hashtag cloud has no view "${this.view}". The views are ${Object.keys(VIEWS).join(', ')}.`);
    }
  }

  override render() {
    const shown = this.#shown;
    return html`<div part="base">${shown ? this.#renderKnown(shown) : this.#renderAbsent()}</div>`;
  }

  protected override updated(): void {
    const { read } = this.#query;
    const shown = this.#shown;
    setStates(this.#internals, {
      loading: !shown && this.#isPending,
      empty: shown?.items.length === 0,
      recent: shown?.kind === 'recent' && shown.items.length > 0,
      failed: !shown && read.status === 'failed',
      stale: !!shown && !!codeOf(read),
      'signed-out': codeOf(read) === 'unauthenticated',
    });
    if (this.#refocus && !this.#isPending) {
      // The button that was pressed is gone; the reader goes on from what stands in its place.
      this.#refocus = false;
      if (document.activeElement === document.body)
        this.renderRoot.querySelector<HTMLElement>('a, button')?.focus();
    }
  }

  get #shown(): Trends | undefined {
    const { read } = this.#query;
    return this.data ?? (read.status === 'ready' ? read.value : undefined);
  }

  get #isPending(): boolean {
    const { status } = this.#query.read;
    return status === 'pending' || (status === 'idle' && !this.#visible.near);
  }

  get #view(): View {
    return Object.hasOwn(VIEWS, this.view) ? this.view : 'cloud';
  }

  get #limit(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : LIMIT;
  }

  get #classes(): string {
    return this.#view === 'cloud' ? 'cloud' : `rows ${this.#view}`;
  }

  #renderKnown({ kind, items }: Trends) {
    if (items.length === 0) {
      return html`<p part="empty">${this.#locale.say('empty')}</p>
        ${this.#renderNotice()}`;
    }
    const recent = kind === 'recent';
    const drawn = VIEWS[this.#view](items.slice(0, this.#limit), {
      locale: this.#locale,
      recent,
      tag: (...what) => this.#renderTag(...what),
    });
    return html`${recent ? html`<p part="note">${this.#locale.say('note')}</p>` : nothing}
      <ul part="list" class=${this.#classes} role="list" aria-label=${this.#locale.say(kind)}>
        ${drawn}
      </ul>
      ${this.#renderNotice()}`;
  }

  #renderTag(trend: Trend, content: unknown, title?: string) {
    const href = this.#client.value?.link('tag', trend.tag);
    if (this.#feed.found) {
      return html`<button
        type="button"
        part="tag"
        class="printed"
        title=${title ?? nothing}
        aria-pressed=${this.#feed.shows(trend) ? 'true' : 'false'}
        @click=${() => this.#feed.press(trend)}
      >
        ${content}
      </button>`;
    }
    const open = (event: MouseEvent) => this.#open(event, trend);
    return href === undefined
      ? html`<button type="button" part="tag" class="printed" title=${title ?? nothing} @click=${open}>
          ${content}
        </button>`
      : html`<a part="tag" href=${href} title=${title ?? nothing} @click=${open}>${content}</a>`;
  }

  #renderAbsent() {
    const { read } = this.#query;
    const pending = this.#isPending;
    const given = isGiven(this);
    // What the author wrote is enough when there is nothing the reader can do.
    const silent = isFinal(read) && (given || codeOf(read) === 'misconfigured') && !isDebugged(this);
    return html`<div class="absent" aria-busy=${pending ? 'true' : nothing}>
      ${pending && !given ? this.#renderShape() : nothing}
      <slot @slotchange=${() => this.requestUpdate()}></slot>
      ${silent ? nothing : this.#renderNotice()}
    </div>`;
  }

  #renderShape() {
    const shapes = Array.from({ length: this.#limit });
    return html`<span class="unseen" role="status">${this.#locale.say('loading')}</span>
      <div class=${this.#classes} aria-hidden="true">
        ${shapes.map(() => html`<div><div class="shape"></div></div>`)}
      </div>`;
  }

  #renderNotice() {
    const retry = () => {
      this.#refocus = true;
      this.#query.retry();
    };
    return notice({ locale: this.#locale, client: this.#client.value, read: this.#query.read, retry });
  }

  #open(event: MouseEvent, { tag, name }: Trend): void {
    // Another tab or window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const asked = new TagOpenEvent({ tag, name });
    if (!this.dispatchEvent(asked)) event.preventDefault();
  }
}
