import type {
  ErrorCode,
  PersonSummary,
  Recommendation,
  Recommendations,
  Subject,
  SubjectKind,
} from '@parvis/model';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { isDebugged } from '../shared/debug.ts';
import { face } from '../shared/face.ts';
import { isGiven } from '../shared/given.ts';
import { recommendIcon } from './icons.ts';
import { LocaleController } from '../shared/locale.ts';
import { codeOf, isFinal, notice, remedy, sentence } from '../shared/notice.ts';
import type { PeopleList } from '../shared/people-list/people-list.ts';
import { QueryController, type Read } from '../shared/query.ts';
import { setStates } from '../shared/states.ts';
import { warnOnce } from '../shared/warn.ts';
import { recommendButtonStrings } from '../strings/recommend-button.ts';
import { base } from '../theme/base.styles.ts';
import { faceStyles } from '../theme/face.styles.ts';
import { PageAddress } from '../shared/page-address/page-address.ts';
import { Choice } from './choice.ts';
import { RecommendedEvent, RecommendEvent } from './recommend-button.events.ts';
import { recommendButtonStyles } from './recommend-button.styles.ts';
import { subjectBy } from './subject.ts';
import { summary } from './summary.ts';

const MISCONFIGURED: Read<never> = { status: 'failed', error: { code: 'misconfigured' } };
const UNAVAILABLE: Read<never> = { status: 'failed', error: { code: 'unavailable' } };

/**
 * Recommends this page, or a person, a post or a document, and says who else does.
 *
 * Keyboard: Tab goes to the button, which Space and Enter press, then to the count. These open the list of who from
 * there; Tab walks through it and on, Escape closes it and goes back to the count.
 *
 * @tag parvis-recommend-button
 * @slot - What shows until the recommendations are known, and when they cannot be.
 * @slot icon - A picture in place of the heart.
 * @fires {RecommendEvent} parvis-recommend - Asks to recommend, or to take that back. Cancel it and nothing is sent.
 * @fires {RecommendedEvent} parvis-recommended - Tells that the source holds what the reader wanted.
 * @fires {SignInEvent} parvis-sign-in - Asks to sign the reader in. Cancel it to do it in your own way.
 * @csspart base - All of it: button, count, faces, sentence.
 * @csspart button - The button; `aria-pressed` when the reader recommends.
 * @csspart icon - The heart, or what is slotted in its place.
 * @csspart label - The word on the button.
 * @csspart count - The exact number, which opens the list of who.
 * @csspart faces - The faces of at most five recommenders.
 * @csspart photo - A round face: initials, and the photograph over them.
 * @csspart image - The photograph.
 * @csspart summary - The sentence that says who recommends.
 * @csspart list - The list of who, over the page.
 * @csspart heading - The heading of the list.
 * @csspart close - The button that closes the list.
 * @csspart people - The people in the list.
 * @csspart more - The button that shows more of them.
 * @csspart notice - The sentence about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The link or button to sign in.
 * @cssprop [--parvis-recommend-button-size=2rem] - Height of the row; never less than a target has to be.
 * @cssprop [--parvis-recommend-button-face-size=1.5rem] - Width and height of a face.
 * @cssprop [--parvis-recommend-button-gap=0.75rem] - Space between the count and the faces.
 * @cssprop [--parvis-recommend-button-radius] - Corners of button and count; those of the theme when not given.
 * @cssprop [--parvis-recommend-button-color] - Colour of the pressed button; the accent when not given.
 * @cssprop [--parvis-recommend-button-list-width=20rem] - Width of the list of who.
 * @cssstate loading - Set while the first answer is awaited.
 * @cssstate empty - Set while nobody recommends it.
 * @cssstate pressed - Set while the reader recommends it.
 * @cssstate failed - Set when the recommendations could not be read.
 * @cssstate stale - Set while an older answer shows, because a newer one could not be had.
 * @cssstate partial - Set when the source says how many recommend it, and not who.
 * @cssstate refused - Set when the reader's last click was not accepted.
 * @cssstate signed-out - Set when the source wants to know first who is asking.
 * @cssstate open - Set while the list of who is open.
 */
export class RecommendButton extends LitElement {
  static override styles = [base, faceStyles, recommendButtonStyles];

  static override properties = { subject: {}, kind: {}, source: {}, data: { attribute: false } };

  /**
   * What is recommended: the address of a page; the mail address, login or id of a person; the id or address of a
   * post or document. Without it, this page: its canonical link, or where it is.
   */
  subject?: string;

