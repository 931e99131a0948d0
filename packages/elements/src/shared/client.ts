import { ContextEvent } from '@lit/context';
import type { ParvisClient } from '@parvis/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import { clientContext, ensureContextRoot, type ProvidedClient } from './context.ts';

/**
 * The client of an element: that of the nearest provider with the name its `source` says, or without a name
 * when it says none; else the document's default. Follows the provider when it changes.
 */
export class ClientController implements ReactiveController {
  value: ParvisClient | undefined;
  readonly #host: ReactiveElement & { source?: string | undefined };
  #source: string | undefined;
  #answer: ((value: ProvidedClient, unsubscribe?: () => void) => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveElement & { source?: string | undefined }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    ensureContextRoot(this.#host.ownerDocument);
    this.#ask();
  }

  hostUpdate(): void {
    if (this.#answer && this.#source !== this.#host.source) this.#ask();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#answer = this.value = undefined;
  }

  #ask(): void {
    this.hostDisconnected();
    this.#source = this.#host.source;
    // A new function for each question, so that what an earlier provider still says is known as such.
    const answer = (value: ProvidedClient, unsubscribe?: () => void) => {
      if (this.#answer !== answer) return unsubscribe?.();
      if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      if (this.value === value) return;
      this.value = value;
      this.#host.requestUpdate();
    };
    this.#answer = answer;
    this.#host.dispatchEvent(new ContextEvent(clientContext(this.#source), this.#host, answer, true));
  }
}
