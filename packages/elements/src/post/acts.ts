import type { Feed, ShownPost } from '@parvis/client';
import type { ErrorCode } from '@parvis/model';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { failure } from '../shared/failure.ts';
import { adopt } from '../shared/late.ts';
import { codeOf, remedy } from '../shared/notice.ts';
import { LocaleController } from '../shared/locale.ts';
import { popoverStyles } from '../shared/popover.styles.ts';
import type { Read } from '../shared/query.ts';
import { define } from '../shared/registry.ts';
import { actsStrings, type ActsStrings } from '../strings/acts.ts';
import type { CommonStrings } from '../strings/common.ts';
import { writesStrings } from '../strings/writes.ts';
import { actsStyles } from './acts.styles.ts';
import { WrittenActEvent, type WrittenAction } from './post.events.ts';
import { Recommending, type Offer } from './recommending.ts';
import type { ReportForm } from './report.ts';
import type { Versions } from './versions.ts';
import type { Asked, Written } from './written.ts';

/** What those need who draw a part of this. */
export interface ActsAsked extends Omit<Asked, 'locale'> {
  locale: LocaleController<ActsStrings>;
  /** Why something was not done. */
  writes: LocaleController<CommonStrings>;
}

/** An action, and what the source has to be able to do for it. */
interface Action {
  name: WrittenAction;
  label: string;
  /** Absent for those that the element does itself. */
  run?: (feed: Feed) => Promise<unknown>;
  /** How many did so. */
  count?: number;
  /** Whether it is not known yet if this or its opposite is what there is to do. */
  isAwaited?: boolean;
}

/**
 * What can be done with a post or a comment, from its menu to what came of it. It is loaded when somebody first goes for
 * the menu, or when something of the reader's was refused.
 */
export class Acts {
  /** What was removed here, so that it can be brought back. */
  removed: Written | undefined;
  /** Whether its text is in a field. */
  isEditing = false;
  readonly #host: ReactiveElement;
  readonly #asked: ActsAsked;
  readonly #recommending: Recommending;
  #isOpen = false;
  #said = '';
  #trouble: { read: Read<never>; again: () => void; limit: boolean } | undefined;
  /** These come with scripts of their own, on first use. */
  #versions: Versions | undefined;
  #report: ReportForm | undefined;