  /** What the subject is: `page`, `person`, `post` or `document`. */
  kind: SubjectKind = 'page';

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** The recommendations, when the page has them already: nothing is asked before the reader's first click. */
  data?: Recommendations | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new Connection(this);
  readonly #client = new ClientController(this);
  readonly #locale = new LocaleController(this, this.#connection, recommendButtonStrings);
  readonly #choice = new Choice(this, this.#connection);
  readonly #page = new PageAddress(this, this.#connection);
  readonly #query = new QueryController<Recommendations>(this, {
    connection: this.#connection,
    client: this.#client,
    key: () => (this.#usesData || this.#can === false ? undefined : keyOf(this.#asked)),
    watch: (client, _, ...rest) => client.recommendations.watch(this.#asked!, ...rest),
  });
  #asked: Subject | undefined;
  /** Whether the attributes say something that cannot be. */
  #mistaken = false;
  /** From when the page gives `data` until the next click; from then on the client knows better. */
  #usesData = false;
  #refocus = false;
  /** Comes with a script of its own, on first use. */
  #list: PeopleList<Recommendation> | undefined;
  #missing: Read<never> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const hurry = () => this.renderRoot.querySelectorAll('img').forEach((image) => (image.loading = 'eager'));
    addEventListener('beforeprint', hurry, this.#connection);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = keyOf(this.#asked);
    const found = this.data?.subject ?? subjectBy(this.kind, this.subject, this.#page.value);
    this.#mistaken = typeof found === 'string';
    this.#asked = typeof found === 'string' ? undefined : found;
    if (typeof found === 'string') warnOnce(found);
    if (before !== keyOf(this.#asked)) this.#choice.forget();
    if (changed.has('data')) this.#usesData = !!this.data;
  }

  override render() {
    const shown = this.#shown;
    return shown ? this.#renderKnown(shown) : this.#renderAbsent();
  }

  protected override updated(): void {
    const { read } = this.#query;
    const shown = this.#shown;
    const code = codeOf(this.#choice.refusal ?? read);
    setStates(this.#internals, {
      loading: !shown && read.status === 'pending',
      empty: shown?.count === 0,
      pressed: !!shown?.mine,
      failed: !shown && (this.#mistaken || read.status === 'failed'),
      stale: read.status === 'ready' && read.stale,
      partial: !!shown && shown.people.length === 0 && shown.count > (shown.mine ? 1 : 0),
      refused: !!this.#choice.refusal,
      'signed-out': code === 'unauthenticated',
      open: !!this.#list?.isOpen,
    });
    if (this.#refocus && read.status !== 'pending' && !this.matches(':focus-within')) {
      // The button that was pressed is gone; the reader goes on from what stands in its place.
      this.#refocus = false;
      if (document.activeElement === document.body) this.#first?.focus({ preventScroll: true });
    }
  }

  /** What is on screen: what the client knows, else what the page gave with what the reader wants. */
  get #shown(): Recommendations | undefined {
    const { read } = this.#query;
    if (read.status === 'ready') return read.value;
    const { data } = this;
    const mine = this.#choice.wanted ?? data?.mine;
    if (!data || mine === undefined || mine === data.mine) return data;
    return { ...data, mine, count: Math.max(0, data.count + (mine ? 1 : -1)) };
  }

  /** Whether the source keeps recommendations of this kind; undefined while there is no client. */
  get #can(): boolean | undefined {
    return this.#client.value?.recommendations.can(this.#asked?.kind ?? 'page');
  }

  get #first(): HTMLElement | null {
    return this.renderRoot.querySelector('button, a');
  }

  #renderKnown(shown: Recommendations) {
    const { mine, people } = shown;
    return html`<div part="base">
        <div class="row">
          <div class="pair">
            ${this.#can ? this.#renderButton(mine) : nothing}${this.#renderCount(shown.count)}
          </div>
          <div class="who">
            ${people.length > 0 ? renderFaces(people) : nothing}
            <div part="summary" class="summary">${this.#sentence(shown)}</div>
          </div>
        </div>
        ${this.#renderTrouble()}
      </div>
      ${this.#list?.render()}`;
  }

  #sentence(shown: Recommendations): string {
    if (shown.count > 0) return summary(this.#locale, shown);
    return this.#can ? this.#locale.say('first') : '';
  }

