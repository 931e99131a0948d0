/// <reference types="vite/client" />
import '@parvis/elements/provider/define';
import { createClient, type ParvisClient } from '@parvis/client';
import { memory, type MemoryOptions } from '@parvis/client/memory';
import { parvis } from '@parvis/client/parvis';
import type { Decorator, Loader, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { RequestHandler } from 'msw';
import { company } from '../company/index.ts';
import { answerWith } from './network.ts';
import './stage.css';

type BeforeEach = Extract<Preview['beforeEach'], (...args: never[]) => unknown>;

/** What a story may say of its data, as the parameter `parvis`. */
interface StageParameters {
  /** Differs from the company in memory in this. */
  memory?: MemoryOptions;
  /** What was done there before the reader came. */
  earlier?: (source: ReturnType<typeof memory>, options: { signal: AbortSignal }) => Promise<unknown>;
  /** Makes the answers of a server: the story then talks HTTP, to whatever these say. */
  network?: () => readonly RequestHandler[];
  /** Where a reader signs in. */
  signInUrl?: string | undefined;
  /** No client at all, as on a page that was set up wrong. */
  none?: boolean;
}

declare module 'storybook/internal/csf' {
  interface Parameters {
    parvis?: StageParameters;
  }
}

// What is written in a story goes with the page: nothing is left on the machine of whoever looks.
Object.defineProperty(globalThis, 'indexedDB', { value: undefined });

/** Things of which a story shows a part have no page of their own here. */
const links = Object.fromEntries(['person', 'post', 'group', 'tag'].map((kind) => [kind, '#{id}']));

let entered = 0;

/** Gives each story a client of its own, new each time it is entered. */
export const withClient: Loader = async ({ id, parameters }) => {
  const { memory: options, earlier, network, signInUrl, none } = parameters.parvis ?? {};
  answerWith(network?.() ?? []);
  if (none) return {};
  const held = memory({ ...company, ...options });
  await earlier?.(held, { signal: new AbortController().signal });
  // Drafts and what waits to be sent are kept by the name of the source, and are no other story's.
  const name = `${id} ${++entered}`;
  const source = { ...(network ? parvis({ baseUrl: './parvis' }) : held), name };
  const client = createClient({ source, links, ...(signInUrl && { signInUrl }) });
  return { client };
};

/** Closes the client when the story is left. */
export const closeClient: BeforeEach = ({ loaded }) => {
  const client = loaded['client'] as ParvisClient | undefined;
  return () => client?.close();
};

/** The place a story stands in: its language, direction, colours, width and theme are those of the toolbar. */
export const onStage: Decorator = (story, { args, globals, loaded, viewMode }) => {
  const { language, scheme, width, theme } = globals;
  const properties = Object.entries(args).filter(([name, value]) => name.startsWith('--') && value);
  const style = properties.map(([name, value]) => `${name}: ${String(value)}`).join('; ');
  return html`<div
    class="stage"
    lang=${language}
    dir=${language === 'ar' ? 'rtl' : 'ltr'}
    data-scheme=${scheme}
    data-width=${width}
    data-theme=${theme}
    data-mode=${viewMode}
  >
    <div class="column" style=${style}>
      ${loaded['client'] ? html`<parvis-provider .client=${loaded['client']}>${story()}</parvis-provider>` : story()}
    </div>
  </div>`;
};
