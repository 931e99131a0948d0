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

/**
 * The reader's own posts that were written while the pinned ones showed: they stand above those, where the reader looks,
 * and stay there when the source holds them. `ids` remembers which.
 */
export function takeMine(posts: readonly ShownPost[], ids: Set<string>): ShownPost[] {
  for (const { id, unsent } of posts) if (unsent && unsent.kind !== 'edit') ids.add(id);
  return posts.filter(({ id }) => ids.has(id));
}

/** Pinned posts, above the others: those that were read are put away. Above them is what the reader wrote. */
export function renderPinned(
  pinned: readonly ShownPost[],
  mine: readonly ShownPost[],
  { locale, source, feed, keep }: Setting,
): TemplateResult {
  const unread = pinned.filter((post) => !post.pinned?.read);
  const read = pinned.filter((post) => post.pinned?.read);
  const draw = (post: ShownPost) => html`<parvis-post .data=${post} .source=${source}></parvis-post>`;
  const mark = ({ id }: ShownPost) => void feed?.markRead(id).catch(() => {});
  return html`${
      mine.length > 0
        ? html`<div class="mine" @parvis-written-act=${keep}>
            ${repeat(
              mine,
              ({ id }) => id,
              (post) => html`<div class="pin">${draw(post)}</div>`,
            )}
          </div>`
        : nothing
    }
    <section
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
