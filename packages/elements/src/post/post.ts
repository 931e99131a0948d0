import type { ShownPost } from '@parvis/client';
import { html, LitElement, nothing } from 'lit';
import { PeopleCard } from '../people-card/people-card.ts';
import { PostReactions } from '../reactions/reactions.ts';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { define } from '../shared/registry.ts';
import { FeedController } from '../shared/feed/feed.ts';
import { PostController } from '../shared/feed/post.ts';
import { isGiven } from '../shared/given.ts';
import { LatePart, script } from '../shared/late.ts';
import { LocaleController } from '../shared/locale.ts';
import { absent, codeOf, notice, type Noted } from '../shared/notice.ts';
import { postShape } from '../shared/shape/shape.ts';
import { shapeStyles } from '../shared/shape/shape.styles.ts';
import { setStates } from '../shared/states.ts';
import { postStrings } from '../strings/post.ts';
import { base } from '../theme/base.styles.ts';
import { textStyles } from '../shared/text/text.styles.ts';
import { announcementIcon, commentIcon, pinIcon } from './icons.ts';
import { postStyles } from './post.styles.ts';
import { WrittenController } from './written.ts';
import { writtenStyles } from './written.styles.ts';

/** Comes for posts that have comments. */
export const comments = script(() => import('./comments.ts'));

/**
 * A post: who wrote it and when, what it says, how colleagues react, and their comments.
 *
 * Keyboard: Tab goes through it in the order of reading. The menu opens with Enter or Space and is left by Escape.
 *
 * @tag parvis-post
 * @slot - What shows until the post is known, and when it cannot be found. A link reads best.
 * @fires {WrittenActEvent} parvis-written-act - Asks to do something of the menu with the post or a comment, or to vote. Cancel it and nothing is done.
 * @fires {ReactEvent} parvis-react - Asks to react, or to take that back. Cancel it and nothing is sent.
 * @fires {ComposeEvent} parvis-compose - Asks to send a comment or an edited text. Cancel it and nothing is sent.
 * @fires {ComposedEvent} parvis-composed - Tells that the source holds it.
 * @fires {PersonOpenEvent} parvis-person-open - Asks to open a profile. Cancel it to open your own.
 * @fires {SignInEvent} parvis-sign-in - Asks to sign the reader in. Cancel it to do it in your own way.
 * @csspart base - The post.
 * @csspart mark - That it is pinned, or an announcement.
 * @csspart author - The people card of who wrote it.
 * @csspart time - How long ago; a link to the post.
 * @csspart edited - That it was edited; opens what it said before.
 * @csspart group - The link to its group.
 * @csspart menu - The button that opens the menu.
 * @csspart actions - The menu.
 * @csspart action - One of its buttons.
 * @csspart text - What it says.
 * @csspart more - The button that shows all of a long text.
 * @csspart warning - What its author warns of.
 * @csspart show - The button that shows what is warned of.
 * @csspart poll - The poll.
 * @csspart answer - One of its answers.
 * @csspart vote - The button to vote.
 * @csspart link - What the page says of itself that the text links to; a link to it.
 * @csspart reactions - The reactions.
 * @csspart comment - The button to write a comment.
 * @csspart comments - The comments.
 * @csspart all-comments - The button that shows all of them.
 * @csspart versions - What it said before, over the page.
 * @csspart report - The form that asks what is wrong with it.
 * @csspart removed - What stands in place of a removed post.
 * @csspart undo - The button that brings it back.
 * @csspart notice - The sentence about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The link or button to sign in.
 * @cssprop [--parvis-post-face-size=2.5rem] - Width and height of the author's face.
 * @cssprop [--parvis-post-gap=0.75rem] - Space between its rows.
 * @cssstate loading - Set while the first answer is awaited.
 * @cssstate empty - Set when there is no post to show: none is given, or it was not found.
 * @cssstate failed - Set when the post could not be read.
 * @cssstate stale - Set while an older answer shows, because a newer one could not be had.
 * @cssstate unsent - Set while the source does not hold it yet.
 * @cssstate removed - Set while it can be brought back.
 * @cssstate signed-out - Set when the source wants to know first who is asking.
 */
export class PostElement extends LitElement {
  static override styles = [base, textStyles, shapeStyles, writtenStyles, postStyles];

  static override properties = { post: {}, source: {}, data: { attribute: false } };

