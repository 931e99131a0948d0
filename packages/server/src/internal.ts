import { timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Config } from './config.ts';
import type { Database } from './database/index.ts';
import { notFound, sendProblem } from './problem.ts';

/** What the commands' own routes are given. */
export interface InternalContext {
  config: Config;
  database: Database;
}

/** Routes through which commands on the same machine reach a running server, under `/internal`. */
export interface Internal {
  /** Random; known to whoever can read the file beside the data. */
  token: string;
  routes: FastifyPluginAsync<InternalContext>;
}

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** A server that listens on another address than loopback is reached on it, and then both ends are that one. */
const isThisMachine = ({ remoteAddress, localAddress }: Socket): boolean =>
  remoteAddress !== undefined && (LOOPBACK.includes(remoteAddress) || remoteAddress === localAddress);

/** To everybody else these routes do not exist. */
export async function mountInternal(
  app: FastifyInstance,
  { token, routes }: Internal,
  context: InternalContext,
): Promise<void> {
  const expected = Buffer.from(`Bearer ${token}`);
  await app.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        const given = Buffer.from(request.headers.authorization ?? '');
        const known = given.length === expected.length && timingSafeEqual(given, expected);
        // Behind a proxy on this machine every request comes from loopback; commands never pass through one.
        const forwarded =
          request.headers['x-forwarded-for'] !== undefined || request.headers['forwarded'] !== undefined;
        if (known && !forwarded && isThisMachine(request.socket)) return;
        // Sent and not thrown, since the routes answer what is thrown in words for an administrator.
        sendProblem(notFound(), request, reply);
        return reply;
      });
      await scope.register(routes, context);
    },
    { prefix: '/internal' },
  );
}
