import type { ReactiveController, ReactiveElement } from 'lit';
import type { Connection } from './connection.ts';

/** A sentence with `{names}`; or one per plural form of its `{n}`, by CLDR category. */
export type Phrase =
  string | ({ readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string });

/** An element's sentences: English at hand, the other languages loaded when a page speaks them. */
export interface Book<P> {
  readonly en: P;
  readonly [language: string]: P | (() => Promise<{ default: P }>);
}

const watching = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Apart from any element, which its observer would otherwise keep alive. */
const observed = (): MutationObserver =>
  (observer ??= new MutationObserver(() => watching.forEach((check) => check())));
const loaded = new WeakMap<object, unknown>();

/**
 * The language of the place an element stands in, by `lang` on it or on what is around it, across shadow roots, where
 * Firefox's `:lang()` does not look. A page may have several languages, and change them.
 */
export class LocaleController<P extends Record<keyof P, Phrase>> implements ReactiveController {
  /** BCP 47 tag for `Intl`: `fr-CA` where the page says so. English where we do not speak the page's language. */
  lang = 'en';
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  readonly #book: Book<P>;
  #phrases: P | undefined;

  constructor(host: ReactiveElement, connection: Connection, book: Book<P>) {
    this.#host = host;
    this.#connection = connection;
    this.#book = book;
    host.addController(this);
  }

  /**
   * A sentence in the language of the place; empty while that language is being loaded, so that English never
   * flashes. Numbers are written as the language does, and `n` chooses the plural form.
   */
  say(key: keyof P, values: Record<string, string | number> = {}): string {
    const phrase: Phrase | undefined = this.#phrases?.[key];
    if (phrase === undefined) return '';
    const sentence =
      typeof phrase === 'string'
        ? phrase
        : (phrase[new Intl.PluralRules(this.lang).select(Number(values['n']))] ?? phrase.other);
    return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? value.toLocaleString(this.lang) : (value ?? '');
    });
  }

  /** A moment of the recent past: the time, and the day when it is not today. */
  moment(milliseconds: number): string {
    const date = new Date(milliseconds);
    const today = date.toDateString() === new Date().toDateString();
    return date.toLocaleString(this.lang, {
      hour: 'numeric',
      minute: '2-digit',
      ...(today ? {} : { day: 'numeric', month: 'short' }),
    });
  }

  hostConnected(): void {
    for (let node: Node = this.#host; ; node = node.host) {
      node = node.getRootNode();
      observed().observe(node, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(node instanceof ShadowRoot)) break;
    }
    watching.add(this.#check);
    this.#check();
  }

  hostDisconnected(): void {
    watching.delete(this.#check);
  }

  readonly #check = (): void => {
    const tag = tagOf(this.#host);
    const own = tag.split('-')[0]!.toLowerCase();
    const isSpoken = Object.hasOwn(this.#book, own);
    const language = isSpoken ? own : 'en';
    const lang = isSpoken ? exactly(tag, own) : language;
    const found = this.#book[language]!;
    const phrases = (typeof found === 'function' ? loaded.get(found) : found) as P | undefined;
    if (lang === this.lang && phrases && phrases === this.#phrases) return;
    this.lang = lang;
    this.#phrases = phrases;
    this.#host.requestUpdate();
    if (!phrases) void this.#load(found as () => Promise<{ default: P }>, language);
  };

  async #load(load: () => Promise<{ default: P }>, language: string): Promise<void> {
    try {
      loaded.set(load, (await load()).default);
    } catch {
      // The network is away: English is better than nothing.
      if (this.lang.startsWith(language)) this.#phrases = this.#book.en;
      this.#host.requestUpdate();
      return;
    }
    if (!this.#connection.signal.aborted) this.#check();
  }
}

/** The page's own tag, as `Intl` takes it. */
function exactly(tag: string, language: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    return language;
  }
}

/** What the nearest `lang` says. */
function tagOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const around = at.closest<HTMLElement>('[lang]');
    if (around) return around.lang;
  }
  return '';
}

const hostOf = (element: Element): Element | undefined => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};