  /** Id of the post. */
  post?: string;

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** The post, when the page has it already: nothing is asked before the reader does something with it. */
  data?: ShownPost | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new Connection(this);
  readonly #client = new ClientController(this);
  readonly #locale = new LocaleController(this, this.#connection, postStrings);
  readonly #feed = new FeedController(this, this.#connection, this.#client);
  readonly #post = new PostController(this, this.#connection, this.#client);
  readonly #written = new WrittenController(this, {
    connection: this.#connection,
    client: this.#client,
    feed: this.#feed,
    locale: this.#locale,
    written: () => this.#post.value,
    follow: () => this.#post.follow(),
    href: () => this.#client.value?.link('post', this.#post.value?.id ?? ''),
  });
  readonly #comments = new LatePart(
    this,
    comments,
    ({ Comments }) =>
      new Comments(this, {
        connection: this.#connection,
        client: this.#client,
        feed: this.#feed,
        locale: this.#locale,
      }),
  );

  override connectedCallback(): void {
    define('parvis-people-card', PeopleCard);
    define('parvis-reactions', PostReactions);
    super.connectedCallback();
  }

  override render() {
    const post = this.#post.value;
    if (this.#written.isRemoved) return html`<div part="base">${this.#written.renderRemoved()}</div>`;
    return post ? this.#renderPost(post) : this.#renderAbsent();
  }

  protected override updated(): void {
    // What the page says in attributes is stronger.
    this.#internals.role = 'article';
    this.#internals.ariaLabel = this.#post.value?.author.name ?? null;
    const { read, value } = this.#post;
    const code = codeOf(read);
    const isGone = code === 'not_found' || code === 'gone';
    setStates(this.#internals, {
      loading: !value && read.status === 'pending',
      empty: !value && (read.status === 'idle' || isGone),
      failed: !value && read.status === 'failed' && !isGone,
      stale: !!value && !!code,
      unsent: !!value?.unsent,
      removed: this.#written.isRemoved,
      'signed-out': code === 'unauthenticated',
    });
  }

  #renderPost(post: ShownPost) {
    const isSent = !post.unsent || post.unsent.kind === 'edit';
    return html`<div part="base" class="post">
      ${this.#renderMark(post)}
      <div class="head">
        <parvis-people-card
          part="author"
          class="author"
          view="line"
          fields="title department contact"
          ?hover-card=${!!this.#client.value}
          .data=${post.author}
          .source=${this.source}
        ></parvis-people-card>
        <div class="meta">${this.#written.renderTime(post)}${this.#renderGroup(post)}</div>
        <div class="corner">${this.#written.renderMenu(post)}</div>
      </div>
      ${this.#written.renderText(post, this.source)} ${this.#written.renderRest(post)} ${notice(this.#noted)}
      ${
        isSent
          ? html`<div class="foot">
              <parvis-reactions part="reactions" .data=${post} .source=${this.source}></parvis-reactions>
              ${this.#renderCommentButton(post)}
            </div>`
          : nothing
      }
      ${isSent ? this.#renderComments(post) : nothing}
    </div>`;
  }

  #renderMark({ pinned, announcement }: ShownPost) {
    if (!pinned && !announcement) return nothing;
    const say = (key: 'pinned' | 'announcement') => this.#locale.say(key);
    return html`<div part="mark" class="mark">
      ${announcement ? html`<span>${announcementIcon}${say('announcement')}</span>` : nothing}
      ${pinned ? html`<span>${pinIcon}${say('pinned')}</span>` : nothing}
    </div>`;
  }

  #renderGroup({ group }: ShownPost) {
    if (!group) return nothing;
    const href = this.#client.value?.link('group', group.slug);
    const name = html`<bdi>${group.name}</bdi>`;
    return html`<span class="dot">·</span>${
        href ? html`<a part="group" href=${href}>${name}</a>` : html`<span part="group">${name}</span>`
      }`;
  }

  #renderCommentButton({ can, comments: { count } }: ShownPost) {
    const label = this.#locale.say('comments', { n: count });
    if (!can.comment || !this.#feed.value?.can.comment) {
      return count > 0 ? html`<span class="muted count">${label}</span>` : nothing;
    }
    return html`<button
      type="button"
      part="comment"
      class="bare"
      @click=${() => this.#comments.need((comments) => comments.write())}
    >
      ${commentIcon}<span class="word">${count > 0 ? label : this.#locale.say('comment')}</span>
      <span class="number" aria-hidden="true">${count || nothing}</span>
    </button>`;
  }

  #renderComments(post: ShownPost) {
    // Here, and not before: of which post it is, is known from the controllers, which come after `willUpdate`.
    if (post.comments.count > 0) this.#comments.want();
    return html`${this.#comments.now?.render(post, this.source)}
    ${this.#comments.renderTrouble(this.#locale, this.#client.value)}`;
  }

  #renderAbsent() {
    const { status } = this.#post.read;
    const pending = status === 'pending';
    return html`<div
      part="base"
      class=${status === 'idle' ? nothing : 'absent'}
      aria-busy=${pending ? 'true' : nothing}
    >
      ${pending ? html`<div ?data-unseen=${isGiven(this)}>${postShape}</div>` : nothing}
      ${absent(this, this.#noted)}
    </div>`;
  }

  /** Why there is nothing to show, or nothing newer. */
  get #noted(): Noted {
    const { read } = this.#post;
    return { locale: this.#locale, client: this.#client.value, read, retry: () => this.#post.retry() };
  }
}
