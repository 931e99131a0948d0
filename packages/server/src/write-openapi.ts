import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { migrate, openDatabase } from './database/index.ts';

/** Writes `openapi.json`, of which the adapter keeps a copy. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(new URL('../openapi.json', import.meta.url), await describeApi());
}

/** What the server speaks, as OpenAPI 3.1 in JSON. */
export async function describeApi(): Promise<string> {
  const config = readConfig({ PARVIS_DATA_DIR: 'memory:', PARVIS_LOG_LEVEL: 'silent' });
  const database = await openDatabase(config.database);
  try {
    await migrate(database.db);
    const app = await createApp(config, { database });
    const answer = await app.inject(`${config.prefix}/openapi.json`);
    await app.close();
    return `${JSON.stringify(answer.json(), null, 2)}\n`;
  } finally {
    await database.close();
  }
}
