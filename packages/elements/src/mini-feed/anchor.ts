/** What scrolls an element: the nearest ancestor that does, across shadow roots, else the page. */
function scrollerOf(element: Element): Element {
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? hostOf(at)) {
    const { overflowY } = getComputedStyle(at);
    if (at !== element && /auto|scroll|overlay/.test(overflowY) && at.scrollHeight > at.clientHeight)
      return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/**
 * Remembers where the first post in sight stands. What this answers puts it there again, by scrolling, after posts
 * have come or gone above it; where the browser did so already, it does nothing.
 */
export function anchor(posts: Iterable<HTMLElement>): () => void {
  for (const post of posts) {
    const { top, bottom } = post.getBoundingClientRect();
    if (bottom <= 0) continue;
    // Nothing stands above that could push it while the list's beginning is in sight.
    if (top >= innerHeight) break;
    return () => {
      if (!post.isConnected) return;
      const moved = post.getBoundingClientRect().top - top;
      if (Math.abs(moved) > 0.5) scrollerOf(post).scrollBy({ top: moved, behavior: 'instant' });
    };
  }
  return () => {};
}
