import build from './build.ts';

/** Builds what is needed and starts the demo in this process, so that it hears signals itself. */
export default async function start(): Promise<number> {
  await build();
  await import('../../../demo/start.ts');
  return Number(process.exitCode ?? 0);
}
