import type { Tag } from '@parvis/model';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { warnOnce } from '../shared/warn.ts';

/** A mini feed as it is found on a page, its script loaded or not. */
type Feed = Element & { tag?: string | undefined };

/** The feed on the page that the tags narrow: which of them it shows now, and another one. */
export class FeedOfPage implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  readonly #id: () => string | undefined;
  #feed: Feed | undefined;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveElement, connection: Connection, id: () => string | undefined) {
    this.#host = host;
    this.#connection = connection;
    this.#id = id;
    host.addController(this);
  }

  /** Whether there is one. It may come into the page after the element. */
  get found(): boolean {
    return !!this.#feed;
  }

  hostUpdate(): void {
    const feed = this.#connection.signal.aborted ? undefined : this.#find();
    if (feed === this.#feed) return;
    this.hostDisconnected();
    this.#feed = feed;
    if (!feed) return;
    // Others may set it as well: the page itself, or another cloud.
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(feed, { attributeFilter: ['tag'] });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#feed = undefined;
  }

  shows({ tag, name }: Tag): boolean {
    const shown = (this.#feed?.tag ?? this.#feed?.getAttribute('tag'))?.replace(/^#/, '').toLowerCase();
    return shown !== undefined && [tag, name.toLowerCase()].includes(shown);
  }

  /** Narrows the feed to a tag, or if it is so already, shows all of it again. */
  press(tag: Tag): void {
    const feed = this.#feed;
    if (!feed) return;
    if (this.shows(tag)) {
      feed.removeAttribute('tag');
      feed.tag = undefined;
    } else feed.setAttribute('tag', tag.tag);
    this.#host.requestUpdate();
  }

  #find(): Feed | undefined {
    const id = this.#id();
    if (!id) return undefined;
    const root = this.#host.getRootNode();
    const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
    const found = near ?? this.#host.ownerDocument.getElementById(id);
    if (!found) return undefined;
    const isFeed = found.localName === 'parvis-mini-feed';
    if (isFeed && !found.hasAttribute('author') && !found.hasAttribute('about')) return found;
    warnOnce(isFeed ? 'unnarrowed' : 'feedless', id);
    return undefined;
  }
}
