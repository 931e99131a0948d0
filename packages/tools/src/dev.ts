import build from './build.ts';
import { start } from './run.ts';

/** What keeps running: compilers that write `dist`, and the demo, which starts anew when its files change. */
const WATCHERS = [
  ['tsc', '--build', '--watch', '--preserveWatchOutput'],
  ['rollup', '--config', '--watch', '--no-watch.clearScreen'],
  ['node', '--watch', '--watch-preserve-output', 'demo/start.ts'],
];

/** Builds and starts the demo, then again at each change, until one of these ends or the terminal interrupts. */
export default async function dev(): Promise<number> {
  await build();
  const children = WATCHERS.map((command) => start(command, { stdio: 'inherit' }));
  const ended = children.map(
    (child) => new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 0))),
  );
  process.on('SIGINT', stop).on('SIGTERM', stop);
  function stop() {
    for (const child of children) child.kill();
  }
  const code = await Promise.race(ended);
  stop();
  await Promise.all(ended);
  return code;
}
