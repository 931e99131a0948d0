import type { FeedFilter, FeedView, ShownPost } from '@parvis/client';
import type { FeedPage } from '@parvis/model';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { comments, PostElement } from '../post/post.ts';
import type { WrittenActEvent } from '../post/post.events.ts';
import { asides, hasAsides } from '../post/written.ts';
import { iconsFor } from '../reactions/icons.ts';
import { kindsIn } from '../reactions/reactions.ts';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { define } from '../shared/registry.ts';
import { FeedController } from '../shared/feed/feed.ts';
import { isPost } from '../shared/feed/post.ts';
import { withKept } from '../shared/feed/kept.ts';
import { isFit, isGiven } from '../shared/given.ts';
import { drawWith, LatePart, load, script } from '../shared/late.ts';
import { LocaleController } from '../shared/locale.ts';
import { missingPart } from '../shared/missing/part.ts';
import { absent, codeOf, isFinal, notice, type Noted } from '../shared/notice.ts';
import type { PageAddress } from '../shared/page-address/page-address.ts';
import { MISCONFIGURED, type Read } from '../shared/query.ts';
import { postShape } from '../shared/shape/shape.ts';
import { shapeStyles } from '../shared/shape/shape.styles.ts';
import { setStates } from '../shared/states.ts';
import { scriptsFor } from '../shared/text/text.ts';
import { VisibleController } from '../shared/visible.ts';
import { miniFeedStrings } from '../strings/mini-feed.ts';
import { base } from '../theme/base.styles.ts';
import { Ends } from './ends.ts';
import { Prompt } from './prompt.ts';
import { miniFeedStyles } from './mini-feed.styles.ts';
import { FeedQuery } from './query.ts';
import { Window } from './window.ts';

/** How many pages come by themselves as the reader goes down; then a button leaves the end of the page reachable. */
const AUTOMATIC = 2;

/** What makes it another list. */
const SUBJECT = ['group', 'tag', 'author', 'about', 'source', 'data'] as const;

/** Whether a page gave what it takes to draw. */
const areFeed = ({ items, pinned = [] }: FeedPage): boolean => [...items, ...pinned].every(isPost);

const browsing = script(() => import('./browsing.ts'));
const pins = script(() => import('./pins.ts'));

/**
 * What colleagues are working on: posts of everyone, a group, a hashtag, a person, or the conversation of this page.
 *
 * Keyboard: Tab goes to the composer, then to the posts. Page Down and Page Up go from post to post, Control with End or
 * Home leaves the list at its end or beginning.
 *
 * @tag parvis-mini-feed
 * @slot - What shows until the posts are known, and when they cannot be had.
 * @fires {ComposeEvent} parvis-compose - Asks to send what was written. Cancel it and nothing is sent; the text stays.
 * @fires {ComposedEvent} parvis-composed - Tells that the source holds it.
 * @fires {WrittenActEvent} parvis-written-act - Asks to do something of the menu of a post or comment. Cancel it and nothing is done.
 * @fires {ReactEvent} parvis-react - Asks to react to a post, or to take that back. Cancel it and nothing is sent.
 * @fires {PersonOpenEvent} parvis-person-open - Asks to open a profile. Cancel it to open your own.
 * @fires {SignInEvent} parvis-sign-in - Asks to sign the reader in. Cancel it to do it in your own way.
 * @csspart base - All of it.
 * @csspart composer - Where the reader writes.
 * @csspart new - The button that shows the new posts.
 * @csspart pinned - The pinned posts.
 * @csspart read - The button that puts a pinned post away as read.
 * @csspart feed - The list of posts.
 * @csspart post - A post in it.
 * @csspart newer - The button that shows newer posts again, high up in a long list.
 * @csspart more - The button that shows older posts.
 * @csspart empty - What is said while there are none.
 * @csspart missing - The sentence about feeds that did not answer, where there are several.
 * @csspart notice - The sentence about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The link or button to sign in.
 * @cssprop [--parvis-mini-feed-gap=1rem] - Space between two posts and the line that parts them.
 * @cssstate loading - Set while the first answer is awaited.
 * @cssstate empty - Set while there are no posts.
 * @cssstate failed - Set when the posts could not be read.
 * @cssstate stale - Set while older posts show, because newer ones could not be had.
 * @cssstate new - Set while there are new posts to show.
 * @cssstate signed-out - Set when the source wants to know first who is asking.
 */
