import budgets from './budgets.ts';
import build from './build.ts';
import { documentation } from './check/documentation.ts';
import { apiIsCurrent, machinePaths, openApiCopies } from './check/repository.ts';
import { run } from './run.ts';

/** Each answers what it found; nothing is good. */
const CHECKS: Record<string, () => Promise<string[]>> = {
  types: program('tsc', '--project', 'tsconfig.check.json'),
  lint: program('eslint', '.', '--cache', '--cache-location', '.cache/eslint/', '--max-warnings', '0'),
  formatting: program('prettier', '--check', '--log-level', 'warn', '.'),
  direction: program('depcruise', 'packages', 'demo', 'stories', 'test'),
  'unused code': program('knip'),
  'public surface': apiIsCurrent,
  documentation,
  OpenAPI: openApiCopies,
  'machine paths': machinePaths,
};

/** Looks at everything that can be looked at without running tests, and lists all it finds. */
export default async function check(): Promise<number> {
  await build();
  let failed = 0;
  for (const [name, look] of Object.entries(CHECKS)) {
    const found = await look();
    console.log(`${found.length ? '✖' : '✔'} ${name}`);
    for (const finding of found) console.log(finding.replaceAll(/^/gm, '    '));
    failed += found.length ? 1 : 0;
  }
  const over = await budgets();
  if (failed) console.log(`\n${failed} of ${Object.keys(CHECKS).length} checks found something.`);
  return failed || over ? 1 : 0;
}

/** A program that says on its output what it found and exits with something other than 0. */
function program(...command: string[]) {
  return async () => {
    const { code, output } = await run(command);
    return code === 0 ? [] : [output.trim()];
  };
}
