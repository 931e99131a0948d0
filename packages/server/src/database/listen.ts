import { Client } from 'pg';

/** Milliseconds between attempts to listen again. */
const RETRY = 2_000;

/**
 * Listens to a channel of PostgreSQL on a connection of its own, and connects again when that is lost. What was
 * notified meanwhile is lost too, so each connection begins with a call.
 *
 * @returns the function that ends it.
 */
export function listenPostgres(url: string, channel: string, heard: () => void): () => Promise<void> {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function again(): void {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), RETRY);
  }

  async function connect(): Promise<void> {
    const mine = new Client({
      connectionString: url,
      application_name: 'parvis listen',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client = mine;
    mine.on('notification', heard);
    mine.on('error', () => void mine.end().catch(() => {}));
    mine.once('end', again);
    try {
      await mine.connect();
      await mine.query(`listen ${mine.escapeIdentifier(channel)}`);
      heard();
    } catch {
      // Nothing is lost by it: whoever listens also looks by itself from time to time.
      await mine.end().catch(() => {});
      again();
    }
  }

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
