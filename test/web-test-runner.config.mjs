import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { Firefox } from '@parvis/tools/browsers/firefox';
import { WebKit } from '@parvis/tools/browsers/webkit';
import { chromiumFlags, chromiumPath } from '@parvis/tools/chromium';

const root = fileURLToPath(new URL('..', import.meta.url));

const launchers = {
  chromium: async () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {
        executablePath: await chromiumPath(),
        args: [...chromiumFlags, '--js-flags=--expose-gc'],
      },
    }),
  firefox: async () => new Firefox(),
  webkit: async () => new WebKit(),
};

/** Browser tests: client and elements, in a real browser, with the network answered by MSW. */
export default {
  rootDir: root,
  files: ['packages/{client,elements}/src/**/*.browser.test.ts', 'packages/elements/src/**/*.test.ts'],
  // Files share an origin: drafts, and what waits to be sent, are heard of by every tab of it.
  concurrency: 1,
  nodeResolve: { browser: true, exportConditions: ['@parvis/source', 'browser', 'development'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: `${root}packages/elements/tsconfig.json`, target: 'es2022' }),
  ],
  middleware: [
    function serveMswWorker(context, next) {
      if (context.path === '/mockServiceWorker.js')
        context.url = '/node_modules/msw/lib/mockServiceWorker.js';
      return next();
    },
  ],
  browsers: [await launchers[process.env.PARVIS_BROWSER ?? 'chromium']()],
  // Long enough for a machine that has other things to do: what a test waits for comes, or not.
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 300_000,
};
