/** Elements whose content is no text for a reader. */
const UNSEEN = new Set(
  'audio canvas embed head iframe math noembed noframes noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Elements that stand in lines of their own; a paragraph has an empty line around it. */
const LINES = new Set(
  'address article aside dd details div dl dt fieldset figcaption figure footer form header hr li main nav section summary tr'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set('blockquote h1 h2 h3 h4 h5 h6 ol p pre table ul'.split(' '));

/**
 * The text of HTML from outside, which may be hostile: no element and no attribute of it is left, what is script or
 * style is dropped with what is in it. The parser is loaded when it is first needed, and works wherever scripts run.
 */
export async function textOfHtml(html: string): Promise<string> {
  // Most titles and names have nothing to take apart.
  if (!/[<&]/.test(html)) return tidy(html);
  const { Parser } = await import('htmlparser2');
  let text = '';
  /** Names of the unseen elements that are open, outermost first. */
  const unseen: string[] = [];
  const breakFor = (name: string) => {
    if (PARAGRAPHS.has(name)) text += '\n\n';
    else if (LINES.has(name) && !/\n $|\n$/.test(text.slice(-2))) text += '\n';
  };
  const parser = new Parser({
    onopentagname(name) {
      if (UNSEEN.has(name)) unseen.push(name);
      if (unseen.length > 0) return;
      breakFor(name);
      if (name === 'br') text += '\n';
      if (name === 'li') text += '• ';
      if (name === 'td' || name === 'th') text += ' ';
    },
    ontext(data) {
      if (unseen.length === 0) text += data.replace(/[\s\u2028\u2029]+/gu, ' ');
    },
    onclosetag(name) {
      if (unseen.at(-1) === name) unseen.pop();
      else if (unseen.length === 0) breakFor(name);
    },
  });
  parser.end(html);
  return tidy(text);
}

/** Without control characters and direction overrides, and with at most one empty line in a row. In linear time. */
const tidy = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n\t]|[\u202d\u202e]/gu, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
