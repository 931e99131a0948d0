import type { ParvisClient, Snapshot, Watch, WatchOptions } from '@parvis/client';
import type { ErrorCode } from '@parvis/model';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { ClientController } from './client.ts';
import type { Connection } from './connection.ts';
import { warnOnce } from './warn.ts';

/** `idle`: nothing is asked. `failed` says why by its code. */
export type Read<T> =
  | { readonly status: 'idle' }
  | Exclude<Snapshot<T>, { status: 'failed' }>
  | { readonly status: 'failed'; readonly error: { readonly code: ErrorCode } };

/** Of what the page's author says in a way that cannot be. */
export const MISCONFIGURED: Read<never> = { status: 'failed', error: { code: 'misconfigured' } };

export interface Question<T> {
  connection: Connection;
  client: Pick<ClientController, 'value'>;
  /** What to ask for, or `undefined` for nothing. Looked at before each update. */
  key(): string | undefined;
  watch(client: ParvisClient, key: string, listener: (read: Read<T>) => void, options: WatchOptions): Watch;
}

/** Milliseconds in which a provider may still be on its way: its script is loaded after the page. */
const PATIENCE = 5000;

/** Those without a client, and the one timer that they share. */
const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function wait(giveUp: () => void): void {
  waiting.add(giveUp);
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const each of waiting) each();
    waiting.clear();
  }, PATIENCE);
}

/**
 * One read of an element. Asks before the element updates, so that what the client already holds is in the
 * first paint; asks anew when the key or the client changes, and what then still comes for the old one is
 * dropped. Ends when the element leaves the page.
 */
export class QueryController<T> implements ReactiveController {
  read: Read<T> = { status: 'idle' };
  readonly #host: ReactiveElement;
  readonly #question: Question<T>;
  #client: ParvisClient | undefined;
  #key: string | undefined;
  #asking: AbortController | undefined;
  #watch: Watch | undefined;
  readonly #giveUp = (): void => {
    warnOnce('clientless', this.#host.localName);
    this.read = MISCONFIGURED;
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveElement, question: Question<T>) {
    this.#host = host;
    this.#question = question;
    host.addController(this);
  }

  /** Asks again, now. */
  retry(): void {
    this.#watch?.retry();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    waiting.delete(this.#giveUp);
    this.#client = this.#key = this.#asking = this.#watch = undefined;
  }

  hostUpdate(): void {
    const { client, connection, key, watch } = this.#question;
    if (connection.signal.aborted) return;
    const asked = key();
    if (asked === this.#key && client.value === this.#client) return;
    this.hostDisconnected();
    this.#key = asked;
    this.#client = client.value;
    if (asked === undefined) {
      this.read = { status: 'idle' };
      return;
    }
    this.read = { status: 'pending' };
    if (!client.value) return wait(this.#giveUp);
    const { signal } = (this.#asking = new AbortController());
    const listener = (read: Read<T>) => {
      if (signal.aborted) return;
      this.read = read;
      this.#host.requestUpdate();
    };
    this.#watch = watch(client.value, asked, listener, { signal, host: this.#host });
  }
}
