import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Gives answers of routes marked `etag` their ETag, and sends 304 to who has them already. Of a list only the first
 * page is asked for again and again, so the others carry none.
 */
export async function tagAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (request.routeOptions.config.etag !== true || reply.statusCode !== 200) return payload;
  if (typeof payload !== 'string' || hasCursor(request.query)) return payload;
  const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', tag);
  if (!isKnown(request.headers['if-none-match'], tag)) return payload;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return '';
}

const hasCursor = (query: unknown): boolean =>
  typeof query === 'object' && query !== null && 'cursor' in query;

/** Whatever compresses on the way makes a tag weak, so both forms are the same. */
export const isKnown = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((entry) => entry.trim().replace(/^W\//, '') === tag));
