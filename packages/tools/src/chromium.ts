import { existsSync } from 'node:fs';

/** Where a Chromium may be found when `CHROME_PATH` does not say. */
const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium: `CHROME_PATH`, else the system's, else the one that comes from npm, so that the
 * tests run on a bare machine.
 */
export async function chromiumPath(): Promise<string> {
  if (process.env['CHROME_PATH']) return process.env['CHROME_PATH'];
  const system = SYSTEM_PATHS.find((path) => existsSync(path));
  if (system) return system;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** Flags for a Chromium that runs as root, without a GPU, and asks nothing of the network by itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
