/** Milliseconds for which an element says that it copied. */
const SAID = 2000;

/**
 * Copies the text of a node, and tells when to say so and when no longer. Where the browser forbids it, the text
 * is selected instead, for the reader to copy.
 */
export async function copy(shown: Node, signal: AbortSignal, say: (copied: boolean) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(shown.textContent?.trim() ?? '');
  } catch {
    getSelection()?.selectAllChildren(shown);
    return;
  }
  if (signal.aborted) return;
  say(true);
  const timer = setTimeout(() => say(false), SAID);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    say(false);
  });
}
