import type { Feed, ShownComment, ShownPost } from '@parvis/client';
import type { ErrorCode } from '@parvis/model';
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { ClientController } from '../shared/client.ts';
import type { Connection } from '../shared/connection.ts';
import { define } from '../shared/define.ts';
import { failure } from '../shared/failure.ts';
import type { FeedController } from '../shared/feed/feed.ts';
import type { LocaleController } from '../shared/locale.ts';
import { codeOf, remedy } from '../shared/notice.ts';
import type { Read } from '../shared/query.ts';
import { drawText } from '../shared/text/text.ts';
import type { PostStrings } from '../strings/post.ts';
import { AgoController } from './ago.ts';
import { menuIcon } from './icons.ts';
import { WrittenActEvent, type WrittenAction } from './post.events.ts';
import type { ReportForm } from './report.ts';
import { shorten } from './shorten.ts';
import type { Versions } from './versions.ts';

type Written = ShownPost | ShownComment;

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

/** An action, and what the source has to be able to do for it. */
export interface Action {
  name: WrittenAction;
  label: string;
  /** Absent for those that the element does itself. */
  run?: (feed: Feed) => Promise<unknown>;
}

/** What posts and comments have in common: their text, when it was written, what can be done with it. */
export class WrittenController implements ReactiveController {
  /** What was removed here, so that it can be brought back. */
  removed: Written | undefined;
  readonly #host: ReactiveElement;
  readonly #asked: Asked;
  readonly #ago: AgoController;
  #isEditing = false;
  #isWhole = false;
  #isOpen = false;
  #said = '';
  #trouble: { read: Read<never>; again: () => void; limit: boolean } | undefined;
  /** These come with scripts of their own, on first use. */
  #versions: Versions | undefined;
  #report: ReportForm | undefined;

  constructor(host: ReactiveElement, asked: Asked) {
    this.#host = host;
    this.#asked = asked;
    this.#ago = new AgoController(host, asked.connection, () => asked.locale.lang);
    host.addController(this);
  }

