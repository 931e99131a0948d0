import type { ErrorCode, Recommendations } from '@parvis/model';
import type { ReactiveElement } from 'lit';
import { codeOf } from '../shared/notice.ts';
import { QueryController } from '../shared/query.ts';
import type { ActsAsked } from './acts.ts';
import type { Written } from './written.ts';

/** Why a source that keeps recommendations of posts keeps none of this one. */
const NONE: readonly (ErrorCode | undefined)[] = [
  'not_found',
  'gone',
  'forbidden',
  'invalid',
  'bad_request',
  'unsupported',
];

/** What the menu of a post offers about recommending it. */
export interface Offer {
  name: 'recommend' | 'unrecommend';
  /** Undefined while it is not known; until then nobody knows either what is to be offered. */
  count: number | undefined;
}

/** The recommendations of a post, as every button of the same post has them; asked for while its menu is open. */
export class Recommending {
  readonly #asked: ActsAsked;
  readonly #query: QueryController<Recommendations>;

  constructor(host: ReactiveElement, asked: ActsAsked, isOpen: () => boolean) {
    this.#asked = asked;
    this.#query = new QueryController<Recommendations>(host, {
      connection: asked.connection,
      client: asked.client,
      key: () => (isOpen() && this.#can ? asked.written()?.id : undefined),
      watch: (client, id, ...rest) => client.recommendations.watch({ kind: 'post', id }, ...rest),
    });
  }

  offer(): Offer | undefined {
    const { read } = this.#query;
    if (!this.#can || NONE.includes(codeOf(read))) return undefined;
    if (read.status === 'ready')
      return { name: read.value.mine ? 'unrecommend' : 'recommend', count: read.value.count };
    // Where it could not be read, a wish says why.
    return { name: 'recommend', count: read.status === 'failed' ? 0 : undefined };
  }

  async do(name: Offer['name'], { id }: Written): Promise<void> {
    await this.#asked.client.value?.recommendations.set({ kind: 'post', id }, name === 'recommend');
  }

  /** Whether the source keeps any of posts; not of comments. */
  get #can(): boolean {
    const written = this.#asked.written();
    return !!written && !('post' in written) && !!this.#asked.client.value?.recommendations.can('post');
  }
}
