import { launch, type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { VIEWPORT, type CommandedLauncher, type CommandedPage, type Media } from './page.ts';

/** `FIREFOX_PATH`, else where Debian's `firefox-esr` puts it. */
export const firefoxPath = (): string => process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** Where Firefox keeps what `emulateMedia` says. WebDriver has no command for it there yet; the window has. */
const OVERRIDES: Record<keyof Media, string> = {
  media: 'mediumOverride',
  colorScheme: 'prefersColorSchemeOverride',
  reducedMotion: 'prefersReducedMotionOverride',
  forcedColors: 'forcedColorsOverride',
};

/** What Puppeteer itself sends through, though its types do not say so. */
interface Connected {
  connection: {
    send(method: string, params: object): Promise<{ result: { contexts: { context: string }[] } }>;
  };
}

/**
 * Runs tests in Firefox, which needs no display. Every file of tests has a store and a cache of its own.
 */
export class Firefox implements CommandedLauncher {
  readonly name = 'Firefox';
  readonly type = 'playwright';
  readonly #pages = new Map<string, Page>();
  #browser: Browser | undefined;

  async startSession(session: string, url: string): Promise<void> {
    this.#browser ??= await launch({
      browser: 'firefox',
      executablePath: firefoxPath(),
      args: ['--remote-allow-system-access'],
    });
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    this.#pages.set(session, page);
    await page.setViewport(VIEWPORT);
    await page.goto(url);
  }

  async stopSession(session: string) {
    await this.#page(session).browserContext().close();
    this.#pages.delete(session);
    return {};
  }

  async startDebugSession(): Promise<void> {
    throw new Error('Tests are debugged in Chromium.');
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
  }

  isActive = (session: string) => this.#pages.has(session);
  getBrowserUrl = (session: string) => this.#page(session).url();

  getPage(session: string): CommandedPage {
    const page = this.#page(session);
    const { keyboard, mouse } = page;
    return {
      keyboard: {
        type: (text) => keyboard.type(text),
        async press(keys) {
          const names = keys.split('+').map((name) => (name === 'Space' ? ' ' : name));
          const [key, ...held] = names.reverse() as [KeyInput, ...KeyInput[]];
          for (const one of held) await keyboard.down(one);
          await keyboard.press(key);
          for (const one of held) await keyboard.up(one);
        },
      },
      mouse: {
        move: (x, y) => mouse.move(x, y),
        click: (x, y) => mouse.click(x, y),
        up: () => mouse.up(),
      },
      setViewportSize: (size) => page.setViewport(size),
      emulateMedia: (media) => this.#emulate(session, media),
    };
  }

  /** Firefox's window knows its pages by what they show; the address of a test's page says its session. */
  async #emulate(session: string, media: Media): Promise<void> {
    const { connection } = this.#browser as Browser & Connected;
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const overrides = Object.entries(media).map(([name, value]) => [
      OVERRIDES[name as keyof Media],
      value === 'screen' ? '' : value,
    ]);
    const expression = `for (const { currentURI, browsingContext } of globalThis.gBrowser?.browsers ?? [])
      if (currentURI.spec.includes(${JSON.stringify(session)}))
        Object.assign(browsingContext, ${JSON.stringify(Object.fromEntries(overrides))});`;
    for (const { context } of result.contexts)
      await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: false });
  }

  #page(session: string): Page {
    const page = this.#pages.get(session);
    if (!page) throw new Error(`Firefox has no page of session ${session}.`);
    return page;
  }
}
