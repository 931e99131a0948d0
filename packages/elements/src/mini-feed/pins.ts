import type { Feed, ShownPost } from '@parvis/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { WrittenActEvent } from '../post/post.events.ts';
import type { LocaleController } from '../shared/locale.ts';
import type { MiniFeedStrings } from '../strings/mini-feed.ts';

interface Setting {
  locale: LocaleController<MiniFeedStrings>;
  source: string | undefined;
  /** Absent where nothing can be marked as read. */
  feed: Feed | undefined;
  keep(event: WrittenActEvent): void;
}

/** Pinned posts, above the others: those that were read are put away. */
export function renderPinned(
  pinned: readonly ShownPost[],
  { locale, source, feed, keep }: Setting,
): TemplateResult {
  const unread = pinned.filter((post) => !post.pinned?.read);
  const read = pinned.filter((post) => post.pinned?.read);
  const draw = (post: ShownPost) => html`<parvis-post .data=${post} .source=${source}></parvis-post>`;
  const mark = ({ id }: ShownPost) => void feed?.markRead(id).catch(() => {});
  return html`<section
    part="pinned"
    class="pinned"
    aria-label=${locale.say('pinned', { n: pinned.length })}
    @parvis-written-act=${keep}
  >
    ${repeat(
      unread,
      ({ id }) => id,
      (post) =>
        html`<div class="pin">
          ${draw(post)}
          ${
            feed
              ? html`<button type="button" part="read" @click=${() => mark(post)}>
                  ${locale.say('read')}
                </button>`
              : nothing
          }
        </div>`,
    )}
    ${
      read.length > 0
        ? html`<details>
            <summary>${locale.say('pinned', { n: read.length })}</summary>
            ${repeat(
              read,
              ({ id }) => id,
              (post) => html`<div class="pin">${draw(post)}</div>`,
            )}
          </details>`
        : nothing
    }
  </section>`;
}
