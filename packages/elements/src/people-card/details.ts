import type { Person, PersonSummary, Relationship } from '@parvis/model';
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { ClientController } from '../shared/client.ts';
import type { Connection } from '../shared/connection.ts';
import { chatIcon, clockIcon, mobileIcon, phoneIcon, placeIcon, relationshipIcon } from './details-icons.ts';
import { adopt } from '../shared/late.ts';
import { LocaleController } from '../shared/locale.ts';
import { QueryController, type Read } from '../shared/query.ts';
import { VisibleController } from '../shared/visible.ts';
import { peopleDetailsStrings } from '../strings/people-details.ts';
import { detailsStyles } from './details.styles.ts';
import type { Field, Fields } from './fields.ts';
import { localTime } from './local-time.ts';

/** Draws a person as a link. */
type Link = (person: PersonSummary) => TemplateResult;

/** Schemes that lead to a conversation; anything else in a directory is not followed. */
const CHAT = /^(https?|im|matrix|msteams|sips?|skype|slack|xmpp):/i;

interface Asked {
  connection: Connection;
  client: ClientController;
  /** Of whom, when details have a place now. */
  key(): string | undefined;
  /** Whether they wait until the card is near the viewport. */
  waits(): boolean;
}

/** What a card shows beyond the summary. Reads it, and draws the fields asked for that there are. */
export class Details implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #locale: LocaleController<typeof peopleDetailsStrings.en>;
  readonly #query: QueryController<Person>;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, { connection, client, key, waits }: Asked) {
    this.#host = host;
    adopt(host, detailsStyles);
    this.#locale = new LocaleController(host, connection, peopleDetailsStrings);
    const visible = new VisibleController(host, connection, () => waits() && key() !== undefined);
    this.#query = new QueryController<Person>(host, {
      connection,
      client,
      key: () => (waits() && !visible.near ? undefined : key()),
      watch: (client, ...watched) => client.people.watchDetails(...watched),
    });
    host.addController(this);
  }

  get read(): Read<Person> {
    return this.#query.read;
  }

  retry(): void {
    this.#query.retry();
  }

  hostDisconnected(): void {
    clearTimeout(this.#clock);
  }

  render(known: PersonSummary | Person, fields: Fields, link: Link): TemplateResult {
    const person: Person = this.read.status === 'ready' ? this.read.value : known;
    const { presence, phone, mobile, chat, place, timeZone, relationship } = person;
    const { manager, reports, skills, about } = person;
    const when = <T>(field: Field, value: T | undefined, draw: (value: T) => unknown) =>
      value !== undefined && fields.has(field) ? draw(value) : nothing;
    const say = this.#locale;
    return html`<div class="details" part="details">
      ${when('presence', presence, ({ availability, message }) =>
        this.#row(
          'presence',
          '',
          html`<span class="dot" data-is=${availability}></span>`,
          html`${say.say(`presence_${availability}`)}${message ? html` · <bdi>${message}</bdi>` : nothing}`,
        ),
      )}
      ${when('phone', phone, (number) => this.#row('phone', say.say('phone'), phoneIcon, telephone(number)))}
      ${when('mobile', mobile, (number) => this.#row('mobile', say.say('mobile'), mobileIcon, telephone(number)))}
      ${when('chat', chat, (url) =>
        CHAT.test(url)
          ? this.#row('chat', '', chatIcon, html`<a href=${url}>${say.say('chat')}</a>`)
          : nothing,
      )}
      ${when('place', place, (name) => this.#row('place', say.say('place'), placeIcon, html`<bdi>${name}</bdi>`))}
      ${when('local-time', timeZone, (zone) => this.#renderTime(zone))}
      ${when('relationship', relationship, (is) => this.#renderRelationship(is))}
      ${when('manager', manager, (boss) => this.#section('manager', say.say('manager'), link(boss)))}
      ${when('reports', reports, (people) => this.#renderReports(people, person.reportsCount, link))}
      ${when('skills', skills, (names) =>
        this.#section(
          'skills',
          say.say('skills'),
          html`<ul class="chips">
            ${names.map((name) => html`<li dir="auto">${name}</li>`)}
          </ul>`,
        ),
      )}
      ${when('about', about, (text) =>
        this.#section('about', say.say('about'), html`<p class="about" dir="auto">${text}</p>`),
      )}
    </div>`;
  }

  /** One line: a picture for those who see, a word for those who do not. */
  #row(part: string, label: string, picture: unknown, content: unknown) {
    return html`<div class="detail" part=${part}>
      ${picture}${label ? html`<span class="unseen">${label}:</span>` : nothing}<span>${content}</span>
    </div>`;
  }

  #section(part: string, label: string, content: unknown) {
    return html`<div class="section" part=${part}>
      <div class="label">${label}</div>
      ${content}
    </div>`;
  }

  #renderTime(zone: string) {
    const now = new Date();
    const { lang } = this.#locale;
    const there = localTime(zone, lang, now);
    if (!there) return nothing;
    clearTimeout(this.#clock);
    // What is drawn after the element left waits for nothing.
    if (this.#host.isConnected)
      this.#clock = setTimeout(() => this.#host.requestUpdate(), 60_000 - (now.getTime() % 60_000));
    const { time, days, hours } = there;
    const day = days && new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(days, 'day');
    const apart = hours > 0 ? 'ahead' : 'behind';
    return this.#row(
      'local-time',
      this.#locale.say('local_time'),
      clockIcon,
      html`${day ? `${time}, ${day}` : time}
        <span class="muted">
          · ${hours ? this.#locale.say(apart, { n: Math.abs(hours) }) : this.#locale.say('same_time')}</span
        >`,
    );
  }

  /** Nothing where neither follows the other: it is not said of most colleagues. */
  #renderRelationship({ following, followedBy, requested }: Relationship) {
    const said = (
      following && followedBy
        ? (['follow_each_other'] as const)
        : ([following && 'following', requested && 'requested', followedBy && 'followed_by'] as const)
    ).flatMap((key) => (key ? this.#locale.say(key) : []));
    if (said.length === 0) return nothing;
    return this.#row('relationship', '', relationshipIcon, said.join(' · '));
  }

  #renderReports(people: readonly PersonSummary[], count = people.length, link: Link) {
    if (count === 0) return nothing;
    return html`<details class="section" part="reports">
      <summary class="label">${this.#locale.say('reports', { n: count })}</summary>
      <ul class="people">
        ${people.map((person) => html`<li>${link(person)}</li>`)}
        ${
          count > people.length
            ? html`<li class="muted">${this.#locale.say('more', { n: count - people.length })}</li>`
            : nothing
        }
      </ul>
    </details>`;
  }
}

const telephone = (number: string) =>
  html`<a href="tel:${number.replace(/[^\d+*#,;]/g, '')}"><bdi dir="ltr">${number}</bdi></a>`;
