import type { ParvisClient } from '@parvis/client';

/** Waits, frame by frame, for what a story shows before it goes on. */
export async function until<T>(find: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** A part of an element, as soon as it is drawn. */
export const part = (host: Element, name: string): Promise<HTMLElement> =>
  until(() => host.shadowRoot?.querySelector<HTMLElement>(`[part~='${name}']`));

/** Clicks on a part of an element, as soon as it is drawn. */
export const press = async (host: Element, name: string): Promise<void> => (await part(host, name)).click();

/** The composer of a feed, which comes when the reader goes there. */
export async function composerIn(feed: Element): Promise<Element> {
  (await part(feed, 'composer')).focus();
  return until(() => feed.shadowRoot?.querySelector('parvis-composer'));
}

/** Says two minutes later, without waiting for it, that the network is back: what is shown is asked for again. */
export function askAgain(): void {
  const { now } = Date;
  Date.now = () => now() + 120_000;
  dispatchEvent(new Event('online'));
  Date.now = now;
}

/** The client that a story was given. */
export const clientOf = (loaded: Record<string, unknown>): ParvisClient => loaded['client'] as ParvisClient;
