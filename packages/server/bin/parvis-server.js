#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error(
    'parvis-server has not been built yet. Run "npm run build" at the root of the project first.',
  );
  process.exitCode = 1;
}
