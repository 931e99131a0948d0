import type { Emoji } from '@parvis/model';
import { html, type TemplateResult } from 'lit';
import { adopt } from '../late.ts';
import type { Found } from './markup.ts';
import { picturesStyles } from './pictures.styles.ts';
import type { Setting } from './text.ts';

/** A shortcode by itself: within a word it is none (`10:30:45`). The first group is what it says. */
const SHORTCODE = /(?<![\p{L}\p{N}]):(\w+):(?![\p{L}\p{N}])/gu;

/** Addresses by shortcode, of each list once: a text is drawn again and again. */
const known = new WeakMap<readonly Emoji[], ReadonlyMap<string, string>>();

function addressesOf(emojis: readonly Emoji[]): ReadonlyMap<string, string> {
  const there = known.get(emojis);
  if (there) return there;
  const addresses = new Map<string, string>();
  for (const { shortcode, url } of emojis)
    if (isPicture(url) && !addresses.has(shortcode)) addresses.set(shortcode, url);
  known.set(emojis, addresses);
  return addresses;
}

/** Whether it is fetched from a server, as photographs are: nothing is run or made up by it. */
const isPicture = (url: string) =>
  URL.canParse(url, document.baseURI) && /^https?:$/.test(new URL(url, document.baseURI).protocol);

/** The shortcodes of a text that have a picture. */
export function picturesIn(text: string, emojis: readonly Emoji[]): Found[] {
  const addresses = addressesOf(emojis);
  return Array.from(text.matchAll(SHORTCODE)).flatMap(({ 0: said, 1: shortcode = '', index: start }) => {
    const target = addresses.get(shortcode);
    return target === undefined ? [] : { kind: 'emoji', target, start, end: start + said.length };
  });
}

/** Draws one, in something that then has its style. The host of a picture is not told which page is read. */
export function drawPicture(
  { text, target }: { text: string; target: string },
  { host }: Pick<Setting, 'host'>,
): TemplateResult {
  adopt(host, picturesStyles);
  return html`<span class="emoji"
    ><img
      alt=${text}
      loading="lazy"
      referrerpolicy="no-referrer"
      src=${target}
      @load=${settle}
      @error=${settle}
    /><bdi hidden>${text}</bdi></span
  >`;
}

/** Draws a line in which nothing else is looked for. */
export function drawWords(text: string, { host, emojis = [] }: Pick<Setting, 'host' | 'emojis'>): unknown[] {
  let at = 0;
  const pieces = picturesIn(text, emojis).flatMap(({ start, end, target }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, drawPicture({ text: text.slice(start, end), target }, { host })];
  });
  return [...pieces, text.slice(at)];
}

/** What was typed stands in place of a picture that cannot be had, or that the page does not allow. */
function settle({ type, target }: Event): void {
  const image = target as HTMLImageElement;
  image.hidden = type === 'error';
  (image.nextElementSibling as HTMLElement).hidden = !image.hidden;
}
