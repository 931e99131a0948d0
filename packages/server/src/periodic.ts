import type { FastifyInstance } from 'fastify';

/**
 * Does something now and then for as long as the server runs, one time after the other. Several instances do it side by
 * side, so it must be something that may be done twice.
 *
 * @param interval - Milliseconds.
 * @param options - `atOnce` does it also as soon as the server listens.
 */
export function periodically(
  app: FastifyInstance,
  interval: number,
  work: () => Promise<unknown>,
  { atOnce = false } = {},
): void {
  let underWay: Promise<unknown> | undefined;
  const act = () => {
    underWay ??= work()
      .catch((error: unknown) => app.log.warn({ err: error }, 'what is done now and then was not done'))
      .finally(() => (underWay = undefined));
  };
  const timer = setInterval(act, interval).unref();
  // Not awaited: whoever starts the server does not wait for it.
  if (atOnce) app.addHook('onListen', async () => act());
  app.addHook('preClose', async () => {
    clearInterval(timer);
    // What it works on is closed next.
    await underWay;
  });
}
