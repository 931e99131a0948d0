/** A text longer than both of these is cut, with a button for the rest. */
const LONG = { characters: 700, lines: 12 };

/** What is shown of a cut text. The rest is worth a click: it is never a few words. */
const SHORT = { characters: 450, lines: 8 };

/** So few characters are no reason to begin another paragraph. */
const STUB = 40;

/** The beginning of a long text, up to the end of a line or word; undefined for one that is short enough. */
export function shorten(text: string): string | undefined {
  const lines = text.split('\n');
  if (text.length <= LONG.characters && lines.length <= LONG.lines) return undefined;
  const first = lines.slice(0, SHORT.lines).join('\n');
  if (first.length <= SHORT.characters) return first.trimEnd();
  const cut = first.slice(0, SHORT.characters);
  // A few words of a new paragraph are left out, and so is the beginning of a word.
  const paragraph = cut.lastIndexOf('\n');
  const end = cut.length - paragraph < STUB ? paragraph : cut.lastIndexOf(' ');
  return cut.slice(0, Math.max(end, SHORT.characters - STUB)).trimEnd();
}