  #renderButton(mine: boolean) {
    return html`<button
      type="button"
      part="button"
      class="control printed"
      aria-pressed=${mine ? 'true' : 'false'}
      @click=${this.#press}
    >
      <slot name="icon" part="icon" class="icon">${recommendIcon}</slot>
      <span part="label" class="label"
        ><span ?data-hidden=${mine}>${this.#locale.say('recommend')}</span
        ><span ?data-hidden=${!mine}>${this.#locale.say('recommended')}</span></span
      >
    </button>`;
  }

  #renderCount(count: number) {
    const number = count.toLocaleString(this.#locale.lang);
    if (count === 0 || !this.#client.value) return html`<span part="count">${number}</span>`;
    return html`<button
      type="button"
      part="count"
      class="printed"
      popovertarget="list"
      aria-haspopup="dialog"
      aria-label=${this.#locale.say('count', { n: count })}
      @click=${this.#openList}
    >
      ${number}
    </button>`;
  }

  /** What went wrong with what shows: the last click was refused, or no newer answer is to be had. */
  #renderTrouble() {
    const read = this.#choice.refusal ?? this.#missing ?? this.#query.read;
    const code = codeOf(read);
    const locale = this.#locale;
    const noted = { locale, client: this.#client.value, read, retry: () => this.#retry() };
    return html`<div part=${code ? 'notice' : nothing} class=${code ? 'notice' : nothing}>
      <span role="status">${this.#choice.refusal && code ? this.#refused(code) : nothing}</span>
      ${this.#choice.refusal || !code ? nothing : html`<span>${sentence(noted)}</span>`} ${remedy(noted)}
    </div>`;
  }

  #refused(code: ErrorCode): string {
    return code === 'unauthenticated' || code === 'forbidden'
      ? this.#locale.say(`refused_${code}`)
      : this.#locale.say('refused', { reason: this.#locale.say(`error_${code}`) });
  }

  #renderAbsent() {
    const read = this.#mistaken ? MISCONFIGURED : this.#query.read;
    const pending = read.status === 'pending';
    const given = isGiven(this);
    // What the author wrote is enough when there is nothing the reader can do.
    const silent = isFinal(read) && (given || codeOf(read) === 'misconfigured') && !isDebugged(this);
    const noted = { locale: this.#locale, client: this.#client.value, read, retry: () => this.#retry() };
    return html`<div
      part="base"
      class=${read.status === 'idle' ? nothing : 'absent'}
      aria-busy=${pending ? 'true' : nothing}
    >
      ${pending ? html`<div class="shape" ?data-hidden=${given}></div>` : nothing}
      <slot @slotchange=${() => this.requestUpdate()}></slot>
      ${silent ? nothing : notice(noted)}
    </div>`;
  }

  #retry(): void {
    this.#refocus = true;
    if (this.#choice.refusal) void this.#press();
    else if (this.#missing) void this.#openList();
    else this.#query.retry();
  }

  async #press(): Promise<void> {
    const shown = this.#shown;
    const client = this.#client.value;
    if (!shown || !client) return;
    const { subject } = shown;
    const recommended = !shown.mine;
    const asked = new RecommendEvent(subject, recommended);
    if (!this.dispatchEvent(asked)) return;
    this.#usesData = false;
    if (!(await this.#choice.send(client, subject, recommended))) return;
    const told = new RecommendedEvent(subject, this.#shown?.mine ?? recommended);
    this.dispatchEvent(told);
  }

  /** The first time; from then on the button opens and closes the list by itself. */
  async #openList(): Promise<void> {
    if (this.#list) return;
    this.#missing = undefined;
    try {
      const [{ PeopleList }] = await Promise.all([
        import('../shared/people-list/people-list.ts'),
        import('../people-card/define.ts'),
      ]);
      this.#list ??= new PeopleList<Recommendation>(this, {
        connection: this.#connection,
        client: this.#client,
        locale: this.#locale,
        key: () => keyOf(this.#shown?.subject),
        list: (client, options) => client.recommendations.list(this.#shown!.subject, options),
      });
    } catch {
      this.#missing = UNAVAILABLE;
    }
    this.requestUpdate();
    await this.updateComplete;
    if (this.isConnected) this.#list?.show();
  }
}

const keyOf = (subject: Subject | undefined): string | undefined =>
  subject && `${subject.kind}:${subject.id}`;

const renderFaces = (people: readonly PersonSummary[]) =>
  html`<div part="faces" class="faces">
    ${people.map(
      (person) =>
        html`<span role="img" aria-label=${person.name} title=${person.name}>${face(person)}</span>`,
    )}
  </div>`;
