import type { PersonSummary, Recommendation, Recommendations, Subject, SubjectKind } from '@parvis/model';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { face } from '../shared/face.ts';
import { isFit, isGiven, isPerson, isText } from '../shared/given.ts';
import { LatePart, script } from '../shared/late.ts';
import { LocaleController } from '../shared/locale.ts';
import { absent, codeOf, notice, type Noted } from '../shared/notice.ts';
import { MISCONFIGURED, QueryController, type Read } from '../shared/query.ts';
import { setStates } from '../shared/states.ts';
import { recommendButtonStrings } from '../strings/recommend-button.ts';
import { base } from '../theme/base.styles.ts';
import { faceStyles } from '../theme/face.styles.ts';
import { PageAddress } from '../shared/page-address/page-address.ts';
import { Choice } from './choice.ts';
import { recommendIcon } from './icons.ts';
import { RecommendedEvent, RecommendEvent } from './recommend-button.events.ts';
import { recommendButtonStyles } from './recommend-button.styles.ts';
import { subjectBy } from './subject.ts';
import { summary } from './summary.ts';

const IDLE: Read<never> = { status: 'idle' };

const refusal = script(() => import('./refusal.ts'));
const list = script(async () => {
  const [{ PeopleList }] = await Promise.all([
    import('../shared/people-list/people-list.ts'),
    import('../people-card/define.ts'),
  ]);
  return PeopleList<Recommendation>;
});

/** Whether a page gave what it takes to draw. */
const isTally = ({ subject, count, people }: Recommendations): boolean =>
  isText(subject.id) && count >= 0 && people.every(isPerson);

