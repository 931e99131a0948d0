import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { failure } from '../shared/failure.ts';
import { notice } from '../shared/notice.ts';
import type { Read } from '../shared/query.ts';
import type { ActsAsked } from './acts.ts';

/** Longest reason, in characters: `TEXT_LIMIT.report` of the model. */
const LIMIT = 1000;

/** Asks why something is reported, and sends it. */
export class ReportForm {
  readonly #host: ReactiveElement;
  readonly #asked: ActsAsked & { done(): void };
  #isOpen = false;
  #reason = '';
  #read: Read<never> = { status: 'idle' };

  constructor(host: ReactiveElement, asked: ActsAsked & { done(): void }) {
    this.#host = host;
    this.#asked = asked;
  }

  open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('#reason')?.focus(),
    );
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { locale, writes, client } = this.#asked;
    const type = ({ currentTarget }: Event) => {
      this.#reason = (currentTarget as HTMLTextAreaElement).value;
    };
    return html`<form part="report" class="report" @submit=${this.#send}>
      <label for="reason">${locale.say('reason')}</label>
      <textarea
        id="reason"
        rows="2"
        dir="auto"
        maxlength=${LIMIT}
        .value=${this.#reason}
        @input=${type}
      ></textarea>
      ${notice({ locale: writes, client: client.value, read: this.#read, retry: () => void this.#send() })}
      <div class="buttons">
        <button type="button" @click=${() => this.#close()}>${locale.say('cancel')}</button>
        <button type="submit" ?disabled=${this.#read.status === 'pending'}>
          ${locale.say('send_report')}
        </button>
      </div>
    </form>`;
  }

  readonly #send = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const { feed, written, connection, done } = this.#asked;
    const of = written();
    if (!feed.value || !of) return;
    this.#read = { status: 'pending' };
    this.#host.requestUpdate();
    try {
      await feed.value.report(of, this.#reason.trim());
      if (connection.signal.aborted) return;
      this.#reason = '';
      this.#read = { status: 'idle' };
      done();
      this.#close();
    } catch (error) {
      this.#read = failure(error);
      this.#host.requestUpdate();
    }
  };

  #close(): void {
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part=menu]')?.focus();
  }
}
