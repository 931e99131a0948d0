const isField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

/**
 * The keys of a feed (ARIA Authoring Practices): Page Down and Page Up go to the next and the previous post, Control
 * with End and Home go past its two edges. In a text field they do what they do there.
 */
export function walk(event: KeyboardEvent, posts: HTMLElement[], edges: ArrayLike<HTMLElement>): void {
  const path = event.composedPath();
  if (isField(path[0]) || event.altKey || event.shiftKey) return;
  const { key, ctrlKey } = event;
  let next: HTMLElement | undefined;
  if (ctrlKey && key === 'Home') next = edges[0];
  else if (ctrlKey && key === 'End') next = edges[edges.length - 1];
  else if (!ctrlKey && (key === 'PageDown' || key === 'PageUp')) {
    const at = posts.findIndex((post) => path.includes(post));
    next = posts[at + (key === 'PageDown' ? 1 : -1)];
  }
  if (!next) return;
  event.preventDefault();
  next.focus();
}
