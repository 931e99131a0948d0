import type { FeedFilter, FeedView, FeedWatch, ShownPost } from '@parvis/client';
import type { FeedPage } from '@parvis/model';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Composer } from '../composer/composer.ts';
import { PostElement } from '../post/post.ts';
import type { WrittenActEvent } from '../post/post.events.ts';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { isDebugged } from '../shared/debug.ts';
import { define } from '../shared/define.ts';
import { FeedController } from '../shared/feed/feed.ts';
import { withKept } from '../shared/feed/kept.ts';
import { isGiven } from '../shared/given.ts';
import { LocaleController } from '../shared/locale.ts';
import { codeOf, isFinal, notice } from '../shared/notice.ts';
import { PageAddress } from '../shared/page-address/page-address.ts';
import { setStates } from '../shared/states.ts';
import { VisibleController } from '../shared/visible.ts';
import { miniFeedStrings } from '../strings/mini-feed.ts';
import { base } from '../theme/base.styles.ts';
import { anchor } from './anchor.ts';
import { Ends } from './ends.ts';
import { walk } from './keys.ts';
import { miniFeedStyles } from './mini-feed.styles.ts';
import { FeedQuery } from './query.ts';
import { Window } from './window.ts';

/** How many pages come by themselves as the reader goes down; then a button leaves the end of the page reachable. */
const AUTOMATIC = 2;

