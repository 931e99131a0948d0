import type { Named } from '@parvis/client';
import type { PersonSummary } from '@parvis/model';
import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { ClientController } from '../shared/client.ts';
import type { Connection } from '../shared/connection.ts';
import { LocaleController } from '../shared/locale.ts';
import { codeOf, notice } from '../shared/notice.ts';
import { QueryController } from '../shared/query.ts';
import { peopleCardStrings } from '../strings/people-card.ts';

/** A card of somebody whom the page has from a system that is not the one people come from. */
export type Carded = ReactiveElement & { source?: string | undefined; data?: Named | undefined };

/**
 * What the source of people says of somebody whom another source names. It is asked for while their card is open; whom it
 * does not know stays as the other source has them.
 */
export class Directory {
  readonly #client: ClientController;
  readonly #locale: LocaleController<typeof peopleCardStrings.en>;
  readonly #query: QueryController<PersonSummary>;

  constructor(host: Carded, connection: Connection, isOpen: () => boolean) {
    this.#client = new ClientController(host);
    this.#locale = new LocaleController(host, connection, peopleCardStrings);
    this.#query = new QueryController<PersonSummary>(host, {
      connection,
      client: this.#client,
      key: () => (isOpen() && host.data?.own ? host.data.id : undefined),
      watch: (client, ...asked) => client.people.watch(...asked),
    });
  }

  get person(): PersonSummary | undefined {
    const { read } = this.#query;
    return read.status === 'ready' ? read.value : undefined;
  }

  /** Why it could not say anything. */
  renderNotice(): TemplateResult | typeof nothing {
    const { read } = this.#query;
    const code = codeOf(read);
    if (code === 'not_found' || code === 'gone') return nothing;
    const retry = () => this.#query.retry();
    return notice({ locale: this.#locale, client: this.#client.value, read, retry });
  }
}
