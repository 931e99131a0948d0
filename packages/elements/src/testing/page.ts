import { fixture, html, waitUntil } from '@open-wc/testing';
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

/** Waits for a thing to be so. */
export const until = (isSo: () => unknown, what: string): Promise<void> =>
  waitUntil(isSo, what, { timeout: 5000 });

export const shows = (card: Element, name: string): Promise<void> =>
  until(() => part(card, 'name')?.textContent?.includes(name), `${name} shows`);
