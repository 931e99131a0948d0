import type { Person, PersonSummary } from '@parvis/model';
import { html, LitElement, nothing } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { face } from '../shared/face.ts';
import { LocaleController } from '../shared/locale.ts';
import { notice } from '../shared/notice.ts';
import { QueryController } from '../shared/query.ts';
import { peopleCardStrings } from '../strings/people-card.ts';
import { base } from '../theme/base.styles.ts';
import { faceStyles } from '../theme/face.styles.ts';
import { PersonOpenEvent } from './people-card.events.ts';
import { peopleCardStyles } from './people-card.styles.ts';

/**
 * A colleague at a glance: photograph, name, role, how to reach them.
 *
 * @tag parvis-people-card
 * @slot - What shows until the colleague is known, and when they cannot be found. A link reads best.
 * @fires {PersonOpenEvent} parvis-person-open - Asks to open the full profile. Cancel it to open your own.
 */
export class PeopleCard extends LitElement {
  static override styles = [base, faceStyles, peopleCardStyles];

  static override properties = { person: {}, source: {}, data: { attribute: false } };

  /** Whom to show: id, mail address or login. Letter case does not matter. */
  person?: string;

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** The person, when the page has them already: nothing is asked then. */
  data?: PersonSummary | Person | undefined;

  readonly #connection = new Connection(this);
  readonly #client = new ClientController(this);
  readonly #locale = new LocaleController(this, this.#connection, peopleCardStrings);
  readonly #summary = new QueryController<PersonSummary>(this, {
    connection: this.#connection,
    client: this.#client,
    key: () => (this.data ? undefined : this.person || undefined),
    watch: (client, ...asked) => client.people.watch(...asked),
  });

  override render() {
    const { read } = this.#summary;
    const person = this.data ?? (read.status === 'ready' ? read.value : undefined);
    if (person) {
      return html`<div part="base">
        ${face(person)}
        <a
          part="name"
          href=${this.#client.value?.link('person', person.id) ?? nothing}
          @click=${this.#open(person)}
          >${person.name}</a
        >
        <span part="title">${person.title}</span>
      </div>`;
    }
    return html`<slot></slot>${
        read.status === 'failed'
          ? notice({
              locale: this.#locale,
              client: this.#client.value,
              code: read.error.code,
              retry: () => this.#summary.retry(),
            })
          : nothing
      }`;
  }

  #open(person: PersonSummary) {
    return (event: Event) => {
      const asked = new PersonOpenEvent(person);
      if (!this.dispatchEvent(asked)) event.preventDefault();
    };
  }
}
