import { ContextProvider } from '@lit/context';
import { clientContext, type ProvidedClient } from '../shared/context.ts';

const defaults = new Map<string, ContextProvider<ReturnType<typeof clientContext>>>();

/** Gives a client to every element of the document that no nearer provider serves; `undefined` takes it away. */
export function setDocumentDefault(name: string | undefined, client: ProvidedClient): void {
  const key = name ?? '';
  let provider = defaults.get(key);
  if (!provider) {
    provider = new ContextProvider(document.documentElement, { context: clientContext(name) });
    defaults.set(key, provider);
    // The root element is no Lit element, which would announce its provider by itself.
    provider.hostConnected();
  }
  provider.setValue(client);
}
