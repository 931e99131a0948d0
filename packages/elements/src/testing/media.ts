import { emulateMedia, type Media } from '@web/test-runner-commands';

/** What a page is shown on when nothing is said. */
const USUAL: Media = {
  media: 'screen',
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
};

let test: { skip(): void };
let isUsual = true;

beforeEach(function () {
  test = this.currentTest;
});
afterEach(async () => {
  if (!isUsual) await emulateMedia(USUAL);
  isUsual = true;
});

/** What the page is shown on until the test ends. In a browser that emulates nothing, the test is left out from here. */
export async function emulate(media: Media): Promise<void> {
  try {
    await emulateMedia(media);
    isUsual = false;
  } catch (error) {
    if (String(error).includes('emulates no media')) test.skip();
    throw error;
  }
}
