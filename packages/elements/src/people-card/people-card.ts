import type { Person, PersonSummary } from '@parvis/model';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { face } from '../shared/face.ts';
import { isFit, isGiven, isPerson } from '../shared/given.ts';
import { LocaleController } from '../shared/locale.ts';
import { absent, codeOf, notice, type Noted } from '../shared/notice.ts';
import { MISCONFIGURED, QueryController, type Read } from '../shared/query.ts';
import { setStates } from '../shared/states.ts';
import { warnOnce } from '../shared/warn.ts';
import { peopleCardStrings } from '../strings/people-card.ts';
import { base } from '../theme/base.styles.ts';
import { faceStyles } from '../theme/face.styles.ts';
import type { Details } from './details.ts';
import { hasDetails, readFields, type Fields } from './fields.ts';
import type { HoverCard } from './hover-card.ts';
import { PersonOpenEvent } from './people-card.events.ts';
import { peopleCardStyles } from './people-card.styles.ts';
import { avatar, card, line, name, type Drawing } from './summary.ts';

const VIEWS = ['card', 'line', 'avatar', 'name'];

/** Of the details, when their script could not be loaded. */
const NOT_LOADED = { status: 'failed', error: { code: 'unavailable' } } as const;

/**
 * A colleague at a glance: photograph, name, role, how to reach them.
 *
 * Keyboard: Tab goes to the name, which is a link; then, on a card, to the mail address, its copy button and what
 * else can be followed. With `hover-card`, resting on the name opens the card over the page; Tab goes on into it
 * and past it, Escape closes it and goes back to the name.
 *
 * @tag parvis-people-card
 * @slot - What shows until the colleague is known, and when they cannot be found. A link reads best.
 * @slot section - Sections of your own, at the end of a card.
 * @fires {PersonOpenEvent} parvis-person-open - Asks to open the full profile. Cancel it to open your own.
 * @fires {SignInEvent} parvis-sign-in - Asks to sign the reader in. Cancel it to do it in your own way.
 * @csspart base - The card.
 * @csspart photo - The round face: initials, and the photograph over them.
 * @csspart image - The photograph.
 * @csspart name - The name, a link where there is a client.
 * @csspart pronouns - The pronouns, beside the name.
 * @csspart title - The job title.
 * @csspart department - The department.
 * @csspart contact - The mail address and its copy button.
 * @csspart copy - The copy button.
 * @csspart details - What else was asked for. Each of its fields is a part of the same name.
 * @csspart presence - Whether they are available, in words.
 * @csspart phone - The desk telephone.
 * @csspart mobile - The mobile telephone.
 * @csspart chat - The link to a chat with them.
 * @csspart place - Where they work.
 * @csspart local-time - How late it is there.
 * @csspart manager - The manager.
 * @csspart reports - The direct reports.
 * @csspart person - The link to the manager, and to each direct report.
 * @csspart skills - The skills.
 * @csspart about - What the person says of themselves.
 * @csspart hover-card - The card over the page.
 * @csspart notice - The sentence about what went wrong.
 * @csspart retry - The button that asks again.
 * @csspart sign-in - The link or button to sign in.
 * @cssprop [--parvis-people-card-photo-size=3.5rem] - Width and height of the photograph; smaller in lines and avatars.
 * @cssprop [--parvis-people-card-gap=0.75rem] - Space between photograph and text.
 * @cssprop [--parvis-people-card-padding=0] - Space around the card.
 * @cssprop [--parvis-people-card-hover-width=22rem] - Width of the card over the page.
 * @cssstate loading - Set while the first answer is awaited.
 * @cssstate empty - Set when there is nobody to show: no `person` is given, or they were not found.
 * @cssstate failed - Set when the person could not be read.
 * @cssstate stale - Set while an older answer shows, because a newer one could not be had.
 * @cssstate partial - Set when the person is known and their details could not be read.
 * @cssstate signed-out - Set when the source wants to know first who is asking.
 * @cssstate open - Set while the hover card is open.
 */
export class PeopleCard extends LitElement {
  static override styles = [base, faceStyles, peopleCardStyles];

  static override properties = {
    person: {},
    view: { reflect: true },
    fields: {},
    hoverCard: { type: Boolean, attribute: 'hover-card' },
    source: {},
    data: { attribute: false },
  };

  /** Whom to show: id, mail address or login. Letter case does not matter. */
  person?: string;