  constructor(host: ReactiveElement, asked: Asked) {
    this.#host = host;
    this.#asked = {
      ...asked,
      locale: new LocaleController(host, asked.connection, actsStrings),
      writes: new LocaleController(host, asked.connection, writesStrings),
    };
    this.#recommending = new Recommending(host, this.#asked, () => this.#isOpen);
    adopt(host, popoverStyles, actsStyles);
    host.addController({
      hostDisconnected: () => {
        this.#isOpen = this.isEditing = false;
        this.#said = '';
        this.#trouble = undefined;
      },
    });
  }

  get hasVersions(): boolean {
    return !!this.#versions;
  }

  /** The field in which its text is edited. */
  renderField(written: Written, source: string | undefined): TemplateResult {
    return html`<parvis-composer
      .data=${written}
      .source=${source}
      @parvis-composer-close=${this.#endEditing}
    ></parvis-composer>`;
  }

  /** What went wrong, what was done, and what is asked for: after the text. */
  renderRest(written: Written): TemplateResult {
    const { unsent } = written;
    if (unsent?.kind === 'edit' && unsent.refused) void this.#edit();
    return html`${this.#versions?.render()} ${this.#report?.render()} ${this.#renderTrouble(written)}`;
  }

  /** In place of what was removed. */
  renderRemoved(written: Written): TemplateResult {
    const { locale } = this.#asked;
    const undo = () => void this.#do({ name: 'restore', label: '', run: (feed) => feed.restore(written) });
    return html`<div class="gone" part="removed">
      <span role="status">${locale.say('removed')}</span>
      <button type="button" part="undo" @click=${undo}>${locale.say('undo')}</button>
      ${this.#renderTrouble(written)}
    </div>`;
  }

  /** Over the page. */
  renderMenu(written: Written): TemplateResult {
    const toggle = ({ newState }: ToggleEvent) => {
      this.#isOpen = newState === 'open';
      this.#host.requestUpdate();
    };
    return html`<div
      popover
      id="menu"
      part="actions"
      role="group"
      aria-label=${this.#asked.locale.say('actions')}
      @beforetoggle=${toggle}
    >
      ${
        this.#isOpen
          ? this.#actions(written).map(
              (action) =>
                html`<button
                  type="button"
                  part="action"
                  class="bare"
                  aria-disabled=${action.isAwaited ? 'true' : nothing}
                  @click=${() => this.#choose(action)}
                >
                  ${action.label} ${action.count ? this.#renderCount(action.count) : nothing}
                </button>`,
            )
          : nothing
      }
    </div>`;
  }

  #renderCount(n: number): TemplateResult {
    const { locale } = this.#asked;
    return html`<span class="muted" aria-hidden="true">${n.toLocaleString(locale.lang)}</span>
      <span class="unseen">${locale.say('recommendations', { n })}</span>`;
  }

  /** Opens the menu. */
  open(): void {
    this.#find('#menu')?.showPopover();
  }

  async openVersions(): Promise<void> {
    if (this.#versions) return;
    try {
      const { Versions } = await import('./versions.ts');
      this.#versions ??= new Versions(this.#host, this.#asked);
    } catch (error) {
      this.#fail(error, () => void this.openVersions());
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#host.isConnected) this.#find('#versions')?.showPopover();
  }

  #actions(written: Written): Action[] {
    const { locale, feed, href } = this.#asked;
    const able = feed.value?.can;
    const { can } = written;
    const actions: Action[] = [];
    if (able?.edit && can.edit) actions.push({ name: 'edit', label: locale.say('edit') });
    if (able && !('post' in written)) actions.push(...this.#actionsOfPost(written, able));
    const offer = this.#recommending.offer();
    if (offer) {
      const { name, count } = offer;
      actions.push({ name, label: locale.say(name), count: count ?? 0, isAwaited: count === undefined });
    }
    if (href()) actions.push({ name: 'copy-link', label: locale.say('copy_link') });
    if (able?.report && can.report) actions.push({ name: 'report', label: locale.say('report') });
    if (able?.remove && can.remove) {
      actions.push({ name: 'remove', label: locale.say('remove'), run: (feed) => feed.remove(written) });
    }
    return actions;
  }

  #actionsOfPost({ id, pinned, announcement, can }: ShownPost, able: Feed['can']): Action[] {
    const { locale } = this.#asked;
    const pin = pinned ? 'unpin' : 'pin';
    const announce = announcement ? 'unannounce' : 'announce';
    return [
      ...(able.pin && can.pin
        ? [{ name: pin, label: locale.say(pin), run: (feed: Feed) => feed.pin(id, !pinned) } as const]
        : []),
      ...(able.announce && can.announce
        ? [
            {
              name: announce,
              label: locale.say(announce),
              run: (feed: Feed) => feed.announce(id, !announcement),
            } as const,
          ]
        : []),
    ];
  }

  /** Asks the page, then does it; tells what went wrong. */
  async #do(action: Action): Promise<void> {
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
    if (action.name === 'recommend' || action.name === 'unrecommend')
      void this.#recommend(action.name, written);
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
      this.#fail(error, () => void this.#do(action), action.name === 'pin');
    }
    this.#host.requestUpdate();
  }

  #fail(error: unknown, again: () => void, isPin = false): void {
    const read = failure(error);
    const code = codeOf(read);
    if (code !== 'aborted') this.#trouble = { read, again, limit: isPin && code === 'conflict' };
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }

  #choose(action: Action): void {
    if (action.isAwaited) return;
    this.#find('#menu')?.hidePopover();
    this.#find('[part=menu]')?.focus();
    void this.#do(action);
  }

  async #edit(): Promise<void> {
    if (this.isEditing) return;
    this.isEditing = true;
    try {
      define('parvis-composer', (await import('../composer/composer.ts')).Composer);
    } catch (error) {
      this.isEditing = false;
      this.#fail(error, () => void this.#edit());
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#find('parvis-composer')?.focus();
  }

  readonly #endEditing = async (): Promise<void> => {
    this.isEditing = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#find('[part=menu]')?.focus();
  };

  #renderTrouble({ unsent }: Written): TemplateResult {
    const { locale, writes, client, feed } = this.#asked;
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
        : locale.say('refused', { reason: writes.say(`error_${code}`) });
    return html`<div part=${said ? 'notice' : nothing} class=${said ? 'notice' : 'unseen'}>
      <span role="status">${said}</span>
      ${trouble ? remedy({ locale, client: client.value, read: trouble.read, retry: trouble.again }) : nothing}
      ${
        refused && unsent
          ? html`<button type="button" @click=${() => feed.value?.outbox.remove(unsent.id)}>
              ${locale.say('discard')}
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

  async #recommend(name: Offer['name'], written: Written): Promise<void> {
    const { connection, locale } = this.#asked;
    try {
      await this.#recommending.do(name, written);
      this.#said = locale.say(name === 'recommend' ? 'recommended' : 'unrecommended');
    } catch (error) {
      this.#fail(error, () => void this.#do({ name, label: '' }));
    }
    if (!connection.signal.aborted) this.#host.requestUpdate();
  }

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
      this.#fail(error, () => void this.#openReport());
    }
    this.#host.requestUpdate();
  }
}
