import type { ParvisClient } from '@parvis/client';
import { nothing, type CSSResult, type ReactiveElement, type TemplateResult } from 'lit';
import { notice, type Noted } from './notice.ts';
import type { Read } from './query.ts';

/** A script that comes when the page first needs it. */
export interface Script<M> {
  /** What it exports, once it is there. */
  now?: M;
  /** Loads it once; again at the next need when it could not be had. */
  load(): Promise<M>;
}

export function script<M>(ask: () => Promise<M>): Script<M> {
  let loading: Promise<M> | undefined;
  const made: Script<M> = {
    load: () =>
      (loading ??= ask().then(
        (module) => (made.now = module),
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      )),
  };
  return made;
}

/** Loads those scripts that are not there yet. */
export const load = (scripts: readonly Script<unknown>[]): Promise<unknown>[] =>
  scripts.filter(({ now }) => !now).map((each) => each.load());

/** Draws again when those are there. What does not load is done without, and tried again when it is drawn again. */
export function drawWith(scripts: readonly Script<unknown>[], draw: () => void): void {
  const loading = load(scripts);
  if (loading.length > 0) Promise.all(loading).then(draw, () => {});
}

/** Gives an element the styles of a part of it that came late, each once; those that come later win. */
export function adopt({ renderRoot }: Pick<ReactiveElement, 'renderRoot'>, ...styles: CSSResult[]): void {
  const sheets = (renderRoot as ShadowRoot | undefined)?.adoptedStyleSheets;
  for (const { styleSheet } of styles) if (!sheets?.includes(styleSheet!)) sheets?.push(styleSheet!);
}

/** A part of an element that is made by a script of its own, when it is first needed. */
export class LatePart<M, T> {
  /** The part, once it is made. */
  now: T | undefined;
  readonly #host: ReactiveElement;
  readonly #script: Script<M>;
  readonly #make: (module: M) => T;
  #isWanted = false;
  #trouble: { read: Read<never>; again: () => void } | undefined;

  constructor(host: ReactiveElement, script: Script<M>, make: (module: M) => T) {
    this.#host = host;
    this.#script = script;
    this.#make = make;
  }

  /** Loads it: the reader may be about to need it. */
  prepare(): void {
    this.#script.load().then(
      (module) => this.#take(module),
      () => {},
    );
  }

  /** It is to be drawn: at once where its script is there, so that nothing grows once it is drawn. */
  want(): void {
    if (this.now || this.#isWanted) return;
    this.#isWanted = true;
    this.need(() => {});
  }

  /** Does something with it: now, when it is drawn, else as soon as it is. `failed` hears that it cannot be had. */
  need(work: (part: T) => void, failed?: () => void): void {
    if (this.#script.now) this.#take(this.#script.now);
    if (this.now && !this.#host.isUpdatePending) work(this.now);
    else void this.#await(work, failed);
  }

  /** For a button with something of it over the page: opens that, until the part is there and the browser does. */
  opener(work: (part: T) => void): (click: Event) => void {
    return (click) => {
      // Else the browser would close it again, where it is open within the click.
      click.preventDefault();
      this.need(work);
    };
  }

  /** Whether it is there, or known not to come. */
  get isSettled(): boolean {
    return !!(this.now ?? this.#trouble);
  }

  /** Why it is not there, when it was needed. */
  get trouble(): Read<never> | undefined {
    return this.#trouble?.read;
  }

  /** The same, for the reader, and how to try again. */
  renderTrouble(
    locale: Noted['locale'],
    client: ParvisClient | undefined,
    retried?: () => void,
  ): TemplateResult | typeof nothing {
    if (!this.#trouble) return nothing;
    const { read, again } = this.#trouble;
    const retry = () => {
      retried?.();
      again();
    };
    return notice({ locale, client, read, retry });
  }

  async #await(work: (part: T) => void, failed?: () => void): Promise<void> {
    try {
      this.#take(await this.#script.load());
      this.#trouble = undefined;
    } catch {
      const code = navigator.onLine ? 'unavailable' : 'offline';
      this.#trouble = {
        read: { status: 'failed', error: { code } },
        again: () => this.need(work, failed),
      };
      failed?.();
    }
    if (this.#trouble) return this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.now && this.#host.isConnected) work(this.now);
  }

  #take(module: M): void {
    if (this.now) return;
    this.now = this.#make(module);
    this.#host.requestUpdate();
  }
}
