import type { ShownPost } from '@parvis/client';
import type { ReactionKind } from '@parvis/model';
import { html, LitElement, nothing } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { FeedController } from '../shared/feed/feed.ts';
import { PostController } from '../shared/feed/post.ts';
import { drawWith, LatePart, script } from '../shared/late.ts';
import { LocaleController } from '../shared/locale.ts';
import { setStates } from '../shared/states.ts';
import { reactionsStrings } from '../strings/reactions.ts';
import { base } from '../theme/base.styles.ts';
import { iconOf, iconsFor, openIcon } from './icons.ts';
import { reactionsStyles } from './reactions.styles.ts';

const reacting = script(() => import('./reacting.ts'));

/**
 * How colleagues reacted to a post, and the reader's own reaction.
 *
 * Keyboard: Tab goes to the button, which Space and Enter press; then to the choice of five, which opens with them and
 * is left by Escape; then to the count, which opens the list of who.
 *
 * @tag parvis-reactions
 * @fires {ReactEvent} parvis-react - Asks to react, or to take that back. Cancel it and nothing is sent.
 * @fires {SignInEvent} parvis-sign-in - Asks to sign the reader in. Cancel it to do it in your own way.
 * @csspart base - All of it.
 * @csspart button - The button; `aria-pressed` when the reader has reacted.
 * @csspart choose - The button that opens the choice of five.
 * @csspart choice - The five, over the page.
 * @csspart kind - One of the five.
 * @csspart count - How many reacted, which opens the list of who.
 * @csspart list - The list of who, over the page.
 * @csspart heading - The heading of the list.
 * @csspart close - The button that closes the list.
 * @csspart people - The people in the list.
 * @csspart more - The button that shows more of them.
 * @csspart notice - The sentence about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The link or button to sign in.
 * @cssprop [--parvis-reactions-color] - Colour of the pressed button; the accent when not given.
 * @cssstate pressed - Set while the reader reacts.
 * @cssstate empty - Set while nobody does.
 * @cssstate refused - Set when the reader's last click was not accepted.
 * @cssstate open - Set while the list of who is open.
 */
export class PostReactions extends LitElement {
  static override styles = [base, reactionsStyles];

  static override properties = { post: {}, source: {}, data: { attribute: false } };

  /** Id of the post. */
  post?: string;

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** The post, when the page has it already: nothing is asked before the reader's first click. */
  data?: ShownPost | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new Connection(this);
  readonly #client = new ClientController(this);
  readonly #locale = new LocaleController(this, this.#connection, reactionsStrings);
  readonly #feed = new FeedController(this, this.#connection, this.#client);
  readonly #post = new PostController(this, this.#connection, this.#client);
  readonly #reacting = new LatePart(
    this,
    reacting,
    ({ Reacting }) =>
      new Reacting(this, {
        connection: this.#connection,
        client: this.#client,
        feed: this.#feed,
        post: this.#post,
        locale: this.#locale,
      }),
  );

  override render() {
    const post = this.#post.value;
    if (!post) return nothing;
    drawWith(iconsFor(kindsIn(post)), () => this.requestUpdate());
    const prepare = () => {
      this.#reacting.prepare();
      this.#feed.prepare();
    };
    return html`<div
        part="base"
        class=${post.can.react ? 'row able' : 'row'}
        @pointerenter=${prepare}
        @focusin=${prepare}
      >
        ${this.#kinds.length > 0 ? this.#renderButtons(post) : nothing} ${this.#renderCount(post)}
      </div>
      ${this.#reacting.now?.render()} ${this.#reacting.renderTrouble(this.#locale, this.#client.value)}`;
  }

  protected override updated(): void {
    const reactions = this.#post.value?.reactions;
    setStates(this.#internals, {
      pressed: !!reactions?.mine,
      empty: reactions?.counts.length === 0,
      refused: !!this.#reacting.now?.isRefused,
      open: !!this.#reacting.now?.isListOpen,
    });
  }

  /** Those that the source keeps and the reader may choose. */
  get #kinds(): readonly ReactionKind[] {
    return (this.#post.value?.can.react && this.#feed.value?.can.react) || [];
  }

  #renderButtons({ reactions: { mine } }: ShownPost) {
    const kind = mine ?? this.#kinds[0]!;
    const label = this.#locale.say('choose');
    const reacting = this.#reacting.now;
    return html`<div class="pair">
      <button
        type="button"
        part="button"
        class="plain"
        aria-pressed=${!!mine}
        @click=${() => this.#reacting.need((reacting) => void reacting.react(mine ? undefined : kind))}
      >
        ${iconOf(kind)}<span>${this.#locale.say(kind)}</span>
      </button>
      ${
        this.#kinds.length > 1
          ? html`<button
                type="button"
                part="choose"
                class="plain"
                popovertarget=${reacting ? 'choice' : nothing}
                aria-haspopup="true"
                aria-label=${label}
                title=${label}
                @click=${reacting ? nothing : this.#reacting.opener((loaded) => loaded.choose())}
              >
                ${openIcon}
              </button>
              ${reacting?.renderChoice(this.#kinds)}`
          : nothing
      }
    </div>`;
  }

  /** The kinds there are, most chosen first, and how many in all. */
  #renderCount({ reactions: { counts } }: ShownPost) {
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    if (total === 0) return nothing;
    const kinds = counts.toSorted((a, b) => b.count - a.count).slice(0, 3);
    const content = html`<span class="kinds"
        >${kinds.map(({ kind }) => html`<span data-kind=${kind}>${iconOf(kind)}</span>`)}</span
      >${total.toLocaleString(this.#locale.lang)}`;
    if (!this.#feed.value) return html`<span part="count">${content}</span>`;
    return html`<button
      type="button"
      part="count"
      class="plain printed"
      popovertarget=${this.#reacting.now?.hasList ? 'list' : nothing}
      aria-haspopup="dialog"
      aria-label=${this.#locale.say('count', { n: total })}
      title=${this.#title(counts)}
      @click=${() => this.#reacting.need((reacting) => void reacting.openList())}
    >
      ${content}
    </button>`;
  }

  /** `Like 3 · Thanks 1` */
  #title(counts: ShownPost['reactions']['counts']): string {
    const { lang } = this.#locale;
    const parts = counts.map(({ kind, count }) => `${this.#locale.say(kind)} ${count.toLocaleString(lang)}`);
    return parts.join(' · ');
  }
}

/** The kinds of reactions that a post shows. */
export const kindsIn = ({ reactions: { counts, mine } }: ShownPost): ReactionKind[] => [
  ...counts.map(({ kind }) => kind),
  ...(mine ? [mine] : []),
];
