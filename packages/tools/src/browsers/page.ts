import type { BrowserLauncher } from '@web/test-runner';

export interface Size {
  width: number;
  height: number;
}

/** What a page believes to be shown on. */
export type Media = Partial<Record<'media' | 'colorScheme' | 'reducedMotion' | 'forcedColors', string>>;

/** What `@web/test-runner-commands` asks of the page of a test, as far as our tests ask it. The names are Playwright's. */
export interface CommandedPage {
  keyboard: {
    type(text: string): Promise<void>;
    /** A key with those held meanwhile before it: `Control+Enter`. */
    press(keys: string): Promise<void>;
  };
  mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number): Promise<void>;
    up(): Promise<void>;
  };
  setViewportSize(size: Size): Promise<void>;
  emulateMedia(media: Media): Promise<void>;
}

/** A launcher whose pages the commands find, because it says that it is of a type they know. */
export interface CommandedLauncher extends BrowserLauncher {
  type: 'playwright';
  getPage(session: string): CommandedPage;
}

/** What the launcher of Chromium opens its pages with. */
export const VIEWPORT: Size = { width: 1280, height: 720 };
