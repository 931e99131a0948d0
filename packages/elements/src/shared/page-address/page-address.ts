import type { ReactiveController, ReactiveElement } from 'lit';
import type { Connection } from '../connection.ts';

/** Says where a reader came from, not what they read: mail campaigns, advertisements, links sent in Teams. */
const TRACKING = /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|xsdata|sdata|ovuser|clickparams)$/i;

const following = new Set<() => void>();
let stop: AbortController | undefined;

/** The address this page goes by: its canonical link, else where it is without fragment and tracking. */
export function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href ?? '';
  const url = new URL(URL.canParse(canonical) ? canonical : location.href);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** Updates its element when the page's address changes: by a canonical link that comes late, or by its router. */
export class PageAddress implements ReactiveController {
  value = '';
  readonly #host: ReactiveElement;
  readonly #connection: Connection;

  constructor(host: ReactiveElement, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostConnected(): void {
    const check = () => {
      const now = pageAddress();
      if (now === this.value) return;
      this.value = now;
      this.#host.requestUpdate();
    };
    follow(check, this.#connection.signal);
    check();
  }
}

function follow(check: () => void, signal: AbortSignal): void {
  following.add(check);
  signal.addEventListener('abort', () => {
    following.delete(check);
    if (following.size === 0) {
      stop?.abort();
      stop = undefined;
    }
  });
  if (stop) return;
  stop = new AbortController();
  const checkAll = () => following.forEach((each) => each());
  // Where the browser tells of no navigation, the title that a router writes does, and whatever the reader does next.
  const observer = new MutationObserver(checkAll);
  observer.observe(document.head, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href', 'rel'],
  });
  stop.signal.addEventListener('abort', () => observer.disconnect());
  for (const type of ['popstate', 'pointerdown', 'keydown']) addEventListener(type, checkAll, stop);
  window.navigation?.addEventListener('currententrychange', checkAll, stop);
}
