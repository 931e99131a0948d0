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
  if (!first) return () => {};
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
      if (getComputedStyle(scroller).overflowAnchor !== 'auto') hold(post, scroller);
    };
  }
  return () => {};
}

/** What holds a post of a list: one at a time. */
const holding = new WeakMap<Element, ResizeObserver>();

/** Keeps a post where it stands while what is above it grows. The reader may scroll meanwhile. */
function hold(post: HTMLElement, scroller: Element): void {
  const list = hostOf(post);
  if (!list) return;
  const place = () => post.getBoundingClientRect().top + scroller.scrollTop;
  let before = place();
  const observer = new ResizeObserver(() => {
    if (!post.isConnected) return observer.disconnect();
    const moved = place() - before;
    before += moved;
    if (Math.abs(moved) > 0.5) scroller.scrollBy({ top: moved, behavior: 'instant' });
  });
  holding.get(list)?.disconnect();
  holding.set(list, observer);
  observer.observe(list);
  setTimeout(() => observer.disconnect(), GROWS);
}