export class MiniFeed extends LitElement {
  static override styles = [base, shapeStyles, miniFeedStyles];

  static override properties = {
    group: {},
    tag: {},
    author: {},
    about: {},
    limit: { type: Number },
    noComposer: { type: Boolean, attribute: 'no-composer' },
    source: {},
    data: { attribute: false },
  };

  /** Id or short name of a group: its posts. */
  group?: string;

  /** A hashtag, in any spelling, without the `#`: all posts with it that the reader may see. */
  tag?: string;

  /** Id, mail address or login of a person: their posts. */
  author?: string;

  /** Address of a page: its conversation. Empty, this page: its canonical link, or where it is. With `group`, the group's. */
  about?: string;

  /** How many posts are shown, and come when the reader asks for more. Without it two pages come by themselves. */
  limit?: number;

  /** Only to read. */
  noComposer = false;

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** A page of posts, when the page has them already: nothing is asked then. */
  data?: FeedPage | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new Connection(this);
  readonly #client = new ClientController(this);
  readonly #locale = new LocaleController(this, this.#connection, miniFeedStrings);
  readonly #feed = new FeedController(this, this.#connection, this.#client);
  /** Comes with a script of its own, for the conversation of this page. */
  #page: PageAddress | undefined;
  readonly #visible = new VisibleController(this, this.#connection, () => !this.data);
  readonly #query = new FeedQuery(this, {
    connection: this.#connection,
    client: this.#client,
    filter: () => (this.data || !this.#visible.near || this.#isLost ? undefined : this.#filter),
  });
  readonly #ends = new Ends(this, () => void this.#reachEnd());
  readonly #window = new Window();
  readonly #prompt = new Prompt(this, this.#feed);
  /** What was removed here, so that it can be brought back. */
  readonly #kept = new Map<string, ShownPost>();
  /** What the reader wrote here while pinned posts showed. */
  readonly #mine = new Set<string>();
  /** Pages that came by themselves. */
  #automatic = 0;
  #restore: (() => void) | undefined;
  readonly #browsing = new LatePart(
    this,
    browsing,
    ({ Browsing }) =>
      new Browsing(this, {
        window: this.#window,
        handle: () => this.#query.handle,
        known: () => this.#view?.items.length ?? 0,
      }),
  );
  /** Says which feeds did not answer. */
  readonly #missing = missingPart(this, this.#connection);
  /** What the page gave, when that is what it should be. */
  #data: FeedPage | undefined;
  /** Whether posts were drawn. */
  #drawn = false;

  override connectedCallback(): void {
    define('parvis-post', PostElement);
    super.connectedCallback();
    const browse = () => this.#browsing.prepare();
    const options = { signal: this.#connection.signal, once: true, passive: true };
    for (const sign of ['pointerenter', 'focusin', 'touchstart'])
      this.addEventListener(sign, browse, options);
    // Also of whatever scrolls within the page.
    addEventListener('scroll', browse, { ...options, capture: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#isLost) void this.#findPage();
    if (changed.has('data')) this.#data = isFit(this, this.data, areFeed) ? this.data : undefined;
    if (SUBJECT.some((name) => changed.has(name))) {
      this.#automatic = 0;
      this.#window.reset();
      this.#kept.clear();
      this.#mine.clear();
      this.#drawn = false;
    }
    this.#restore = this.#browsing.now?.anchor();
  }

  override render() {
    const view = this.#view;
    return html`<div part="base">
      ${this.#renderComposer()} ${view ? this.#renderView(view) : this.#renderAbsent()}
    </div>`;
  }

  protected override updated(): void {
    this.#restore?.();
    this.#browsing.now?.sweep();
    const read = this.#read;
    const view = this.#view;
    setStates(this.#internals, {
      loading: !view && this.#isPending,
      empty: !!view && view.items.length === 0,
      failed: !view && read.status === 'failed',
      stale: !!view && !!codeOf(read),
      new: !!view && view.newCount > 0,
      'signed-out': codeOf(read) === 'unauthenticated',
    });
    this.#ends.follow(this.renderRoot.querySelector('.end'));
  }

  /** Whether it is not known yet what this page's address is. */
  get #isLost(): boolean {
    return this.about === '' && !this.#page;
  }

  async #findPage(): Promise<void> {
    try {
      const { PageAddress } = await import('../shared/page-address/page-address.ts');
      this.#page ??= new PageAddress(this, this.#connection);
    } catch {
      // The next update tries again; what the author wrote shows meanwhile.
      return;
    }
    this.requestUpdate();
  }

  get #filter(): FeedFilter {
    const { group, tag, author, about } = this;
    const page = about === '' ? this.#page?.value : about;
    return {
      ...(group && { group }),
      ...(tag && { tag: tag.replace(/^#/, '') }),
      ...(author && { author }),
      ...(page && { about: new URL(page, document.baseURI).href }),
    };
  }

  get #read(): Read<FeedView> {
    return this.#data === this.data ? this.#query.read : MISCONFIGURED;
  }

  get #view(): FeedView | undefined {
    const data = this.#data;
    const read = this.#read;
    if (!data) return read.status === 'ready' && this.#hasParts(read.value) ? read.value : undefined;
    return { status: 'ready', items: data.items, pinned: data.pinned ?? [], newCount: 0, hasMore: false };
  }

  /** Whether the scripts of what is in the posts are there. They are awaited, so that no post changes once it is drawn. */
  #hasParts({ items, pinned }: FeedView): boolean {
    if (this.#drawn) return true;
    const all = [...items, ...pinned];
    const loading = load([
      ...iconsFor(all.flatMap(kindsIn)),
      ...(pinned.length > 0 ? [pins] : []),
      ...(all.some(hasAsides) ? [asides] : []),
      ...all.flatMap((post) => [
        ...(post.comments.count > 0 ? [comments] : []),
        ...[post, ...post.comments.latest].flatMap((each) => scriptsFor(each.text, each)),
      ]),
    ]);
    this.#drawn = loading.length === 0;
    // What did not load, a post does without, or says so itself.
    if (!this.#drawn) {
      void Promise.allSettled(loading).then(() => {
        this.#drawn = true;
        this.requestUpdate();
      });
    }
    return this.#drawn;
  }

  get #isPending(): boolean {
    const { status } = this.#read;
    return status === 'pending' || (status === 'ready' && !this.#drawn);
  }

  #renderComposer() {
    const { group, about } = this.#filter;
    const can = this.#feed.value?.can.post.includes('status');
    if (this.noComposer || this.data || this.tag || this.author || can === false) return nothing;
    // Whoever may not read here, or has nothing to read from, has nobody to write to.
    if (isFinal(this.#query.read) || codeOf(this.#query.read) === 'unauthenticated') return nothing;
    // Each post of a group says what that is called.
    const groupName = group && this.#view?.items[0]?.group?.name;
    const question = about ? 'ask_about' : groupName ? 'ask_group' : 'ask';
    const label = this.#locale.say(question, { group: groupName ?? '' });
    return this.#prompt.render(label, { group, groupName, about, source: this.source });
  }

  #renderView(view: FeedView) {
    const keptPinned = new Map([...this.#kept].filter(([, post]) => post.pinned));
    const pinned = withKept(view.pinned, keptPinned, true);
    // They come with their script where a feed has them from the first, and later where one is pinned later.
    if (pinned.length > 0) drawWith([pins], () => this.requestUpdate());
    const isPinned = new Set(pins.now && pinned.map(({ id }) => id));
    const known = withKept(view.items, this.#kept, true).filter(({ id }) => !isPinned.has(id));
    const mine = (isPinned.size > 0 && pins.now?.takeMine(known, this.#mine)) || [];
    const others = known.filter((post) => !mine.includes(post));
    const all = this.limit ? others.slice(0, this.limit * this.#window.steps) : others;
    const isCut = all.length < others.length;
    const shown = this.#window.of(all);
    const { newCount, loading } = view;
    return html`${
        newCount > 0
          ? html`<div class="news">
              <button
                type="button"
                part="new"
                aria-busy=${loading === 'new'}
                @click=${() => this.#browsing.need((browsing) => void browsing.showNew())}
              >
                ${this.#locale.say('fresh', { n: newCount })}
              </button>
            </div>`
          : nothing
      }
      <span class="unseen" role="status"
        >${newCount > 0 ? this.#locale.say('fresh', { n: newCount }) : nothing}</span
      >
      ${notice(this.#noted)} ${this.#missing('news', view.missing)} ${this.#renderPinned(pinned, mine)}
      <span class="edge" tabindex="-1"></span>
      ${
        this.#window.from > 0
          ? html`<button
              type="button"
              part="newer"
              class="wide"
              @click=${() => this.#browsing.need((browsing) => browsing.showNewer())}
            >
              ${this.#locale.say('earlier')}
            </button>`
          : nothing
      }
      ${shown.length === 0 && pinned.length === 0 ? this.#renderEmpty() : this.#renderFeed(shown, all.length, { ...view, hasMore: isCut || view.hasMore })}
      <div class="end"></div>
      ${this.#renderMore({ ...view, hasMore: isCut || view.hasMore }, all.length)}
      <span class="edge" tabindex="-1"></span>`;
  }

  #renderFeed(shown: readonly ShownPost[], known: number, { hasMore, loading }: FeedView) {
    const size = hasMore ? -1 : known;
    return html`<div
      part="feed"
      class="feed"
      role="feed"
      aria-label=${this.#locale.say('feed')}
      aria-busy=${!!loading}
      @keydown=${(event: KeyboardEvent) => this.#browsing.now?.walk(event)}
      @parvis-written-act=${this.#keep}
    >
      ${repeat(
        shown,
        ({ id }) => id,
        (post, i) =>
          html`<parvis-post
            part="post"
            class="post"
            role="article"
            tabindex="0"
            aria-posinset=${this.#window.from + i + 1}
            aria-setsize=${size}
            aria-label=${post.author.name}
            .data=${post}
            .source=${this.source}
          ></parvis-post>`,
      )}
    </div>`;
  }

  #renderPinned(pinned: readonly ShownPost[], mine: readonly ShownPost[]) {
    if (pinned.length === 0 || !pins.now) return nothing;
    return pins.now.renderPinned(pinned, mine, {
      locale: this.#locale,
      source: this.source,
      feed: this.#feed.value,
      keep: this.#keep,
    });
  }

  #renderEmpty() {
    const may =
      !this.noComposer && this.#feed.value?.can.post.includes('status') && !this.tag && !this.author;
    return html`<div part="empty" class="empty">
      <strong>${this.#locale.say('empty')}</strong>
      ${may ? html`<span>${this.#locale.say('invite')}</span>` : nothing}
    </div>`;
  }

  #renderMore({ hasMore, loading }: FeedView, known: number) {
    const older = this.#window.hasOlder(known);
    if (!hasMore && !older) {
      return known > 10 ? html`<p class="over">${this.#locale.say('end')}</p>` : nothing;
    }
    if (!older && loading === 'more') return this.#renderShape(1);
    return html`<button
      type="button"
      part="more"
      class="wide"
      @click=${() => this.#browsing.need((browsing) => void browsing.more())}
    >
      ${this.#locale.say('more')}
    </button>`;
  }

  get #noted(): Noted {
    const retry = () => this.#query.retry();
    return { locale: this.#locale, client: this.#client.value, read: this.#read, retry };
  }

  #renderAbsent() {
    const pending = this.#isPending || (this.#read.status === 'idle' && !this.#visible.near);
    return html`<div class="absent" aria-busy=${pending ? 'true' : nothing}>
      ${pending && !isGiven(this) ? this.#renderShape(3) : nothing} ${absent(this, this.#noted)}
    </div>`;
  }

  #renderShape(posts: number) {
    return html`<div class="shapes">
      <span class="unseen" role="status">${this.#locale.say('loading')}</span>
      ${Array.from({ length: posts }, () => postShape)}
    </div>`;
  }

  /** What is removed stays, for its writer to bring it back. */
  readonly #keep = (event: WrittenActEvent): void => {
    const { action, written } = event;
    if ('post' in written) return;
    // When nobody has cancelled it, also not further out.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      if (action === 'remove') this.#kept.set(written.id, written);
      if (action === 'restore') this.#kept.delete(written.id);
      this.requestUpdate();
    });
  };

  async #reachEnd(): Promise<void> {
    const view = this.#view;
    if (this.limit || this.#automatic >= AUTOMATIC || !view?.hasMore || view.loading || view.error) return;
    this.#automatic++;
    await this.#query.handle?.more();
  }
}
