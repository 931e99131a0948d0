import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { PeopleCard } from '../people-card/index.ts';
import { CONFIG } from './network.ts';

/** Puts something into a provider, and answers its first people card. */
export async function mount(content: TemplateResult, config = CONFIG): Promise<PeopleCard> {
  const provider = await fixture(html`<parvis-provider config=${config}>${content}</parvis-provider>`);
  return provider.querySelector('parvis-people-card')!;
}

export const part = (card: Element, name: string): HTMLElement | null =>
  card.shadowRoot!.querySelector(`[part=${name}]`);

/** What an element says, spaces folded. */
export const said = (element: Element | null): string =>
  (element?.shadowRoot ?? element)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Waits for a thing to be so. Keeps nothing alive afterwards, unlike a helper with a time-out of its own. */
export async function until(isSo: () => unknown, what: string, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It was never so: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until a card is laid out: browsers may leave that for later, also of what is in sight. */
export const isLaidOut = (card: Element): Promise<void> =>
  until(() => part(card, 'base')?.checkVisibility({ contentVisibilityAuto: true }), 'it is laid out');

export const shows = (card: Element, name: string): Promise<void> =>
  until(() => part(card, 'name')?.textContent?.includes(name), `${name} shows`);
