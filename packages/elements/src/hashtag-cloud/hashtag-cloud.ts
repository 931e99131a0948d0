import type { Tags } from '@parvis/client';
import type { Trend, Trends } from '@parvis/model';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { isFit, isGiven, isText } from '../shared/given.ts';
import { LatePart, script } from '../shared/late.ts';
import { watchLoaded } from '../shared/loaded.ts';
import { LocaleController } from '../shared/locale.ts';
import { absent, codeOf, notice, type Noted } from '../shared/notice.ts';
import { MISCONFIGURED, QueryController, type Read } from '../shared/query.ts';
import { setStates } from '../shared/states.ts';
import { VisibleController } from '../shared/visible.ts';
import { warnOnce } from '../shared/warn.ts';
import { hashtagCloudStrings } from '../strings/hashtag-cloud.ts';
import { base } from '../theme/base.styles.ts';
import { TagOpenEvent } from './hashtag-cloud.events.ts';
import { hashtagCloudStyles } from './hashtag-cloud.styles.ts';
import { cloud } from './view.ts';

const VIEWS = ['cloud', 'list', 'trend'] as const;

/** How many tags show when nothing is said. */
const LIMIT = 12;

const rows = script(() => import('./rows.ts'));
const feed = script(() => import('./feed.ts'));
const synonyms = script(() => import('./synonyms.ts'));

/** Whether a page gave what it takes to draw. */
const areTrends = ({ items }: Trends): boolean =>
  items.every(({ tag, name, people }) => isText(tag) && isText(name) && people >= 0);

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
 * @csspart synonyms - The button to say which hashtags mean the same, for those who may.
 * @csspart keeper - What it opens, over the page.
 * @csspart field - A field for a hashtag there.
 * @csspart save - The button that makes the first mean the second.
 * @csspart synonym - A hashtag that means another one.
 * @csspart remove - The button that makes it mean only itself again.
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
  /** The feed that the tags narrow. */
  readonly #feed = new LatePart(
    this,
    feed,
    ({ FeedOfPage }) => new FeedOfPage(this, this.#connection, () => this.for),
  );
  /** Says which hashtags mean the same, where the reader may. */
  readonly #synonyms = new LatePart(this, synonyms, ({ Synonyms }) => new Synonyms(this, this.#connection));
  /** What draws the views that are no cloud. */
  readonly #rows = new LatePart(this, rows, (drawn) => drawn);
  readonly #query = new QueryController<Trends>(this, {
    connection: this.#connection,
    client: this.#client,
    key: () => (this.data || !this.#visible.near ? undefined : (this.group ?? '')),
    watch: watchLoaded<Tags, Trends>(
      (client) => client.tags(),
      (tags, group, listener, options) => tags.watchTrends(group ? { group } : {}, listener, options),
    ),
  });
  /** What the page gave, when that is what it should be. */
  #data: Trends | undefined;
  #refocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data')) this.#data = isFit(this, this.data, areTrends) ? this.data : undefined;
    if (!VIEWS.includes(this.view)) {
      warnOnce('unknown', 'hashtag cloud', 'view', this.view, VIEWS.join(', '));
    }
    if (this.#view !== 'cloud') this.#rows.want();
    if (this.for) this.#feed.want();
  }

  override render() {
    const shown = this.#shown;
    return html`<div part="base">
      ${shown ? this.#renderKnown(shown) : this.#renderAbsent()}${
        shown?.can?.synonyms && this.#synonyms.now?.render(this.#client.value)
      }
    </div>`;
  }

  protected override updated(): void {
    const read = this.#read;
    const shown = this.#shown;
    setStates(this.#internals, {
      loading: !shown && this.#isPending,
      empty: shown?.items.length === 0,
      recent: shown?.kind === 'recent' && shown.items.length > 0,
      failed: !shown && read.status === 'failed',
      stale: !!shown && !!codeOf(read),
      'signed-out': codeOf(read) === 'unauthenticated',
    });
    if (shown?.can?.synonyms) this.#synonyms.want();
    if (this.#refocus && !this.#isPending) {
      // The button that was pressed is gone; the reader goes on from what stands in its place.
      this.#refocus = false;
      if (document.activeElement === document.body)
        this.renderRoot.querySelector<HTMLElement>('a, button')?.focus();
    }
  }

  get #shown(): Trends | undefined {
    const { read } = this.#query;
    if (!this.#isReady) return undefined;
    return this.#data ?? (read.status === 'ready' ? read.value : undefined);
  }

  get #read(): Read<Trends> {
    return this.#data === this.data ? this.#query.read : MISCONFIGURED;
  }

  get #isPending(): boolean {
    const { status } = this.#read;
    return !this.#isReady || status === 'pending' || (status === 'idle' && !this.#visible.near);
  }

  /** Whether the scripts are there, so that nothing changes once it is drawn. What cannot be had is done without. */
  get #isReady(): boolean {
    return (this.#view === 'cloud' || this.#rows.isSettled) && (!this.for || this.#feed.isSettled);
  }

  get #view(): HashtagCloud['view'] {
    return VIEWS.includes(this.view) ? this.view : 'cloud';
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
        ${notice(this.#noted)}`;
    }
    const recent = kind === 'recent';
    const view = this.#view;
    const draw = (view !== 'cloud' && this.#rows.now?.[view]) || cloud;
    const drawn = draw(items.slice(0, this.#limit), {
      locale: this.#locale,
      recent,
      tag: (...what) => this.#renderTag(...what),
    });
    return html`${recent ? html`<p part="note">${this.#locale.say('note')}</p>` : nothing}
      <ul part="list" class=${this.#classes} role="list" aria-label=${this.#locale.say(kind)}>
        ${drawn}
      </ul>
      ${notice(this.#noted)} ${this.#rows.renderTrouble(this.#locale, this.#client.value)}`;
  }

  #renderTag(trend: Trend, content: unknown, title?: string) {
    const href = this.#client.value?.link('tag', trend.tag);
    const feed = this.#feed.now;
    if (feed?.found) {
      return html`<button
        type="button"
        part="tag"
        class="printed"
        title=${title ?? nothing}
        aria-pressed=${feed.shows(trend)}
        @click=${() => feed.press(trend)}
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
    const pending = this.#isPending;
    return html`<div class="absent" aria-busy=${pending ? 'true' : nothing}>
      ${pending && !isGiven(this) ? this.#renderShape() : nothing} ${absent(this, this.#noted)}
    </div>`;
  }

  #renderShape() {
    const shapes = Array.from({ length: this.#limit });
    return html`<span class="unseen" role="status">${this.#locale.say('loading')}</span>
      <div class=${this.#classes} aria-hidden="true">
        ${shapes.map(() => html`<div><div class="shape"></div></div>`)}
      </div>`;
  }

  get #noted(): Noted {
    const retry = () => {
      this.#refocus = true;
      this.#query.retry();
    };
    return { locale: this.#locale, client: this.#client.value, read: this.#read, retry };
  }

  #open(event: MouseEvent, { tag, name }: Trend): void {
    // Another tab or window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const asked = new TagOpenEvent({ tag, name });
    if (!this.dispatchEvent(asked)) event.preventDefault();
  }
}
