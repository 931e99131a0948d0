import type { ShownComment, ShownPost } from '@parvis/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { ClientController } from '../client.ts';
import type { Connection } from '../connection.ts';
import { isFit, isPerson, isText } from '../given.ts';
import { MISCONFIGURED, QueryController, type Read } from '../query.ts';
import { watchFeed } from './watch.ts';

type Host = ReactiveElement & { post?: string | undefined; data?: ShownPost | undefined };

const isWritten = ({ id, text, createdAt, author, can }: ShownPost | ShownComment): boolean =>
  isText(id) && isText(text) && Date.parse(createdAt) > 0 && isPerson(author) && !!can;

/** Whether a page gave what it takes to draw. */
export const isPost = (post: ShownPost): boolean =>
  isWritten(post) && post.comments.latest.every(isWritten) && Array.isArray(post.reactions.counts);

/** The post of an element: what the page gave, until the reader does something; else what the client holds. */
export class PostController implements ReactiveController {
  readonly #host: Host;
  readonly #query: QueryController<ShownPost>;
  #seen: ShownPost | undefined;
  /** What the page gave, when that is a post. */
  #data: ShownPost | undefined;
  #usesData = false;

  constructor(host: Host, connection: Connection, client: ClientController) {
    this.#host = host;
    // Before its query, which is to know whether anything is asked.
    host.addController(this);
    this.#query = new QueryController<ShownPost>(host, {
      connection,
      client,
      key: () => (this.#usesData ? undefined : (this.#data?.id ?? host.post) || undefined),
      watch: watchFeed((feed, ...asked) => feed.watchPost(...asked)),
    });
  }

  get value(): ShownPost | undefined {
    const { read } = this.#query;
    return read.status === 'ready' ? read.value : this.#data;
  }

  get read(): Read<ShownPost> {
    return this.#data === this.#seen ? this.#query.read : MISCONFIGURED;
  }

  retry(): void {
    this.#query.retry();
  }

  /** From now on the client knows better than the page. */
  follow(): void {
    this.#usesData = false;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { data } = this.#host;
    if (this.#seen === data) return;
    this.#seen = data;
    this.#data = isFit(this.#host, data, isPost) ? data : undefined;
    this.#usesData = !!data;
  }
}
