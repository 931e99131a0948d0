import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { chromiumFlags, chromiumPath } from '@parvis/tools/chromium';

/** What a page did that its visitor does not see. */
export interface Traces {
  /** Errors that nobody caught, and error lines of the console. */
  readonly errors: string[];
  /** Addresses outside the page's own origin that were asked for. */
  readonly foreign: string[];
  /** Requests for data, as `POST /parvis/v1/people/batch`; no photographs. */
  readonly data: string[];
  /** Requests for photographs. */
  readonly photos: string[];
}

export type Visitor = BrowserContext & { open(url: string): Promise<{ page: Page; traces: Traces }> };

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [...chromiumFlags, '--js-flags=--expose-gc'],
  });
}

/** A person at a machine of their own: cookies and caches are theirs, windows are many. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext(options);
  return Object.assign(context, {
    async open(url: string) {
      const page = await context.newPage();
      const traces = follow(page, new URL(url).origin);
      await page.goto(url);
      return { page, traces };
    },
  });
}

function follow(page: Page, origin: string): Traces {
  const traces: Traces = { errors: [], foreign: [], data: [], photos: [] };
  page.on('pageerror', (error) => traces.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') traces.errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) return;
    if (url.origin !== origin) traces.foreign.push(request.url());
    if (url.pathname.includes('/v1/photos/')) traces.photos.push(url.pathname);
    else if (url.pathname.includes('/v1/')) traces.data.push(`${request.method()} ${url.pathname}`);
  });
  return traces;
}
