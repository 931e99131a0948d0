import type { Feed, ListView, ListWatch, ShownComment, ShownPost } from '@parvis/client';
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CommentElement } from '../comment/comment.ts';
import type { ClientController } from '../shared/client.ts';
import type { Connection } from '../shared/connection.ts';
import { define } from '../shared/registry.ts';
import { failure } from '../shared/failure.ts';
import type { FeedController } from '../shared/feed/feed.ts';
import { withKept } from '../shared/feed/kept.ts';
import type { LocaleController } from '../shared/locale.ts';
import { notice } from '../shared/notice.ts';
import type { Read } from '../shared/query.ts';
import type { PostStrings } from '../strings/post.ts';
import type { WrittenActEvent } from './post.events.ts';

interface Asked {
  connection: Connection;
  client: ClientController;
  feed: FeedController;
  locale: LocaleController<PostStrings>;
}

/** The comments of a post: the latest, or on demand all of them, and a place to write one. */
export class Comments implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #asked: Asked;
  readonly #kept = new Map<string, ShownComment>();
  #of: string | undefined;
  #view: ListView<ShownComment> | undefined;
  #watch: ListWatch | undefined;
  #watching: AbortController | undefined;
  #isWriting = false;
  #read: Read<never> = { status: 'idle' };

  constructor(host: ReactiveElement, asked: Asked) {
    this.#host = host;
    this.#asked = asked;
    define('parvis-comment', CommentElement);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#watching?.abort();
    this.#view = this.#watch = this.#watching = this.#of = undefined;
    this.#kept.clear();
    this.#isWriting = false;
  }

  /** Opens the place to write a comment, with what was being written there. */
  write(): void {
    void this.#openComposer();
  }

  render(post: ShownPost, source: string | undefined): TemplateResult | typeof nothing {
    if (this.#of !== post.id) {
      this.hostDisconnected();
      this.#of = post.id;
    }
    const { locale, client, feed } = this.#asked;
    const { count, latest } = post.comments;
    const isAll = this.#view?.status === 'ready';
    const shown = withKept((isAll ? this.#view?.items : undefined) ?? latest, this.#kept);
    if (count === 0 && shown.length === 0 && !this.#isWriting) return nothing;
    const read: Read<unknown> = this.#view?.error
      ? { status: 'failed', error: this.#view.error }
      : this.#read;
    const hasMore = isAll ? this.#view?.hasMore : count > latest.length;
    const retry = () => (this.#watch ? void this.#watch.retry() : this.#showAll(post));
    return html`<div
      part="comments"
      class="comments"
      role="group"
      aria-label=${locale.say('comments', { n: count })}
    >
      ${
        hasMore && feed.value
          ? html`<button
              type="button"
              part="all-comments"
              class="quiet"
              aria-busy=${this.#view?.loading || this.#view?.status === 'pending' ? 'true' : 'false'}
              @click=${() => (isAll ? void this.#watch?.more() : this.#showAll(post))}
            >
              ${isAll ? locale.say('earlier_comments') : locale.say('all_comments', { n: count })}
            </button>`
          : nothing
      }
      ${repeat(
        shown,
        ({ id }) => id,
        (comment) =>
          html`<parvis-comment
            .data=${comment}
            .source=${source}
            @parvis-written-act=${this.#keep}
          ></parvis-comment>`,
      )}
      ${notice({ locale, client: client.value, read, retry })}
      ${
        this.#isWriting
          ? html`<parvis-composer
              post=${post.id}
              .source=${source}
              @parvis-composer-close=${() => this.#endWriting()}
            ></parvis-composer>`
          : nothing
      }
    </div>`;
  }

  /** What is removed stays, for its writer to bring it back. */
  readonly #keep = ({ action, written, defaultPrevented }: WrittenActEvent): void => {
    if (!('post' in written)) return;
    queueMicrotask(() => {
      if (defaultPrevented) return;
      if (action === 'remove') this.#kept.set(written.id, written);
      if (action === 'restore') this.#kept.delete(written.id);
      this.#host.requestUpdate();
    });
  };

  #showAll(post: ShownPost): void {
    const feed: Feed | undefined = this.#asked.feed.value;
    if (!feed) return;
    this.#watching?.abort();
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    this.#watch = feed.watchComments(
      post.id,
      (view) => {
        if (signal.aborted) return;
        this.#view = view;
        this.#host.requestUpdate();
      },
      { signal },
    );
  }

  async #openComposer(): Promise<void> {
    try {
      define('parvis-composer', (await import('../composer/composer.ts')).Composer);
    } catch (error) {
      this.#read = failure(error);
    }
    if (this.#asked.connection.signal.aborted) return;
    this.#isWriting = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.comments > parvis-composer')?.focus();
  }

  #endWriting(): void {
    this.#isWriting = false;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part=comment]')?.focus();
  }
}