  /** `card`, `line` (photograph, name and title), `avatar` (photograph only) or `name` (for a sentence). */
  view: 'card' | 'line' | 'avatar' | 'name' = 'card';

  /**
   * What to show of them, by spaces or commas: name title department contact pronouns presence phone mobile chat
   * place local-time manager reports skills about. The name shows always.
   */
  fields = 'name title department contact';

  /** Opens a card with all `fields` over the page when the name is hovered, focused or tapped. */
  hoverCard = false;

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** The person, when the page has them already: nothing is asked then. */
  data?: PersonSummary | Person | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new Connection(this);
  readonly #client = new ClientController(this);
  readonly #locale = new LocaleController(this, this.#connection, peopleCardStrings);
  readonly #summary = new QueryController<PersonSummary>(this, {
    connection: this.#connection,
    client: this.#client,
    key: () => (this.data ? undefined : this.person || undefined),
    watch: (client, ...asked) => client.people.watch(...asked),
  });
  /** What the page gave, when that is a person. */
  #data: PersonSummary | Person | undefined;
  #fields: Fields = new Set();
  /** These two come with scripts of their own, on first use. */
  #details: Details | undefined;
  #hover: HoverCard | undefined;
  #isMissing = false;
  #byTouch = false;
  /** How the reader came to it, when that was before it was known whom it shows. */
  #early: Event | undefined;
  #copied: boolean | undefined;
  #refocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
    addEventListener('beforeprint', () => this.#hurry(), this.#connection);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data')) this.#data = isFit(this, this.data, isPerson) ? this.data : undefined;
    if (changed.has('hoverCard')) this.#listen();
    if (changed.has('fields')) this.#fields = readFields(this.fields);
    if (!VIEWS.includes(this.view)) {
      warnOnce('unknown', 'people card', 'view', this.view, VIEWS.join(', '));
    }
    if (this.#wantsDetails && !this.#details && !this.#isMissing) void this.#loadDetails();
  }

  override render() {
    const person = this.#person;
    return person ? this.#renderPerson(person) : this.#renderAbsent();
  }

  protected override updated(): void {
    const read = this.#read;
    const known = !!this.#person;
    const code = codeOf(read);
    const isNobody = code === 'not_found' || code === 'gone';
    setStates(this.#internals, {
      loading: !known && read.status === 'pending',
      empty: !known && (read.status === 'idle' || isNobody),
      failed: !known && read.status === 'failed' && !isNobody,
      stale: known && !!code,
      partial: known && !!codeOf(this.#more.read),
      'signed-out': code === 'unauthenticated',
      open: !!this.#hover?.isOpen,
    });
    if (known && this.#early) void this.#come(this.#early);
    if (this.#refocus && read.status !== 'pending') {
      // The button that was pressed is gone; the reader goes on from what stands in its place.
      this.#refocus = false;
      const next = this.renderRoot.querySelector<HTMLElement>('a, button');
      if (document.activeElement === document.body) next?.focus();
    }
  }

  get #person(): PersonSummary | Person | undefined {
    const { read } = this.#summary;
    return this.#data ?? (read.status === 'ready' ? read.value : undefined);
  }

  get #read(): Read<PersonSummary> {
    return this.#data === this.data ? this.#summary.read : MISCONFIGURED;
  }

  get #isSmall(): boolean {
    return this.view !== 'card' && VIEWS.includes(this.view);
  }

  /** Whether there is a place for details now: in the card itself, or in the one over the page. */
  get #wantsDetails(): boolean {
    return hasDetails(this.#fields) && (this.hoverCard ? !!this.#hover?.isOpen : !this.#isSmall);
  }

  /** The read of the details, also when their script could not be had. */
  get #more(): { read: Read<unknown>; retry(): void } {
    return (
      this.#details ?? {
        read: this.#isMissing ? NOT_LOADED : { status: 'idle' },
        retry: () => void this.#loadDetails(),
      }
    );
  }

  #renderPerson(person: PersonSummary | Person) {
    const drawing: Drawing = {
      fields: this.#fields,
      locale: this.#locale,
      copied: this.#copied,
      copy: (event: Event) => void this.#copy(event),
      link: (...what) => this.#renderLink(...what),
      opener: this.hoverCard,
    };
    const view = this.#isSmall ? this.view : 'card';
    const draw = { avatar, line, card, name }[view];
    const whole = (known = person) =>
      html`${card(known, { ...drawing, opener: false })}${this.#renderMore(known)}`;
    return html`<div part="base" class="view ${view}">
        ${view === 'card' && !this.hoverCard ? whole() : draw(person, drawing)}
        ${notice(this.#noted(this.#summary))}
      </div>
      ${this.#hover?.render(person.name, whole)}`;
  }

  /** Details and the page's own sections. */
  #renderMore(person: PersonSummary | Person) {
    const link = (other: PersonSummary) =>
      this.#renderLink(other, html`${face(other)}<bdi>${other.name}</bdi>`, 'person');
    return html`${this.#details?.render(person, this.#fields, link)}
      <slot name="section"></slot>
      ${notice(this.#noted(this.#more))}`;
  }

  #renderLink(person: PersonSummary, content: unknown, part: string, opener = false) {
    // Of nobody whom the source of people knows there is no profile.
    const href = person.id[0] === '?' ? undefined : this.#client.value?.link('person', person.id);
    // Without a profile to go to it is still what the card hangs on.
    const isButton = opener && href === undefined;
    return html`<a
      part=${part}
      href=${href ?? nothing}
      role=${isButton ? 'button' : nothing}
      tabindex=${isButton ? 0 : nothing}
      aria-haspopup=${opener ? 'dialog' : nothing}
      aria-expanded=${opener ? `${!!this.#hover?.isOpen}` : nothing}
      @click=${(event: MouseEvent) => this.#open(event, person, opener)}
      >${content}</a
    >`;
  }

  #renderAbsent() {
    const read = this.#read;
    return html`<div
      part="base"
      class="absent view ${this.#isSmall ? this.view : 'card'} ${isGiven(this) ? '' : 'bare'}"
      data-room=${this.fields}
      aria-busy=${read.status === 'pending' ? 'true' : nothing}
    >
      ${absent(this, { ...this.#noted(this.#summary), read })}
    </div>`;
  }

  #noted(query: { read: Read<unknown>; retry(): void }): Noted {
    const retry = () => {
      this.#refocus = true;
      query.retry();
    };
    return { locale: this.#locale, client: this.#client.value, read: query.read, retry };
  }

  #open(event: MouseEvent, person: PersonSummary, opener: boolean): void {
    // Another tab or window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (opener && this.#byTouch && !this.#hover?.isOpen) {
      event.preventDefault();
      void this.#loadHover().then((hover) => hover.open());
      return;
    }
    const asked = new PersonOpenEvent(person);
    if (!this.dispatchEvent(asked)) event.preventDefault();
  }

  async #copy({ currentTarget }: Event): Promise<void> {
    const shown = (currentTarget as HTMLElement).previousElementSibling!;
    // The place where it is announced has to be there before it is.
    this.#copied ??= false;
    this.requestUpdate();
    const { copy } = await import('./copy.ts');
    await copy(shown, this.#connection.signal, (copied) => {
      this.#copied = copied;
      this.requestUpdate();
    });
  }

  #listen(): void {
    if (!this.hoverCard || !this.isConnected) return;
    for (const type of ['pointerenter', 'pointerdown', 'focusin']) {
      this.addEventListener(type, this.#approach, this.#connection);
    }
  }

  readonly #approach = (event: Event): void => void this.#come(event);

  async #come(event: Event): Promise<void> {
    if (!this.hoverCard) return;
    this.#early = this.#person ? undefined : event;
    if (this.#early) return;
    if (event instanceof PointerEvent) this.#byTouch = event.pointerType === 'touch';
    const hover = await this.#loadHover();
    if (!this.#byTouch) hover.approach();
  }

  async #loadHover(): Promise<HoverCard> {
    const { HoverCard } = await import('./hover-card.ts');
    this.#hover ??= new HoverCard(this, this.#connection);
    this.requestUpdate();
    return this.#hover;
  }

  async #loadDetails(): Promise<void> {
    this.#isMissing = false;
    try {
      const { Details } = await import('./details.ts');
      this.#details ??= new Details(this, {
        connection: this.#connection,
        client: this.#client,
        key: () => (this.#wantsDetails && !this.data ? this.person || undefined : undefined),
        waits: () => !this.hoverCard,
      });
    } catch {
      this.#isMissing = true;
    }
    this.requestUpdate();
  }

  #hurry(): void {
    for (const image of this.renderRoot.querySelectorAll('img')) image.loading = 'eager';
  }
}
