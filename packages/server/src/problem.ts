import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ERROR_STATUS, type ErrorCode, type Problem } from '@parvis/model/schemas';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** Thrown by a route, or answered for one key of a batch. `detail` travels, so it says nothing private. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail: string) {
    super(detail);
    this.code = code;
  }

  toProblem(): Problem {
    return problem(this.code, this.message);
  }
}

/** The one answer for what is absent and for what the viewer may not know of. */
export const notFound = (): ProblemError => new ProblemError('not_found', 'There is nothing here for you.');

function problem(code: ErrorCode, detail?: string): Problem {
  const status = ERROR_STATUS[code] ?? 500;
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: 'about:blank', title, status, code, ...(detail !== undefined && { detail }) };
}

/** Sends any error as `application/problem+json`. What was not expected is logged and tells the asker nothing. */
export function sendProblem(
  error: FastifyError | ProblemError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const answer = toProblem(error);
  if (answer.status >= 500) request.log.error({ err: error }, 'request failed');
  if (answer.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
  if (answer.code === 'unavailable') reply.header('retry-after', '5');
  reply.code(answer.status).header('content-type', 'application/problem+json').send(JSON.stringify(answer));
}

/** Answers what is no HTTP, has too long a head, or does not come to an end: there is no request to reply to. */
export function refuseConnection(error: Error, socket: Socket): void {
  if (socket.writable) {
    const body = JSON.stringify(problem('bad_request', 'This is no request that HTTP knows.'));
    const head = ['HTTP/1.1 400 Bad Request', `Content-Length: ${body.length}`, 'Connection: close'];
    socket.write([...head, 'Content-Type: application/problem+json', '', body].join('\r\n'));
  }
  socket.destroy(error);
}

export function toProblem(error: FastifyError | ProblemError): Problem {
  if (error instanceof ProblemError) return error.toProblem();
  if (error.validation) return problem('bad_request', error.message);
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problem('too_large', 'The body is too large.');
  if (error.statusCode === 429) return problem('too_many_requests', 'Wait as long as Retry-After says.');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return problem('bad_request', error.code?.startsWith('FST_') ? error.message : undefined);
  }
  if (isOutage(error)) return problem('unavailable', 'The database does not answer.');
  return problem('internal');
}

/** Whether the database was not reached, refused, or was shut down: worth asking again, unlike a fault. */
function isOutage(error: Error & { code?: string }): boolean {
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE'].includes(error.code ?? '') ||
    /^(08...|53...|57P..)$/.test(error.code ?? '') ||
    /^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)
  );
}
