import type { ShownComment } from '@parvis/client';
import { html, LitElement, nothing } from 'lit';
import { PeopleCard } from '../people-card/people-card.ts';
import { WrittenController } from '../post/written.ts';
import { writtenStyles } from '../post/written.styles.ts';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { define } from '../shared/registry.ts';
import { FeedController } from '../shared/feed/feed.ts';
import { LocaleController } from '../shared/locale.ts';
import { setStates } from '../shared/states.ts';
import { textStyles } from '../shared/text/text.styles.ts';
import { postStrings } from '../strings/post.ts';
import { base } from '../theme/base.styles.ts';
import { commentStyles } from './comment.styles.ts';

/**
 * A comment under a post.
 *
 * @tag parvis-comment
 * @fires {WrittenActEvent} parvis-written-act - Asks to do something of the menu with it. Cancel it and nothing is done.
 * @fires {ComposeEvent} parvis-compose - Asks to send an edited text. Cancel it and nothing is sent.
 * @fires {ComposedEvent} parvis-composed - Tells that the source holds it.
 * @fires {PersonOpenEvent} parvis-person-open - Asks to open a profile. Cancel it to open your own.
 * @fires {SignInEvent} parvis-sign-in - Asks to sign the reader in. Cancel it to do it in your own way.
 * @csspart base - The comment.
 * @csspart author - The people card of who wrote it.
 * @csspart time - How long ago.
 * @csspart edited - That it was edited; opens what it said before.
 * @csspart menu - The button that opens the menu.
 * @csspart actions - The menu.
 * @csspart action - One of its buttons.
 * @csspart text - What it says.
 * @csspart more - The button that shows all of a long text.
 * @csspart warning - What its author warns of.
 * @csspart show - The button that shows what is warned of.
 * @csspart versions - What it said before, over the page.
 * @csspart report - The form that asks what is wrong with it.
 * @csspart removed - What stands in place of a removed comment.
 * @csspart undo - The button that brings it back.
 * @csspart notice - The sentence about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The link or button to sign in.
 * @cssprop [--parvis-comment-face-size=1.75rem] - Width and height of the author's face.
 * @cssstate unsent - Set while the source does not hold it yet.
 * @cssstate removed - Set while it can be brought back.
 */
export class CommentElement extends LitElement {
  static override styles = [base, textStyles, writtenStyles, commentStyles];

  static override properties = { source: {}, data: { attribute: false } };

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** The comment. */
  data?: ShownComment | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new Connection(this);
  readonly #client = new ClientController(this);
  readonly #locale = new LocaleController(this, this.#connection, postStrings);
  readonly #feed = new FeedController(this, this.#connection, this.#client);
  readonly #written = new WrittenController(this, {
    connection: this.#connection,
    client: this.#client,
    feed: this.#feed,
    locale: this.#locale,
    written: () => this.data,
    follow: () => {},
    href: () => undefined,
  });

  override connectedCallback(): void {
    define('parvis-people-card', PeopleCard);
    super.connectedCallback();
  }

  override render() {
    const comment = this.data;
    if (!comment) return nothing;
    if (this.#written.isRemoved) return html`<div part="base">${this.#written.renderRemoved()}</div>`;
    return html`<div part="base" class="comment">
      <div class="head">
        <parvis-people-card
          part="author"
          class="author"
          view="line"
          fields="contact"
          ?hover-card=${!!this.#client.value}
          .data=${comment.author}
          .source=${this.source}
        ></parvis-people-card>
        <div class="meta">${this.#written.renderTime(comment)}</div>
        <div class="corner">${this.#written.renderMenu(comment)}</div>
      </div>
      <div class="body">
        ${this.#written.renderText(comment, this.source)} ${this.#written.renderRest(comment)}
      </div>
    </div>`;
  }

  protected override updated(): void {
    setStates(this.#internals, { unsent: !!this.data?.unsent, removed: this.#written.isRemoved });
  }
}
