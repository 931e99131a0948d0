import type { Emoji } from '@parvis/model';
import { SHORTCODE } from '@parvis/model/shortcode';
import { html, type TemplateResult } from 'lit';
import { picturesStyles } from './pictures.styles.ts';
import type { Setting } from './text.ts';

/** Addresses by shortcode, of each list once: a text is drawn piece by piece, and again and again. */
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

/** Draws words with the pictures of those shortcodes that have one. */
export function drawPictures(text: string, { host, emojis = [] }: Pick<Setting, 'host' | 'emojis'>): unknown {
  const addresses = addressesOf(emojis);
  const pieces: unknown[] = [];
  let at = 0;
  for (const { 0: said, 1: shortcode = '', index } of text.matchAll(SHORTCODE)) {
    const url = addresses.get(shortcode);
    if (url === undefined) continue;
    pieces.push(text.slice(at, index), picture(said, url));
    at = index + said.length;
  }
  if (pieces.length === 0) return text;
  const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
  const { styleSheet } = picturesStyles;
  if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  return [...pieces, text.slice(at)];
}

/** The host of a picture is not told which page is read. */
const picture = (said: string, url: string): TemplateResult =>
  html`<span class="emoji"
    ><img
      alt=${said}
      loading="lazy"
      referrerpolicy="no-referrer"
      src=${url}
      @load=${settle}
      @error=${settle}
    /><bdi hidden>${said}</bdi></span
  >`;

/** What was typed stands in place of a picture that cannot be had, or that the page does not allow. */
function settle({ type, target }: Event): void {
  const image = target as HTMLImageElement;
  image.hidden = type === 'error';
  (image.nextElementSibling as HTMLElement).hidden = !image.hidden;
}
