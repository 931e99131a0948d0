import type { ParvisClient } from '@parvis/client';
import type { Subject } from '@parvis/model';
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { failure } from '../shared/failure.ts';
import { codeOf } from '../shared/notice.ts';
import type { Read } from '../shared/query.ts';

/** Draws a refusal. It is there before there is one, to be heard. */
interface Refused {
  need(work: () => void, failed: () => void): void;
}

/** What the reader wants of one subject, from their click until the source has answered the last one. */
export class Choice {
  /** Undefined when nothing is under way. */
  wanted: boolean | undefined;
  /** Why the last click was not accepted. */
  refusal: Read<never> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #connection: Connection;
  readonly #refused: Refused;
  #click = 0;

  constructor(host: ReactiveControllerHost, connection: Connection, refused: Refused) {
    this.#host = host;
    this.#connection = connection;
    this.#refused = refused;
  }

  /** From here on it is about something else. What is under way still goes to the source. */
  forget(): void {
    this.#click++;
    this.wanted = this.refusal = undefined;
  }

  /** Resolves to whether the source holds it: false when it refused, and when a later click took over. */
  async send(client: ParvisClient, subject: Subject, wanted: boolean): Promise<boolean> {
    this.forget();
    this.wanted = wanted;
    this.#host.requestUpdate();
    const click = this.#click;
    let refusal: Read<never> = { status: 'idle' };
    try {
      await client.recommendations.set(subject, wanted);
    } catch (error) {
      refusal = failure(error);
    }
    if (click !== this.#click) return false;
    this.wanted = undefined;
    this.#host.requestUpdate();
    if (this.#connection.signal.aborted) return false;
    const code = codeOf(refusal);
    const tell = () => {
      if (click !== this.#click) return;
      this.refusal = refusal;
      this.#host.requestUpdate();
    };
    // When it was called off, the reader signed out or the page took the client away: nothing to say.
    if (code && code !== 'aborted') this.#refused.need(tell, tell);
    return !code;
  }
}
