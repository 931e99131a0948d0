import type { ShownComment, ShownPost } from '@parvis/client';
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { ClientController } from '../shared/client.ts';
import type { Connection } from '../shared/connection.ts';
import type { FeedController } from '../shared/feed/feed.ts';
import { LatePart, script } from '../shared/late.ts';
import type { LocaleController } from '../shared/locale.ts';
import { drawText } from '../shared/text/text.ts';
import type { PostStrings } from '../strings/post.ts';
import type * as ActsScript from './acts.ts';
import { AgoController } from './ago.ts';
import type * as AsidesScript from './asides.ts';
import { menuIcon } from './icons.ts';
import { shorten } from './shorten.ts';

const acts = script(() => import('./acts.ts'));
export const asides = script(() => import('./asides.ts'));

/** Whether it has what `asides` draws. */
export const hasAsides = (written: Written): boolean =>
  'warning' in written || 'poll' in written || 'link' in written;

export type Written = ShownPost | ShownComment;

export interface Asked {
  connection: Connection;
  client: ClientController;
  feed: FeedController;
  locale: LocaleController<PostStrings>;
  written(): Written | undefined;
  /** The client knows better from now on than what the page gave. */
  follow(): void;
  /** Where it can be looked at by itself. */
  href(): string | undefined;
}

/** What posts and comments have in common: their text, when it was written, and the way to what can be done with it. */
export class WrittenController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #asked: Asked;
  readonly #ago: AgoController;
  #isWhole = false;
  /** What can be done with it. */
  readonly #acts: LatePart<typeof ActsScript, ActsScript.Acts>;
  /** What few have: a warning, a poll, a link that is shown. */
  readonly #asides: LatePart<typeof AsidesScript, AsidesScript.Asides>;

  constructor(host: ReactiveElement, asked: Asked) {
    this.#host = host;
    this.#asked = asked;
    this.#ago = new AgoController(host, asked.connection, () => asked.locale.lang);
    this.#acts = new LatePart(host, acts, ({ Acts }) => new Acts(host, asked));
    this.#asides = new LatePart(host, asides, ({ Asides }) => new Asides(host, asked));
    host.addController(this);
  }

  hostConnected(): void {
    const print = () => {
      this.#isWhole = true;
      this.#host.requestUpdate();
    };
    addEventListener('beforeprint', print, this.#asked.connection);
  }

  /** Whether it was removed here and can be brought back. */
  get isRemoved(): boolean {
    return !!this.#acts.now?.removed;
  }

  /** When it was written, and whether it was edited since. */
  renderTime({ createdAt, editedAt, unsent }: Written): TemplateResult {
    const { locale, feed } = this.#asked;
    if (unsent && unsent.kind !== 'edit') {
      return html`<span part="time" class="muted"
        >${unsent.refused ? nothing : locale.say(navigator.onLine ? 'sending' : 'waiting')}</span
      >`;
    }
    const href = this.#asked.href();
    const time = this.#ago.draw(createdAt);
    const edited = locale.say('edited');
    return html`${href ? html`<a part="time" href=${href}>${time}</a>` : html`<span part="time">${time}</span>`}${
      editedAt
        ? html`<span class="dot">·</span>${
              feed.value
                ? html`<button
                    type="button"
                    part="edited"
                    class="quiet"
                    popovertarget=${this.#acts.now?.hasVersions ? 'versions' : nothing}
                    aria-haspopup="dialog"
                    @click=${() => this.#acts.need((acts) => void acts.openVersions())}
                  >
                    ${edited}
                  </button>`
                : html`<span part="edited">${edited}</span>`
            }`
        : nothing
    }`;
  }

  /** What it says, or the field in which that is edited. */
  renderText(written: Written, source: string | undefined): TemplateResult {
    const acts = this.#acts.now;
    if (acts?.isEditing) return acts.renderField(written, source);
    if (!hasAsides(written)) return this.#renderSaid(written);
    const { client, locale } = this.#asked;
    this.#asides.want();
    const said = () => this.#renderSaid(written);
    return html`${
      this.#asides.now?.render(written, said) ??
      (written.warning === undefined ? said() : html`<div class="said" dir="auto">${written.warning}</div>`)
    }
    ${this.#asides.renderTrouble(locale, client.value)}`;
  }

  #renderSaid(written: Written): TemplateResult {
    const { client, locale } = this.#asked;
    const { text, emojis } = written;
    const short = shorten(text);
    const host = this.#host;
    const tagHref = (tag: string) => client.value?.link('tag', tag);
    const toggle = () => {
      this.#isWhole = !this.#isWhole;
      host.requestUpdate();
    };
    const cut = short !== undefined && !this.#isWhole;
    return html`<div part="text" class="said">
        ${drawText(cut ? `${short} …` : text, { host, tagHref, emojis })}
      </div>
      ${
        short === undefined
          ? nothing
          : html`<button type="button" part="more" class="quiet" aria-expanded=${!cut} @click=${toggle}>
              ${locale.say(cut ? 'more' : 'less')}
            </button>`
      }`;
  }

  /** What is known of it besides, and what came of what was done with it: after the text. */
  renderRest(written: Written): TemplateResult {
    const { locale, client } = this.#asked;
    const { reports, unsent } = written;
    if (unsent?.refused) this.#acts.want();
    return html`${
      reports ? html`<p class="muted" part="reports">${locale.say('reports', { n: reports })}</p>` : nothing
    }
    ${this.#acts.now?.renderRest(written)} ${this.#acts.renderTrouble(locale, client.value)}`;
  }

  /** In place of what was removed. */
  renderRemoved(): TemplateResult | typeof nothing {
    const acts = this.#acts.now;
    return acts?.removed ? acts.renderRemoved(acts.removed) : nothing;
  }

  /** The button that opens the menu, when there is something in it. */
  renderMenu(written: Written): TemplateResult | typeof nothing {
    const { locale, feed, href } = this.#asked;
    const able = feed.value?.can;
    const { can, unsent } = written;
    if (unsent && unsent.kind !== 'edit') return nothing;
    if (!href() && !(['edit', 'report', 'remove'] as const).some((what) => able?.[what] && can[what])) {
      return nothing;
    }
    const label = locale.say('actions');
    return html`<button
        type="button"
        part="menu"
        class="bare"
        popovertarget=${this.#acts.now ? 'menu' : nothing}
        aria-haspopup="true"
        aria-label=${label}
        title=${label}
        @pointerenter=${() => this.#acts.prepare()}
        @click=${this.#acts.now ? nothing : this.#acts.opener((acts) => acts.open())}
      >
        ${menuIcon}
      </button>
      ${this.#acts.now?.renderMenu(written)}`;
  }
}
