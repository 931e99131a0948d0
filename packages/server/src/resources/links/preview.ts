import sniffEncoding from 'html-encoding-sniffer';
import { Parser } from 'htmlparser2';
import { LINK_LIMIT, type LinkPreview } from '@parvis/model/schemas';
import { charsetOf, type Fetched } from '../relay/fetch.ts';

export type Said = Omit<LinkPreview, 'url'>;

/** Which of what a page says is preferred: what is meant for previews. https://ogp.me/ */
const NAMES = {
  title: ['og:title', 'twitter:title'],
  description: ['og:description', 'twitter:description', 'description'],
  site: ['og:site_name', 'application-name'],
} as const;

/** What a page says of itself; undefined when it is no page, or has no title. */
export function previewOf({ body, type }: Pick<Fetched, 'body' | 'type'>): Said | undefined {
  if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) return undefined;
  const metas = new Map<string, string>();
  let title = '';
  let isIn: 'title' | 'elsewhere' | 'head' = 'head';
  const parser = new Parser({
    onopentag(name, { property, name: named, content = '' }) {
      if (isIn === 'elsewhere') return;
      // Pages leave out the end of their head; what stands in a drawing is no title of the page.
      if (name === 'body' || name === 'svg') isIn = 'elsewhere';
      else if (name === 'title' && title === '') isIn = 'title';
      else if (name === 'meta') {
        for (const key of [property, named])
          if (key !== undefined && !metas.has(key.toLowerCase()) && clean(content) !== '')
            metas.set(key.toLowerCase(), content);
      }
    },
    ontext(text) {
      if (isIn === 'title' && title.length < LINK_LIMIT.description) title += text;
    },
    onclosetag(name) {
      if (name === 'title' && isIn === 'title') isIn = 'head';
      if (name === 'head') isIn = 'elsewhere';
    },
  });
  parser.end(textOf(body, type));

  const first = (field: keyof typeof NAMES, fallback = '') =>
    shortened(
      clean(NAMES[field].map((name) => metas.get(name)).find(Boolean) ?? fallback),
      LINK_LIMIT[field],
    );
  const [shown, description, site] = [first('title', title), first('description'), first('site')];
  if (shown === '') return undefined;
  return { title: shown, ...(description !== '' && { description }), ...(site !== '' && { site }) };
}

function textOf(body: Buffer, type: string): string {
  const label = charsetOf(type);
  const encoding = sniffEncoding(body, {
    ...(label !== undefined && { transportLayerEncodingLabel: label }),
    // Who says nothing today means this one.
    defaultEncoding: 'UTF-8',
  });
  // The names of the standard are those of the platform, but for a few that it does not know.
  try {
    return new TextDecoder(encoding).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** One line, without what nobody sees or what turns the words around. */
const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, (sign) => (sign === '\u200d' || sign === '\u200c' ? sign : ''))
    .trim();

/** By what a reader sees as one character, so that none is cut. */
function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const signs = [...new Intl.Segmenter().segment(text.slice(0, limit))].slice(0, -1);
  return `${signs
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}
