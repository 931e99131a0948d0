import { run } from './run.ts';

const code = await run(process.argv.slice(2), console.log, console.error);
// A server that has started goes on; one that could not start may still hold what it has opened.
if (code === 0) process.exitCode = code;
else process.exit(code);
