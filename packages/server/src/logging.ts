import type { FastifyServerOptions } from 'fastify';
import type { Config } from './config.ts';

/**
 * Structured logs without personal data: a request is its method and the pattern of its route, never the address
 * that was asked for, and an error is its kind and place, never its message, which may quote what was sent.
 */
export function logging({ logLevel }: Config): NonNullable<FastifyServerOptions['logger']> {
  if (logLevel === 'silent') return false;
  return {
    level: logLevel,
    base: null,
    serializers: {
      req: (request) => ({ method: request.method, route: request.routeOptions?.url ?? null }),
      res: (reply) => ({ statusCode: reply.statusCode }),
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        message: '',
        code: error.code,
        stack: placesOf(error),
        ...(error.cause instanceof Error && { cause: placesOf(error.cause) }),
      }),
    },
  };
}

const placesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
