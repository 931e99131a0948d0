/**
 * The demo intranet: pages, the built elements and a server with the imported company, on one port. Uses only
 * what `@parvis/server` and `@parvis/elements` publish.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  ConfigError,
  createApp,
  DirectoryInUseError,
  migrate,
  openDatabase,
  readConfig,
} from '@parvis/server';
import { importCompany } from './company/import.ts';
import { INTRANET } from './company/making/recommendations.ts';

/** Nothing from elsewhere, nothing inline, no string that becomes markup outside the two policies named. */
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types parvis lit-html 'allow-duplicates'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function start(): Promise<void> {
  const elements = fileURLToPath(new URL('.', import.meta.resolve('@parvis/elements/parvis.js')));
  if (!existsSync(`${elements}parvis.js`)) {
    throw new Problem(
      'The elements are not built yet. Run "npm run build" first, or "npm start" at the top.',
    );
  }
  const config = readConfig({
    ...(process.env['DATABASE_URL'] ? {} : { PARVIS_DATA_DIR: folder('../.parvis/demo') }),
    PARVIS_ORIGINS: INTRANET,
    PARVIS_COMMUNITY_MANAGERS: 'zoe.meulen@rivelle.example,claire.fontanel@rivelle.example',
    PARVIS_LOG_LEVEL: 'warn',
    ...process.env,
    PARVIS_DEMO: '1',
    PARVIS_PREFIX: '/parvis',
  });
  const database = await openDatabase(config.database);
  try {
    await migrate(database.db);
    await importCompany(database.db);
    const app = await createApp(config, {
      database,
      statics: [
        { prefix: '/', root: folder('pages') },
        {
          prefix: '/strict/',
          root: folder('strict'),
          headers: { 'content-security-policy': STRICT_POLICY },
        },
        { prefix: `${config.prefix}/`, root: elements },
      ],
    });
    const stop = async () => {
      await app.close();
      await database.close();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
    await app.listen({ host: config.host, port: config.port });
    const address = app.server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    console.log(`Parvis demo: http://127.0.0.1:${port}/`);
  } catch (error) {
    await database.close();
    throw sentence(error, config.port);
  }
}

/** Something the visitor can do something about: its message is all they need to see. */
class Problem extends Error {}

function sentence(error: unknown, port: number): unknown {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return new Problem(
      `Port ${port} is taken, perhaps by another demo. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  return error;
}

try {
  await start();
} catch (error) {
  const plain = [Problem, ConfigError, DirectoryInUseError].some((kind) => error instanceof kind);
  console.error(plain && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