/**
 * Recommends this page, or a person, a post or a document, and says who else does; to who may not recommend it, how many
 * do, if any.
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
  /** Says that a click was not accepted. */
  readonly #refused = new LatePart(this, refusal, ({ refusalOf }) => refusalOf(this, this.#connection));
  readonly #choice = new Choice(this, this.#connection, this.#refused);
  readonly #list = new LatePart(
    this,
    list,
    (PeopleList) =>
      new PeopleList(this, {
        connection: this.#connection,
        client: this.#client,
        locale: this.#locale,
        key: () => keyOf(this.#shown?.subject),
        list: (client, options) => client.recommendations.list(this.#shown!.subject, options),
      }),
  );
  readonly #page = new PageAddress(this, this.#connection);
  readonly #query = new QueryController<Recommendations>(this, {
    connection: this.#connection,
    client: this.#client,
    key: () =>
      this.#usesData || (this.#can() === false && !this.#can('tell') && !this.#can('count'))
        ? undefined
        : keyOf(this.#asked),
    watch: (client, _, ...rest) => client.recommendations.watch(this.#asked!, ...rest),
  });
  /** What the page gave, when that is what it should be. */
  #data: Recommendations | undefined;
  #asked: Subject | undefined;
  /** Whether the page says something that cannot be. */
  #mistaken = false;
  /** From when the page gives `data` until the next click; from then on the client knows better. */
  #usesData = false;
  #refocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const hurry = () => this.renderRoot.querySelectorAll('img').forEach((image) => (image.loading = 'eager'));
    addEventListener('beforeprint', hurry, this.#connection);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = keyOf(this.#asked);
    const { data } = this;
    if (changed.has('data')) {
      this.#data = isFit(this, data, isTally) ? data : undefined;
      this.#usesData = !!data;
    }
    const found = this.#data?.subject ?? subjectBy(this.kind, this.subject, this.#page.value);
    this.#mistaken = found === null || this.#data !== data;
    this.#asked = found ?? undefined;
    if (before !== keyOf(this.#asked)) this.#choice.forget();
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
      open: !!this.#list.now?.isOpen,
    });
    if (this.#refocus && read.status !== 'pending' && !this.matches(':focus-within')) {
      // The button that was pressed is gone; the reader goes on from what stands in its place.
      this.#refocus = false;
      if (document.activeElement === document.body) this.#find('button, a')?.focus({ preventScroll: true });
    }
  }

  /** What is on screen: what the client knows, else what the page gave with what the reader wants. */
  get #shown(): Recommendations | undefined {
    const { read } = this.#query;
    if (read.status === 'ready') return read.value;
    const data = this.#data;
    const { wanted = data?.mine } = this.#choice;
    if (!data || wanted === undefined || wanted === data.mine) return data;
    return { ...data, mine: wanted, count: Math.max(0, data.count + (wanted ? 1 : -1)) };
  }

  /** Whether the reader may recommend such a thing, or is told who or how many do; undefined while there is no client. */
  #can(what?: 'tell' | 'count'): boolean | undefined {
    return this.#client.value?.recommendations.can(this.#asked?.kind ?? 'page', what);
  }

  #renderKnown(shown: Recommendations) {
    const { mine, people } = shown;
    return html`<div part="base">
        <div class="row">
          <div class="pair" @pointerenter=${this.#prepare} @focusin=${this.#prepare}>
            ${this.#can() ? this.#renderButton(mine) : nothing}${this.#renderCount(shown.count)}
          </div>
          <div class="who">
            ${people.length > 0 ? renderFaces(people) : nothing}
            <div part="summary" class="summary">${this.#sentence(shown)}</div>
          </div>
        </div>
        ${this.#renderTrouble()}
      </div>
      ${this.#list.now?.render()}`;
  }

  #sentence(shown: Recommendations): string {
    if (shown.count > 0) return summary(this.#locale, shown);
    return this.#can() ? this.#locale.say('first') : '';
  }

  #renderButton(mine: boolean) {
    return html`<button
      type="button"
      part="button"
      class="control printed"
      aria-pressed=${mine}
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
    if (count === 0 || !this.#client.value || this.#can('count'))
      return count === 0 && this.#can() === false ? nothing : html`<span part="count">${number}</span>`;
    return html`<button
      type="button"
      part="count"
      class="printed"
      popovertarget=${this.#list.now ? 'list' : nothing}
      aria-haspopup="dialog"
      aria-label=${this.#locale.say('count', { n: count })}
      @click=${this.#list.now ? nothing : this.#list.opener((list) => list.show())}
    >
      ${number}
    </button>`;
  }

  /** What went wrong with what shows: the last click was refused, the list did not come, or no newer answer. */
  #renderTrouble() {
    const refused = this.#choice.refusal;
    const refocus = () => {
      this.#refocus = true;
    };
    return html`${this.#refused.now?.render(this.#noted(refused ?? IDLE))}
    ${this.#refused.renderTrouble(this.#locale, this.#client.value, () => this.#retry())}
    ${this.#list.renderTrouble(this.#locale, this.#client.value, refocus)}
    ${refused ? nothing : notice(this.#noted(this.#query.read))}`;
  }

  #renderAbsent() {
    const read = this.#mistaken ? MISCONFIGURED : this.#query.read;
    const pending = read.status === 'pending';
    return html`<div
      part="base"
      class=${read.status === 'idle' ? nothing : 'absent'}
      aria-busy=${pending ? 'true' : nothing}
    >
      ${pending ? html`<div class="shape" ?data-hidden=${isGiven(this)}></div>` : nothing}
      ${absent(this, this.#noted(read))}
    </div>`;
  }

  #noted(read: Read<unknown>): Noted {
    return { locale: this.#locale, client: this.#client.value, read, retry: () => this.#retry() };
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  #retry(): void {
    this.#refocus = true;
    if (this.#choice.refusal) void this.#press();
    else this.#query.retry();
  }

  /** The reader comes near: what a click shows is to show at once. */
  readonly #prepare = (): void => {
    this.#refused.prepare();
    this.#client.value?.recommendations.prepare().catch(() => {});
  };

  readonly #press = async (): Promise<void> => {
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
  };
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
