import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from '../../problem.ts';

/** The kinds of errors of RFC 7644, section 3.12, that occur here. */
export type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'uniqueness';

export const SCIM_MEDIA_TYPE = 'application/scim+json';

/** `detail` travels to the directory, so it repeats nothing that was sent. */
export class ScimError extends Error {
  override readonly name = 'ScimError';
  readonly status: number;
  readonly scimType: ScimType | undefined;

  constructor(status: number, detail: string, scimType?: ScimType) {
    super(detail);
    this.status = status;
    this.scimType = scimType;
  }
}

/** What was sent is wrong in this way. */
export const refused = (scimType: ScimType, detail: string): ScimError =>
  new ScimError(scimType === 'uniqueness' ? 409 : 400, detail, scimType);

export const notHere = (): ScimError => new ScimError(404, 'There is no such resource.');

/** Sends any error in SCIM's own form. What was not expected is logged and tells the directory nothing. */
export function sendScimError(
  error: FastifyError | ScimError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const answer = toScimError(error);
  if (answer.status >= 500 && answer.status !== 501) request.log.error({ err: error }, 'request failed');
  if (answer.status === 401) reply.header('www-authenticate', 'Bearer');
  if (answer.status === 503) reply.header('retry-after', '5');
  reply
    .code(answer.status)
    .type(SCIM_MEDIA_TYPE)
    .send(
      JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: String(answer.status),
        ...(answer.scimType && { scimType: answer.scimType }),
        detail: answer.message,
      }),
    );
}

function toScimError(error: FastifyError | ScimError): ScimError {
  if (error instanceof ScimError) return error;
  if (error.code === '23505') {
    return refused('uniqueness', 'Somebody else has that userName, mail address or externalId.');
  }
  const { status, title, detail } = toProblem(error);
  return new ScimError(status, detail ?? title, status === 400 ? 'invalidSyntax' : undefined);
}
