import { ContextRoot, createContext } from '@lit/context';
import type { ParvisClient } from '@parvis/client';

/** `undefined` while a provider is there and its client is not yet. */
export type ProvidedClient = ParvisClient | undefined;

/**
 * Under which the client is asked for, shared by all bundles of one major version. A name asks for the provider
 * of that name.
 */
export const clientContext = (name?: string | null) =>
  createContext<ProvidedClient>(Symbol.for(name ? `parvis.client.1 ${name}` : 'parvis.client.1'));

const ROOT = Symbol.for('parvis.root.1');

/** Keeps what is asked before its provider is there, once per document however many bundles it has. */
export function ensureContextRoot({ documentElement }: Document): void {
  if (ROOT in documentElement) return;
  const root = new ContextRoot();
  root.attach(documentElement);
  Object.defineProperty(documentElement, ROOT, { value: root });
}
