import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Signer } from '../signing.ts';

const COOKIE = 'parvis_demo';
/** Seconds for which a visitor stays whom they chose to be. */
const LIFETIME = 7 * 24 * 60 * 60;

/** Id of the person whom the visitor of a demo has chosen to be. */
export function demoPerson(request: FastifyRequest, signer: Signer): string | undefined {
  const value = new RegExp(`(?:^|; ?)${COOKIE}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1];
  const [person = '', expires = '', signature = ''] = value?.split('.') ?? [];
  if (!signer.verify(signature, COOKIE, person, expires)) return undefined;
  return Number(expires) * 1000 > Date.now() ? person : undefined;
}

export function setDemoPerson(reply: FastifyReply, person: string, signer: Signer, config: Config): void {
  const expires = String(Math.floor(Date.now() / 1000) + LIFETIME);
  const value = `${person}.${expires}.${signer.sign(COOKIE, person, expires)}`;
  reply.header('set-cookie', cookie(value, LIFETIME, reply.request, config));
}

export function clearDemoPerson(reply: FastifyReply, config: Config): void {
  reply.header('set-cookie', cookie('', 0, reply.request, config));
}

const cookie = (value: string, maxAge: number, request: FastifyRequest, config: Config): string =>
  [
    `${COOKIE}=${value}`,
    `Path=${config.prefix || '/'}`,
    `Max-Age=${maxAge}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(request.protocol === 'https' ? ['Secure'] : []),
  ].join('; ');
