import type { Poll } from '@parvis/model';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { failure } from '../shared/failure.ts';
import { LocaleController } from '../shared/locale.ts';
import { notice } from '../shared/notice.ts';
import type { Read } from '../shared/query.ts';
import type { CommonStrings } from '../strings/common.ts';
import type { AsidesAsked, DrawWords } from './asides.ts';
import { WrittenActEvent } from './post.events.ts';

/** The poll of a post: its answers to choose from, and once the reader has voted, or cannot, what everybody chose. */
export class PollForm {
  readonly #host: ReactiveElement;
  readonly #asked: AsidesAsked;
  readonly #chosen = new Set<number>();
  #read: Read<never> = { status: 'idle' };
  /** Why a vote was not taken; loaded with the first that was not. */
  #writes: LocaleController<CommonStrings> | undefined;
  #of: string | undefined;

  constructor(host: ReactiveElement, asked: AsidesAsked) {
    this.#host = host;
    this.#asked = asked;
  }

  render(post: string, poll: Poll, words: DrawWords): TemplateResult {
    if (this.#of !== post) {
      this.#chosen.clear();
      this.#read = { status: 'idle' };
    }
    this.#of = post;
    const { client, feed } = this.#asked;
    // While what takes votes is on its way, it is taken for granted that it does.
    const isAble = feed.value ? feed.value.can.poll : client.value?.has('feed');
    return poll.can.vote && isAble ? this.#renderForm(poll, words) : this.#renderResults(poll, words);
  }

  #renderForm(poll: Poll, words: DrawWords): TemplateResult {
    const { locale, common, client, feed } = this.#asked;
    const retry = () => void this.#vote();
    const isWaiting = this.#read.status === 'pending' || !feed.value;
    return html`<form part="poll" class="poll" @submit=${this.#vote} @focusin=${() => feed.prepare()}>
      <fieldset>
        <legend>${locale.say(poll.multiple ? 'choose_some' : 'choose_one')}</legend>
        ${poll.options.map(
          ({ title }, place) =>
            html`<label part="answer" class="answer">
              <input
                type=${poll.multiple ? 'checkbox' : 'radio'}
                name="answer"
                .checked=${this.#chosen.has(place)}
                @change=${() => this.#choose(place, poll)}
              />
              <span dir="auto">${words(title)}</span>
            </label>`,
        )}
      </fieldset>
      ${notice({ locale: this.#writes ?? common, client: client.value, read: this.#read, retry })}
      <div class="voting">
        <button type="submit" part="vote" ?disabled=${isWaiting || this.#chosen.size === 0}>
          ${locale.say('vote')}
        </button>
        ${this.#renderState(poll)}
      </div>
    </form>`;
  }

  #renderResults(poll: Poll, words: DrawWords): TemplateResult {
    const { locale } = this.#asked;
    const { options, voters, mine } = poll;
    // Of several answers each is a share of the people, where it is known how many they are.
    const all = voters ?? options.reduce((sum, { votes = 0 }) => sum + votes, 0);
    const percent = new Intl.NumberFormat(locale.lang, { style: 'percent' });
    return html`<div part="poll" class="poll" role="group" tabindex="-1" aria-label=${locale.say('poll')}>
      <ul>
        ${options.map(({ title, votes }, place) => {
          const share = votes === undefined ? undefined : all > 0 ? Math.min(1, votes / all) : 0;
          return html`<li part="answer" class="answer">
            <span class="share">${share === undefined ? nothing : percent.format(share)}</span>
            <span
              ><bdi>${words(title)}</bdi>${
                mine.includes(place) ? html` <span class="muted">✓ ${locale.say('mine')}</span>` : nothing
              }</span
            >
            ${
              share === undefined
                ? nothing
                : html`<svg class="bar" aria-hidden="true">
                    <rect width="${share * 100}%" height="100%" />
                  </svg>`
            }
          </li>`;
        })}
      </ul>
      ${this.#renderState(poll)}
    </div>`;
  }

  /** How many have voted, and for how long others may. */
  #renderState({ voters, endsAt, ended }: Poll): TemplateResult {
    const { locale } = this.#asked;
    const date =
      endsAt && new Date(endsAt).toLocaleString(locale.lang, { dateStyle: 'medium', timeStyle: 'short' });
    const said = [
      voters === undefined ? '' : locale.say('voters', { n: voters }),
      ended ? locale.say('ended') : date ? locale.say('ends', { date }) : '',
    ];
    return html`<span class="muted">${said.filter(Boolean).join(' · ')}</span>`;
  }

  #choose(place: number, { multiple }: Poll): void {
    const isChosen = this.#chosen.has(place);
    if (!multiple) this.#chosen.clear();
    if (multiple && isChosen) this.#chosen.delete(place);
    else this.#chosen.add(place);
    this.#host.requestUpdate();
  }

  readonly #vote = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const { feed, written, connection, follow } = this.#asked;
    const of = written();
    if (!feed.value || !of || this.#chosen.size === 0) return;
    if (!this.#host.dispatchEvent(new WrittenActEvent('vote', of))) return;
    follow();
    this.#read = { status: 'pending' };
    this.#host.requestUpdate();
    try {
      await feed.value.vote(of.id, [...this.#chosen]);
      this.#read = { status: 'idle' };
    } catch (error) {
      this.#read = failure(error);
      // Without a network its own sentences do not come: those that the post has say nearly the same.
      const words = await import('../strings/writes.ts').catch(() => undefined);
      if (words) this.#writes ??= new LocaleController(this.#host, connection, words.writesStrings);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button is gone: who goes on by keyboard goes on from what everybody chose.
    if (this.#read.status === 'idle' && !connection.signal.aborted)
      this.#host.renderRoot.querySelector<HTMLElement>('[part=poll][tabindex]')?.focus();
  };
}
