import { Parser } from 'htmlparser2';

/** An element of a feed. `name` has one of our prefixes, whichever the document uses. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** The text directly within, CDATA included. */
  text: string;
  /** What stands between its tags, as it was written. */
  markup(): string;
  /** The document ended within it. */
  isCut: boolean;
  /** Against which its addresses are resolved (`xml:base`). */
  base: string;
}

/** Limits that no feed comes near: elements within each other, and in all. */
const DEPTH_LIMIT = 100;
const COUNT_LIMIT = 200_000;

const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/atom/ns#': 'atom:',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
};

type Spaces = Readonly<Record<string, string>>;

/**
 * The elements of XML, well-formed or nearly so: a bare ampersand is one, a document that was cut ends where it does. Entities
 * that a document declares itself are not expanded. Answers what stands at the top.
 */
export function elementsOf(source: string, base: string): Element[] {
  const root: Element = {
    name: '',
    attributes: {},
    children: [],
    text: '',
    markup: () => source,
    isCut: false,
    base,
  };
  const open: { element: Element; spaces: Spaces; from: number }[] = [{ element: root, spaces: {}, from: 0 }];
  /** How many elements are open that are not kept, since they are too deep. */
  let left = 0;
  let count = 0;
  let isEnding = false;
  const parser: Parser = new Parser(
    {
      onopentag(given, attributes) {
        if (++count > COUNT_LIMIT) throw ENOUGH;
        if (left > 0 || open.length > DEPTH_LIMIT) {
          left++;
          // Each level costs the parser as many steps as there are levels.
          if (left > 10 * DEPTH_LIMIT) throw ENOUGH;
          return;
        }
        const around = open.at(-1)!;
        const spaces = spacesOf(attributes, around.spaces);
        const own = attributes['xml:base'];
        const element: Element = {
          name: nameOf(given, spaces),
          attributes,
          children: [],
          text: '',
          markup: () => '',
          isCut: false,
          base: own !== undefined ? resolved(own, around.element.base) : around.element.base,
        };
        around.element.children.push(element);
        open.push({ element, spaces, from: parser.endIndex + 1 });
      },
      ontext(text) {
        if (left === 0) open.at(-1)!.element.text += text;
      },
      onclosetag() {
        if (left > 0) {
          left--;
          return;
        }
        const { element, from } = open.pop()!;
        const to = parser.startIndex;
        element.isCut = isEnding;
        element.markup = () => source.slice(from, Math.max(from, to));
      },
    },
    { xmlMode: true },
  );
  try {
    parser.write(source);
    isEnding = true;
    parser.end();
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return root.children;
}

const ENOUGH = new Error('The document has more in it than any feed.');

function spacesOf(attributes: Readonly<Record<string, string>>, around: Spaces): Spaces {
  const own = Object.entries(attributes).filter(([name]) => /^xmlns(:|$)/.test(name));
  if (own.length === 0) return around;
  return { ...around, ...Object.fromEntries(own.map(([name, uri]) => [name.slice(6), uri])) };
}

/** With our prefix where the document declares a space that we know, else as it stands. */
function nameOf(given: string, spaces: Spaces): string {
  const colon = given.indexOf(':');
  const prefix = colon < 0 ? '' : given.slice(0, colon);
  const uri = Object.hasOwn(spaces, prefix) ? spaces[prefix]! : '';
  return Object.hasOwn(PREFIXES, uri) ? PREFIXES[uri]! + given.slice(colon + 1) : given;
}

const resolved = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : base;
