import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firefoxPath } from './browsers/firefox.ts';
import { BROWSER_SUITES, report } from './test.ts';

/** What runs a browser, and the packages of Debian that bring it. */
const BROWSERS: Record<string, { programs: string[]; packages: string }> = {
  firefox: { programs: [firefoxPath()], packages: 'firefox-esr' },
  webkit: { programs: ['WebKitWebDriver', 'Xvfb'], packages: 'webkit2gtk-driver xvfb' },
};

/**
 * Runs the browser tests in browsers that npm does not bring: those named, or both, and all files or those named. It is no
 * part of `npm test`, which runs on a bare machine.
 */
export default async function testBrowsers(args: string[]): Promise<number> {
  const isBrowser = (arg: string) => Object.hasOwn(BROWSERS, arg);
  const named = args.filter(isBrowser);
  const browsers = named.length > 0 ? named : Object.keys(BROWSERS);
  const files = args.filter((arg) => !isBrowser(arg));
  const missing = browsers.map((name) => BROWSERS[name]!).filter(({ programs }) => !programs.every(isThere));
  if (missing.length > 0)
    throw new Error(
      `These browsers do not come from npm. On Debian: apt-get install --no-install-recommends ${missing.map(({ packages }) => packages).join(' ')}`,
    );
  const suites = files.length > 0 ? [{ area: 'browser', runner: 'browser' as const, files }] : BROWSER_SUITES;
  return report(
    browsers.flatMap((browser) =>
      suites.map((suite) => ({ ...suite, area: `${suite.area}, ${browser}`, browser })),
    ),
  );
}

const isThere = (program: string): boolean =>
  existsSync(program) ||
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
