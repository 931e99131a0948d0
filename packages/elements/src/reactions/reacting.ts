import type { Reaction, ReactionKind } from '@parvis/model';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { ClientController } from '../shared/client.ts';
import type { Connection } from '../shared/connection.ts';
import { failure } from '../shared/failure.ts';
import type { FeedController } from '../shared/feed/feed.ts';
import type { PostController } from '../shared/feed/post.ts';
import { adopt, drawWith } from '../shared/late.ts';
import { LocaleController } from '../shared/locale.ts';
import { codeOf, remedy } from '../shared/notice.ts';
import type { PeopleList } from '../shared/people-list/people-list.ts';
import { popoverStyles } from '../shared/popover.styles.ts';
import type { Read } from '../shared/query.ts';
import { define } from '../shared/registry.ts';
import type { CommonStrings } from '../strings/common.ts';
import type { ReactionsStrings } from '../strings/reactions.ts';
import { writesStrings } from '../strings/writes.ts';
import { iconOf, iconsFor } from './icons.ts';
import { reactingStyles } from './reacting.styles.ts';
import { ReactEvent } from './reactions.events.ts';

interface Asked {
  connection: Connection;
  client: ClientController;
  feed: FeedController;
  post: PostController;
  locale: LocaleController<ReactionsStrings>;
}

/** What a reader needs who reacts, or wants to know who did. It is loaded when they go there. */
export class Reacting {
  readonly #host: ReactiveElement;
  readonly #asked: Asked;
  readonly #writes: LocaleController<CommonStrings>;
  /** Counts the reader's clicks, so that only the last one is answered. */
  #click = 0;
  #refusal: Read<never> | undefined;
  #refused: ReactionKind | undefined;
  /** Comes with a script of its own, on first use. */
  #list: PeopleList<Reaction> | undefined;

  constructor(host: ReactiveElement, asked: Asked) {
    this.#host = host;
    this.#asked = asked;
    adopt(host, popoverStyles, reactingStyles);
    drawWith(iconsFor(asked.feed.value?.can.react ?? []), () => host.requestUpdate());
    this.#writes = new LocaleController(host, asked.connection, writesStrings);
  }

  get isRefused(): boolean {
    return !!this.#refusal;
  }

  get hasList(): boolean {
    return !!this.#list;
  }

  get isListOpen(): boolean {
    return !!this.#list?.isOpen;
  }

  /** What went wrong, and the list of who. */
  render(): TemplateResult {
    const { locale, client } = this.#asked;
    const read = this.#refusal;
    const code = read && codeOf(read);
    const noted = { locale, client: client.value, retry: () => void this.react(this.#refused) };
    return html`<div part=${code ? 'notice' : nothing} class=${code ? 'notice' : 'unseen'}>
        <span role="status"
          >${code ? locale.say('refused', { reason: this.#writes.say(`error_${code}`) }) : nothing}</span
        >
        ${read ? remedy({ ...noted, read }) : nothing}
      </div>
      ${this.#list?.render()}`;
  }

  /** The kinds, over the page. */
  renderChoice(kinds: readonly ReactionKind[]): TemplateResult {
    const { locale, post } = this.#asked;
    const mine = post.value?.reactions.mine;
    return html`<div popover id="choice" part="choice" role="group" aria-label=${locale.say('choose')}>
      ${kinds.map((kind) => {
        const name = locale.say(kind);
        return html`<button
          type="button"
          part="kind"
          class="plain"
          aria-pressed=${kind === mine ? 'true' : 'false'}
          aria-label=${name}
          title=${name}
          @click=${() => this.#choose(kind === mine ? undefined : kind)}
        >
          ${iconOf(kind)}
        </button>`;
      })}
    </div>`;
  }

  /** Opens the choice. */
  choose(): void {
    this.#find('#choice')?.showPopover();
  }

  async react(kind: ReactionKind | undefined): Promise<void> {
    const { post, feed, connection } = this.#asked;
    if (!post.value || !feed.value) return;
    const asked = new ReactEvent(post.value.id, kind);
    if (!this.#host.dispatchEvent(asked)) return;
    const click = ++this.#click;
    this.#refusal = undefined;
    post.follow();
    let refusal: Read<never> | undefined;
    try {
      await feed.value.react(post.value.id, kind);
    } catch (error) {
      refusal = failure(error);
    }
    if (click !== this.#click || connection.signal.aborted || !refusal) return;
    if (codeOf(refusal) === 'aborted') return;
    this.#refusal = refusal;
    this.#refused = kind;
    this.#host.requestUpdate();
  }

  /** The first time; from then on the button opens and closes the list by itself. */
  async openList(): Promise<void> {
    if (this.#list) return;
    const { connection, client, locale, post } = this.#asked;
    try {
      const [{ PeopleList }, { PeopleCard }] = await Promise.all([
        import('../shared/people-list/people-list.ts'),
        import('../people-card/people-card.ts'),
      ]);
      define('parvis-people-card', PeopleCard);
      this.#list ??= new PeopleList<Reaction>(this.#host, {
        connection,
        client,
        locale,
        key: () => post.value?.id,
        list: async (client, options) => (await client.feed()).reactions(post.value!.id, options),
        mark: ({ kind }) =>
          html`<span class="mark" role="img" aria-label=${locale.say(kind)} title=${locale.say(kind)}
            >${iconOf(kind)}</span
          >`,
      });
    } catch {
      this.#refusal = { status: 'failed', error: { code: 'unavailable' } };
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#host.isConnected) this.#list?.show();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }

  #choose(kind: ReactionKind | undefined): void {
    this.#find('#choice')?.hidePopover();
    this.#find('[part=choose]')?.focus();
    void this.react(kind);
  }
}
