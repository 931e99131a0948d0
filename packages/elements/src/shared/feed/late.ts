import type { ParvisClient } from '@parvis/client';
import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { failure } from '../failure.ts';
import { notice, type Noted } from '../notice.ts';
import type { Read } from '../query.ts';

/** A part of an element that comes with a script of its own, when it is first needed. */
export class LatePart<T> {
  /** The part, once it is there. */
  now: T | undefined;
  readonly #host: ReactiveElement;
  readonly #make: () => Promise<T>;
  #making: Promise<T> | undefined;
  #trouble: { read: Read<never>; again: () => void } | undefined;

  constructor(host: ReactiveElement, make: () => Promise<T>) {
    this.#host = host;
    this.#make = make;
  }

  /** Loads it: the reader may be about to need it. */
  prepare(): void {
    this.#load().catch(() => {});
  }

  /** Does something with it: now, when it is there, else as soon as it is there and drawn. */
  need(work: (part: T) => void): void {
    if (this.now) work(this.now);
    else void this.#await(work);
  }

  /** Why it is not there, when it was needed. */
  renderTrouble(locale: Noted['locale'], client: ParvisClient | undefined): TemplateResult | typeof nothing {
    const { read, again } = this.#trouble ?? {};
    return read && again ? notice({ locale, client, read, retry: again }) : nothing;
  }

  async #await(work: (part: T) => void): Promise<void> {
    this.#trouble = undefined;
    try {
      const part = await this.#load();
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      if (this.#host.isConnected) work(part);
    } catch (error) {
      this.#trouble = { read: failure(error), again: () => this.need(work) };
    }
    this.#host.requestUpdate();
  }

  #load(): Promise<T> {
    return (this.#making ??= this.#make().then(
      (part) => (this.now = part),
      (error: unknown) => {
        this.#making = undefined;
        throw error;
      },
    ));
  }
}