  hostConnected(): void {
    const print = () => {
      this.#isWhole = true;
      this.#host.requestUpdate();
    };
    addEventListener('beforeprint', print, this.#asked.connection);
  }

  hostDisconnected(): void {
    this.#isOpen = this.#isEditing = false;
    this.#said = '';
    this.#trouble = undefined;
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
    return html`${href ? html`<a part="time" href=${href}>${time}</a>` : html`<span part="time">${time}</span>`}${
      editedAt && feed.value
        ? html`<span class="dot">·</span
            ><button
              type="button"
              part="edited"
              class="quiet"
              popovertarget="versions"
              aria-haspopup="dialog"
              @click=${this.#openVersions}
            >
              ${locale.say('edited')}
            </button>`
        : editedAt
          ? html`<span class="dot">·</span><span part="edited">${locale.say('edited')}</span>`
          : nothing
    }`;
  }

  /** What it says, or the field in which that is edited. */
  renderText(written: Written, source: string | undefined): TemplateResult {
    const { text, unsent } = written;
    const { client, locale } = this.#asked;
    if (unsent?.kind === 'edit' && unsent.refused) void this.#edit();
    if (this.#isEditing) {
      return html`<parvis-composer
        .data=${written}
        .source=${source}
        @parvis-composer-close=${this.#endEditing}
      ></parvis-composer>`;
    }
    const short = shorten(text);
    const tagHref = (tag: string) => client.value?.link('tag', tag);
    const redraw = () => this.#host.requestUpdate();
    const toggle = () => {
      this.#isWhole = !this.#isWhole;
      redraw();
    };
    const cut = short !== undefined && !this.#isWhole;
    return html`<div part="text" class="said">
        ${drawText(cut ? `${short} …` : text, { tagHref, redraw })}
      </div>
      ${
        short === undefined
          ? nothing
          : html`<button
              type="button"
              part="more"
              class="quiet"
              aria-expanded=${cut ? 'false' : 'true'}
              @click=${toggle}
            >
              ${locale.say(cut ? 'more' : 'less')}
            </button>`
      }`;
  }

  /** What went wrong, what was done, and what is asked for: after the text. */
  renderRest(written: Written): TemplateResult {
    const { locale } = this.#asked;
    return html`${this.#versions?.render()} ${this.#report?.render()}
    ${
      written.reports
        ? html`<p class="muted" part="reports">${locale.say('reports', { n: written.reports })}</p>`
        : nothing
    }
    ${this.#renderTrouble(written)}`;
  }

  /** In place of what was removed. */
  renderRemoved(written: Written): TemplateResult {
    const { locale } = this.#asked;
    const undo = () => void this.do({ name: 'restore', label: '', run: (feed) => feed.restore(written) });
    return html`<div class="gone" part="removed">
      <span role="status">${locale.say('removed')}</span>
      <button type="button" part="undo" @click=${undo}>${locale.say('undo')}</button>
      ${this.#renderTrouble(written)}
    </div>`;
  }

  /** Those of `more`, and what all can do that are written. */
  renderMenu(written: Written, more: readonly Action[]): TemplateResult | typeof nothing {
    const { locale, feed } = this.#asked;
    const able = feed.value?.can;
    if (written.unsent && written.unsent.kind !== 'edit') return nothing;
    const actions: Action[] = [
      ...(able?.edit && written.can.edit ? [{ name: 'edit', label: locale.say('edit') } as const] : []),
      ...more,
      ...(this.#asked.href() ? [{ name: 'copy-link', label: locale.say('copy_link') } as const] : []),
      ...(able?.report && written.can.report
        ? [{ name: 'report', label: locale.say('report') } as const]
        : []),
      ...(able?.remove && written.can.remove
        ? [
            {
              name: 'remove',
              label: locale.say('remove'),
              run: (feed: Feed) => feed.remove(written),
            } as const,
          ]
        : []),
    ];
    if (actions.length === 0) return nothing;
    const label = locale.say('actions');
    const toggle = ({ newState }: ToggleEvent) => {
      this.#isOpen = newState === 'open';
      this.#host.requestUpdate();
    };
    return html`<button
        type="button"
        part="menu"
        class="bare"
        popovertarget="menu"
        aria-haspopup="true"
        aria-label=${label}
        title=${label}
      >
        ${menuIcon}
      </button>
      <div popover id="menu" part="actions" role="group" aria-label=${label} @beforetoggle=${toggle}>
        ${
          this.#isOpen
            ? actions.map(
                (action) =>
                  html`<button type="button" part="action" class="bare" @click=${() => this.#choose(action)}>
                    ${action.label}
                  </button>`,
              )
            : nothing
        }
      </div>`;
  }

  /** Asks the page, then does it; tells what went wrong. */
  async do(action: Action): Promise<void> {
    const written = this.#asked.written() ?? this.removed;
    const feed = this.#asked.feed.value;
    if (!written) return;
    const asked = new WrittenActEvent(action.name, written);
    if (!this.#host.dispatchEvent(asked)) return;
    this.#trouble = undefined;
    this.#said = '';
    this.#asked.follow();
    if (action.name === 'edit') void this.#edit();
    if (action.name === 'report') void this.#openReport();
    if (action.name === 'copy-link') void this.#copyLink();
    if (action.name === 'remove') this.removed = written;
    this.#host.requestUpdate();
    if (!feed || !action.run) return;
    if (this.removed) void this.#host.updateComplete.then(() => this.#find('[part=undo]')?.focus());
    try {
      await action.run(feed);
      if (action.name === 'restore') {
        this.removed = undefined;
        void this.#host.updateComplete.then(() => this.#find('[part=menu]')?.focus());
      }
    } catch (error) {
      if (action.name === 'remove') this.removed = undefined;
      const read = failure(error);
      const limit = action.name === 'pin' && codeOf(read) === 'conflict';
      if (codeOf(read) !== 'aborted') this.#trouble = { read, again: () => void this.do(action), limit };
    }
    this.#host.requestUpdate();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }

  #choose(action: Action): void {
    this.#find('#menu')?.hidePopover();
    this.#find('[part=menu]')?.focus();
    void this.do(action);
  }

  async #edit(): Promise<void> {
    if (this.#isEditing) return;
    this.#isEditing = true;
    try {
      define('parvis-composer', (await import('../composer/composer.ts')).Composer);
    } catch (error) {
      this.#isEditing = false;
      this.#trouble = { read: failure(error), again: () => void this.#edit(), limit: false };
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#find('parvis-composer')?.focus();
  }

  readonly #endEditing = async (): Promise<void> => {
    this.#isEditing = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#find('[part=menu]')?.focus();
  };

  #renderTrouble({ unsent }: Written): TemplateResult {
    const { locale, client, feed } = this.#asked;
    const refused: ErrorCode | undefined = unsent?.refused;
    const trouble =
      refused && unsent
        ? {
            read: { status: 'failed', error: { code: refused } } as const,
            again: () => feed.value?.outbox.retry(unsent.id),
            limit: false,
          }
        : this.#trouble;
    const code = trouble && codeOf(trouble.read);
    const said = !code
      ? this.#said
      : trouble.limit
        ? locale.say('pin_limit')
        : locale.say('refused', { reason: locale.say(`error_${code}`) });
    return html`<div part=${said ? 'notice' : nothing} class=${said ? 'notice' : 'unseen'}>
      <span role="status">${said}</span>
      ${trouble ? remedy({ locale, client: client.value, read: trouble.read, retry: trouble.again }) : nothing}
      ${
        refused && unsent
          ? html`<button type="button" @click=${() => feed.value?.outbox.remove(unsent.id)}>
              ${locale.say('remove')}
            </button>`
          : nothing
      }
    </div>`;
  }

  async #copyLink(): Promise<void> {
    const { connection, locale, href } = this.#asked;
    const url = new URL(href() ?? '', document.baseURI).href;
    try {
      await navigator.clipboard.writeText(url);
      this.#said = locale.say('copied');
    } catch {
      // Where the browser forbids it, the reader copies by hand.
      this.#said = url;
    }
    if (!connection.signal.aborted) this.#host.requestUpdate();
  }

  readonly #openVersions = async (): Promise<void> => {
    if (this.#versions) return;
    try {
      const { Versions } = await import('./versions.ts');
      this.#versions ??= new Versions(this.#host, this.#asked);
    } catch (error) {
      const again = () => void this.#openVersions();
      this.#trouble = { read: failure(error), again, limit: false };
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#host.isConnected) this.#find('#versions')?.showPopover();
  };

  async #openReport(): Promise<void> {
    try {
      const { ReportForm } = await import('./report.ts');
      this.#report ??= new ReportForm(this.#host, {
        ...this.#asked,
        done: () => {
          this.#said = this.#asked.locale.say('reported');
        },
      });
      this.#report.open();
    } catch (error) {
      this.#trouble = { read: failure(error), again: () => void this.#openReport(), limit: false };
    }
    this.#host.requestUpdate();
  }
}
