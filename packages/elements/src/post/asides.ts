import type { ShownPost } from '@parvis/client';
import { html, type ReactiveElement, type TemplateResult } from 'lit';
import { adopt, drawWith } from '../shared/late.ts';
import { LocaleController } from '../shared/locale.ts';
import { pictures } from '../shared/text/text.ts';
import { asidesStrings, type AsidesStrings } from '../strings/asides.ts';
import { asidesStyles } from './asides.styles.ts';
import { renderLink } from './link.ts';
import { PollForm } from './poll.ts';
import type { Asked, Written } from './written.ts';

/** Draws one line that somebody wrote. */
export type DrawWords = (line: string) => unknown;

/** What those need who draw a part of this. */
export interface AsidesAsked extends Omit<Asked, 'locale'> {
  locale: LocaleController<AsidesStrings>;
  /** Why something is not there. */
  common: Asked['locale'];
}

/**
 * What only some posts and comments have: a warning before the text, and after it a poll, or what the page says that it links
 * to. Loaded with the first of them.
 */
export class Asides {
  /** Whether what is warned of is shown. */
  isShown = false;
  readonly #host: ReactiveElement;
  readonly #locale: LocaleController<AsidesStrings>;
  readonly #poll: PollForm;
  #of: string | undefined;

  constructor(host: ReactiveElement, asked: Asked) {
    this.#host = host;
    this.#locale = new LocaleController(host, asked.connection, asidesStrings);
    this.#poll = new PollForm(host, { ...asked, locale: this.#locale, common: asked.locale });
    adopt(host, asidesStyles);
  }

  /** The text behind its warning, if it has one, and what follows it, which is behind it too. */
  render(written: Written, text: () => TemplateResult): TemplateResult {
    const { id, warning } = written;
    // An element may be given another post, of which nobody has asked to see it.
    if (this.#of !== id) this.isShown = false;
    this.#of = id;
    const isOpen = warning === undefined || this.isShown;
    const { poll, link }: Pick<ShownPost, 'poll' | 'link'> = 'kind' in written ? written : {};
    const words = this.#wordsOf(written);
    return html`${warning === undefined ? '' : this.#renderWarning(words(warning))} ${isOpen ? text() : ''}
    ${isOpen && poll ? this.#poll.render(id, poll, words) : ''} ${isOpen && link ? renderLink(link) : ''}`;
  }

  /** Draws the lines of it, in which a shortcode may be a picture as it may in the text. */
  #wordsOf({ emojis }: Written): DrawWords {
    const host = this.#host;
    if (!emojis) return (line) => line;
    drawWith([pictures], () => host.requestUpdate());
    return (line) => pictures.now?.drawWords(line, { host, emojis }) ?? line;
  }

  #renderWarning(warning: unknown): TemplateResult {
    const toggle = () => {
      this.isShown = !this.isShown;
      this.#host.requestUpdate();
    };
    return html`<div part="warning" class="warning">
      <span dir="auto">${warning}</span>
      <button type="button" part="show" aria-expanded=${this.isShown ? 'true' : 'false'} @click=${toggle}>
        ${this.#locale.say(this.isShown ? 'hide' : 'show')}
      </button>
    </div>`;
  }
}
