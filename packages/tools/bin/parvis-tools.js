#!/usr/bin/env node
/** What `npm run <command>` calls: each command is `src/<command>.ts`, whose default export runs it. */
const COMMANDS = {
  start: 'builds what is needed and starts the demo intranet',
  dev: 'the same, and builds and starts anew at each change',
  build: 'compiles the packages and the browser files',
  test: 'runs all tests, or those of the areas named: npm test -- client',
  check: 'types, lint, formatting, direction, unused code, documentation, budgets',
  budgets: 'bytes that a browser fetches for one card',
  bench: 'time to the last name of 1, 50 and 500 cards against a minimal card',
  conformance: 'runs the shared suite against every source',
  'test-wordpress': 'tries the adapter wordpress on a real WordPress, which it starts',
  'test-browsers': 'runs the browser tests in Firefox and WebKit, which have to be there',
  new: 'begins an element, an adapter or a resource: npm run new element <name>',
};

const [major, minor] = process.versions.node.split('.').map(Number);
const [command = '', ...args] = process.argv.slice(2);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Parvis needs Node 22.18 or newer; this is ${process.version}. Run "npm ci" or update Node.`);
  process.exitCode = 1;
} else if (!Object.hasOwn(COMMANDS, command)) {
  const lines = Object.entries(COMMANDS).map(([name, what]) => `  ${name.padEnd(15)} ${what}`);
  console.error([`There is no command "${command}". There are:`, ...lines].join('\n'));
  process.exitCode = 1;
} else {
  const { default: run } = await import(`../src/${command}.ts`);
  process.exitCode = await run(args).catch((error) => {
    console.error(error.message);
    return 1;
  });
}
