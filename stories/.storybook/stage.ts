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

/** Gives each story a client of its own, new each time it is entered. */
export const withClient: Loader = ({ parameters }) => {
  const { memory: options, network, signInUrl, none } = parameters.parvis ?? {};
  answerWith(network?.() ?? []);
  if (none) return {};
  const source = network ? parvis({ baseUrl: './parvis' }) : memory({ ...company, ...options });
  const client = createClient({ source, links: { person: '#{id}' }, ...(signInUrl && { signInUrl }) });
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
