import type { FastifyInstance } from 'fastify';

/**
 * Does something now and then for as long as the server runs. Several instances do it side by side, so it must be
 * something that may be done twice.
 *
 * @param interval - Milliseconds.
 */
export function periodically(app: FastifyInstance, interval: number, work: () => Promise<unknown>): void {
  const timer = setInterval(() => {
    work().catch((error: unknown) => app.log.warn({ err: error }, 'what is done now and then was not done'));
  }, interval).unref();
  app.addHook('preClose', async () => clearInterval(timer));
}
