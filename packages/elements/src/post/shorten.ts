/** A text longer than both of these is cut, with a button for the rest. */
const LONG = { characters: 700, lines: 12 };

/** What is shown of a cut text. The rest is worth a click: it is never a few words. */
const SHORT = { characters: 450, lines: 8 };

/** The beginning of a long text, up to the end of a line or word; undefined for one that is short enough. */
export function shorten(text: string): string | undefined {
  const lines = text.split('\n');
  if (text.length <= LONG.characters && lines.length <= LONG.lines) return undefined;
  const first = lines.slice(0, SHORT.lines).join('\n');
  if (first.length <= SHORT.characters) return first.trimEnd();
  const cut = first.slice(0, SHORT.characters);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'), SHORT.characters - 40)).trimEnd();
}
