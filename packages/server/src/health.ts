import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ping, type Db } from './database/index.ts';
import { ProblemError } from './problem.ts';

const Well = Type.Object({ status: Type.Literal('ok') });

/** For whatever watches the process: `live` says that it answers, `ready` that its database does. */
export const health: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const config = { anonymous: true, rateLimit: false } as const;

  app.get(
    '/health/live',
    { config, logLevel: 'warn', schema: { summary: 'The process answers', response: { 200: Well } } },
    async () => ({ status: 'ok' as const }),
  );

  app.get(
    '/health/ready',
    { config, logLevel: 'warn', schema: { summary: 'The database answers', response: { 200: Well } } },
    async (request) => {
      try {
        await ping(db);
      } catch (error) {
        request.log.warn({ err: error }, 'not ready');
        throw new ProblemError('unavailable', 'The database does not answer.');
      }
      return { status: 'ok' as const };
    },
  );
};
