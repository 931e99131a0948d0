import type { Emoji } from '@parvis/model';
import { fields } from '../../fields.ts';
import { list, string } from '../../read.ts';

/** How many a text may have, as the model says. */
const LIMIT = 100;

/** What the server lists beside a text: with the picture that does not move. */
export const emojis = list<Emoji>((value, path) => {
  const { get, may } = fields(value, path);
  return { shortcode: get('shortcode', string), url: may('static_url', string) ?? '' };
});

const isPicture = ({ shortcode, url }: Emoji) => /^\w+$/.test(shortcode) && /^https?:/.test(url);

/** Those that stand in a text and have a picture, each once. */
export function picturesIn(text: string, listed: readonly Emoji[]): Emoji[] {
  // What stands between two colons, and more; what is not by itself there is not drawn.
  const said = new Set(text.split(':'));
  const found = new Map<string, Emoji>();
  for (const emoji of listed) {
    const { shortcode } = emoji;
    if (said.has(shortcode) && !found.has(shortcode) && isPicture(emoji)) found.set(shortcode, emoji);
  }
  return [...found.values()].slice(0, LIMIT);
}

/** A name without those that are listed: a name is one line of letters everywhere. */
export function withoutPictures(name: string, listed: readonly Emoji[]): string {
  const known = new Set(listed.map(({ shortcode }) => shortcode));
  return name
    .replace(/:(\w+):/g, (whole, shortcode: string) => (known.has(shortcode) ? ' ' : whole))
    .replace(/\s+/g, ' ')
    .trim();
}
