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

/** Milliseconds for which what has come goes on growing, while its parts are drawn. */
const GROWS = 1000;

/**
 * Remembers where the first post in sight stands. What this answers puts it there again, by scrolling, after posts
 * have come or gone above it; where the browser did so already, it does nothing. While the beginning of the list is in
 * sight, or nothing is scrolled, what comes there is to be seen, and nothing is moved.
 */
export function anchor(posts: readonly HTMLElement[]): () => void {
  const [first] = posts;
  const list = first && hostOf(first);
  if (!list) return () => {};
  // What has grown since the last frame.
  holding.get(list)?.();
  const scroller = scrollerOf(first);
  const isPage = scroller === document.scrollingElement;
  const edge = isPage ? 0 : scroller.getBoundingClientRect().top;
  if (scroller.scrollTop === 0 || first.getBoundingClientRect().top >= edge) return () => {};
  for (const post of posts) {
    const { top, bottom } = post.getBoundingClientRect();
    if (bottom <= edge) continue;
    return () => {
      if (!post.isConnected) return;
      const moved = post.getBoundingClientRect().top - top;
      if (Math.abs(moved) > 0.5) scroller.scrollBy({ top: moved, behavior: 'instant' });
      // Most browsers keep it there from then on. Safari does not, nor do others where the page says so.
      if (getComputedStyle(scroller).overflowAnchor !== 'auto') hold(post, list, scroller);
    };
  }
  return () => {};
}

/** What puts the held post of a list where it stood. */
const holding = new WeakMap<Element, () => void>();

/** Keeps a post where it stands while what is above it grows. The reader may scroll meanwhile. */
function hold(post: HTMLElement, list: Element, scroller: Element): void {
  const place = () => post.getBoundingClientRect().top + scroller.scrollTop;
  const end = performance.now() + GROWS;
  let before = place();
  const settle = () => {
    const moved = post.isConnected ? place() - before : 0;
    before += moved;
    if (Math.abs(moved) > 0.5) scroller.scrollBy({ top: moved, behavior: 'instant' });
  };
  const check = () => {
    if (holding.get(list) !== settle) return;
    settle();
    if (performance.now() < end) requestAnimationFrame(check);
    else holding.delete(list);
  };
  holding.set(list, settle);
  requestAnimationFrame(check);
}
