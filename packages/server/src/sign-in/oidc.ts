import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { Config } from '../config.ts';
import { ProblemError } from '../problem.ts';
import type { Claims } from './repo.ts';

/** Only signatures by a private key: a shared secret or `none` could be made by anybody who reads the keys. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Seconds by which the clocks of issuer and server may differ. */
const CLOCK_TOLERANCE = 60;

/** Makes the function that checks a bearer token and says whose it is. */
export function oidc(options: NonNullable<Config['oidc']>): (token: string) => Promise<Claims> {
  const keys = createRemoteJWKSet(options.jwks);
  return async (token) => {
    const payload = await verify(token, keys, options);
    if (payload.sub === undefined) throw new ProblemError('unauthenticated', 'The token names nobody.');
    const { oid, email, email_verified: emailVerified } = payload;
    return {
      issuer: options.issuer,
      subject: payload.sub,
      ...(typeof oid === 'string' && { directoryId: oid }),
      ...(typeof email === 'string' && emailVerified === true && { verifiedMail: email }),
    };
  };
}

async function verify(
  token: string,
  keys: ReturnType<typeof createRemoteJWKSet>,
  { issuer, audience }: NonNullable<Config['oidc']>,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      throw new ProblemError('unauthenticated', 'The token has expired.');
    if (isRefusal(error)) throw new ProblemError('unauthenticated', 'The token is not valid here.');
    throw new ProblemError('unavailable', 'The keys of the sign-in system cannot be fetched.');
  }
}

/** Whether the token is at fault, rather than the way to the issuer's keys. */
const isRefusal = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';
