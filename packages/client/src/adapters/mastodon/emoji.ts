import type { Emoji } from '@parvis/model';
import { EMOJI_LIMIT, SHORTCODE } from '@parvis/model/shortcode';
import { fields } from '../../fields.ts';
import { list, string } from '../../read.ts';

/** What the server lists beside a text: with the picture that does not move. */
export const emojis = list<Emoji>((value, path) => {
  const { get, may } = fields(value, path);
  return { shortcode: get('shortcode', string), url: may('static_url', string) ?? '' };
});

/** Those that stand in a text and have a picture, each once. */
export function picturesIn(text: string, listed: readonly Emoji[]): Emoji[] {
  const said = new Set(Array.from(text.matchAll(SHORTCODE), ([, shortcode]) => shortcode));
  const found = new Map<string, Emoji>();
  for (const emoji of listed) {
    const { shortcode, url } = emoji;
    if (said.has(shortcode) && !found.has(shortcode) && /^https?:/.test(url)) found.set(shortcode, emoji);
  }
  return [...found.values()].slice(0, EMOJI_LIMIT);
}

/** A name without those that are listed: a name is one line of letters everywhere. */
export function withoutPictures(name: string, listed: readonly Emoji[]): string {
  const known = new Set(listed.map(({ shortcode }) => shortcode));
  return name
    .replace(SHORTCODE, (whole, shortcode: string) => (known.has(shortcode) ? ' ' : whole))
    .replace(/\s+/g, ' ')
    .trim();
}
