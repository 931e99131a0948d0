import { find } from 'linkifyjs';
import { LINK_LIMIT } from '@parvis/model/schemas';

/** Which link of a text is shown with what its page says: the first one to a page. Without its fragment; null, when there is none. */
export function firstLinkIn(text: string): string | null {
  for (const { href, value } of find(text, 'url', { defaultProtocol: 'https' })) {
    // `readme.md` is a word here, as it is where texts are drawn.
    if (!/^(https?:\/\/|www\.)/i.test(value) || !URL.canParse(href)) continue;
    const url = new URL(href);
    // Whoever writes a password into a link does not mean to show the page.
    if (url.username !== '' || url.password !== '') continue;
    url.hash = '';
    if (url.href.length <= LINK_LIMIT.url) return url.href;
  }
  return null;
}