/** What makes it another list. */
const SUBJECT = ['group', 'tag', 'author', 'about', 'source', 'data'] as const;

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
  static override styles = [base, miniFeedStyles];

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
  readonly #page = new PageAddress(this, this.#connection);
  readonly #visible = new VisibleController(this, this.#connection, () => !this.data);
  readonly #query = new FeedQuery(this, {
    connection: this.#connection,
    client: this.#client,
    filter: () => (this.data || !this.#visible.near ? undefined : this.#filter),
  });
  readonly #ends = new Ends(this, () => void this.#reachEnd());
  readonly #window = new Window();
  /** What was removed here, so that it can be brought back. */
  readonly #kept = new Map<string, ShownPost>();
  /** Pages that came by themselves. */
  #automatic = 0;
  /** How many times `limit` is shown. */
  #steps = 1;
  #restore: (() => void) | undefined;

  override connectedCallback(): void {
    define('parvis-composer', Composer);
    define('parvis-post', PostElement);
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (SUBJECT.some((name) => changed.has(name))) {
      this.#automatic = 0;
      this.#steps = 1;
      this.#window.from = 0;
      this.#kept.clear();
    }
    this.#restore = anchor(this.#posts);
  }

  override render() {
    const view = this.#view;
    return html`<div part="base">
      ${this.#renderComposer()} ${view ? this.#renderView(view) : this.#renderAbsent()}
    </div>`;
  }

  protected override updated(): void {
    this.#restore?.();
    const { read } = this.#query;
    const view = this.#view;
    setStates(this.#internals, {
      loading: !view && read.status === 'pending',
      empty: !!view && view.items.length === 0,
      failed: !view && read.status === 'failed',
      stale: !!view && !!codeOf(read),
      new: !!view && view.newCount > 0,
      'signed-out': codeOf(read) === 'unauthenticated',
    });
    this.#ends.follow(this.renderRoot.querySelector('.end'));
  }

  get #filter(): FeedFilter {
    const { group, tag, author, about } = this;
    const page = about === '' ? this.#page.value : about;
    return {
      ...(group && { group }),
      ...(tag && { tag: tag.replace(/^#/, '') }),
      ...(author && { author }),
      ...(page && { about: new URL(page, document.baseURI).href }),
    };
  }

  get #view(): FeedView | undefined {
    const { data } = this;
    const { read } = this.#query;
    if (!data) return read.status === 'ready' ? read.value : undefined;
    return { status: 'ready', items: data.items, pinned: data.pinned ?? [], newCount: 0, hasMore: false };
  }

  get #posts(): NodeListOf<HTMLElement> | HTMLElement[] {
    return this.hasUpdated ? this.renderRoot.querySelectorAll<HTMLElement>('[part=post]') : [];
  }

  #renderComposer() {
    const { group, about } = this.#filter;
    const can = this.#feed.value?.can.post.includes('status');
    if (this.noComposer || this.data || this.tag || this.author || can === false) return nothing;
    const code = codeOf(this.#query.read);
    if (code === 'forbidden' || code === 'not_found' || code === 'unauthenticated') return nothing;
    return html`<parvis-composer
      part="composer"
      .group=${group}
      .about=${about}
      .source=${this.source}
    ></parvis-composer>`;
  }

  #renderView(view: FeedView) {
    const isPinned = new Set(view.pinned.map(({ id }) => id));
    const known = withKept(
      view.items.filter(({ id }) => !isPinned.has(id)),
      this.#kept,
      true,
    );
    const all = this.limit ? known.slice(0, this.limit * this.#steps) : known;
    const isCut = all.length < known.length;
    const shown = this.#window.of(all);
    const { newCount, loading } = view;
    return html`${
        newCount > 0
          ? html`<div class="news">
              <button
                type="button"
                part="new"
                aria-busy=${loading === 'new' ? 'true' : 'false'}
                @click=${this.#showNew}
              >
                ${this.#locale.say('fresh', { n: newCount })}
              </button>
            </div>`
          : nothing
      }
      <span class="unseen" role="status"
        >${newCount > 0 ? this.#locale.say('fresh', { n: newCount }) : nothing}</span
      >
      ${this.#renderPinned(view.pinned)} ${this.#renderNotice()}
      <span class="edge" tabindex="-1"></span>
      ${
        this.#window.from > 0
          ? html`<button type="button" part="newer" class="wide" @click=${this.#showNewer}>
              ${this.#locale.say('earlier')}
            </button>`
          : nothing
      }
      ${shown.length === 0 && view.pinned.length === 0 ? this.#renderEmpty() : this.#renderFeed(shown, all.length, { ...view, hasMore: isCut || view.hasMore })}
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
      aria-busy=${loading ? 'true' : 'false'}
      @keydown=${(event: KeyboardEvent) => walk(event, [...this.#posts], this.renderRoot.querySelectorAll('.edge'))}
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

  #renderPinned(pinned: readonly ShownPost[]) {
    if (pinned.length === 0) return nothing;
    const unread = pinned.filter((post) => !post.pinned?.read);
    const read = pinned.filter((post) => post.pinned?.read);
    const draw = (post: ShownPost) => html`<parvis-post .data=${post} .source=${this.source}></parvis-post>`;
    const mark = ({ id }: ShownPost) => void this.#feed.value?.markRead(id).catch(() => {});
    return html`<section
      part="pinned"
      class="pinned"
      aria-label=${this.#locale.say('pinned', { n: pinned.length })}
      @parvis-written-act=${this.#keep}
    >
      ${repeat(
        unread,
        ({ id }) => id,
        (post) =>
          html`<div class="pin">
            ${draw(post)}
            ${
              this.#feed.value
                ? html`<button type="button" part="read" @click=${() => mark(post)}>
                    ${this.#locale.say('read')}
                  </button>`
                : nothing
            }
          </div>`,
      )}
      ${
        read.length > 0
          ? html`<details>
              <summary>${this.#locale.say('pinned', { n: read.length })}</summary>
              ${repeat(
                read,
                ({ id }) => id,
                (post) => html`<div class="pin">${draw(post)}</div>`,
              )}
            </details>`
          : nothing
      }
    </section>`;
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
    return html`<button type="button" part="more" class="wide" @click=${() => void this.#more()}>
      ${this.#locale.say('more')}
    </button>`;
  }

  #renderNotice() {
    return notice({
      locale: this.#locale,
      client: this.#client.value,
      read: this.#query.read,
      retry: () => this.#query.retry(),
    });
  }

  #renderAbsent() {
    const { read } = this.#query;
    const pending = read.status === 'pending' || (read.status === 'idle' && !this.#visible.near);
    const given = isGiven(this);
    // What the author wrote is enough when there is nothing the reader can do.
    const silent = isFinal(read) && (given || codeOf(read) === 'misconfigured') && !isDebugged(this);
    return html`<div class="absent" aria-busy=${pending ? 'true' : nothing}>
      ${pending && !given ? this.#renderShape(3) : nothing}
      <slot @slotchange=${() => this.requestUpdate()}></slot>
      ${silent ? nothing : this.#renderNotice()}
    </div>`;
  }

  #renderShape(posts: number) {
    return html`<div class="shapes">
      <span class="unseen" role="status">${this.#locale.say('loading')}</span>
      ${Array.from(
        { length: posts },
        () =>
          html`<div class="shape" aria-hidden="true">
            <span></span>
            <div><i></i><i></i></div>
            <i></i><i></i>
          </div>`,
      )}
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

  readonly #showNew = async (): Promise<void> => {
    await this.#query.handle?.showNew();
    this.#window.from = 0;
    this.requestUpdate();
    await this.updateComplete;
    const [first] = this.#posts;
    first?.scrollIntoView({ block: 'nearest' });
    first?.focus({ preventScroll: true });
  };

  readonly #showNewer = (): void => {
    this.#window.newer();
    this.requestUpdate();
  };

  async #reachEnd(): Promise<void> {
    const view = this.#view;
    if (this.limit || this.#automatic >= AUTOMATIC || !view?.hasMore || view.loading || view.error) return;
    this.#automatic++;
    await this.#query.handle?.more();
  }

  /** The next post that was not there takes the focus from the button, which goes away or further down. */
  async #more(): Promise<void> {
    const last = [...this.#posts].at(-1);
    const known = this.#view?.items.length ?? 0;
    const isCut = !!this.limit && this.limit * this.#steps < known;
    this.#steps++;
    if (isCut) this.requestUpdate();
    else if (this.#window.hasOlder(known)) this.#window.older(known);
    else {
      const handle: FeedWatch | undefined = this.#query.handle;
      await handle?.more();
      const now = this.#view?.items.length ?? 0;
      while (this.#window.hasOlder(now)) this.#window.older(now);
    }
    this.requestUpdate();
    await this.updateComplete;
    const next = last?.nextElementSibling;
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }
}
