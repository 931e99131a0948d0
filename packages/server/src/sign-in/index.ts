import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Db } from '../database/index.ts';
import { ProblemError } from '../problem.ts';
import type { Signer } from '../signing.ts';
import type { Viewer } from '../visibility.ts';
import { demoPerson } from './demo.ts';
import { oidc } from './oidc.ts';
import { requireOrigin } from './origin.ts';
import { accountByClaims, accountById, accountByName, type Account } from './repo.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Makes the function that says who is asking. A bearer token counts before the proxy's header, and that before the
 * demo's cookie; one that is wrong is refused and never passed over for the next.
 *
 * What the browser adds by itself, a cookie or the proxy's own session, could be used by a foreign page, so writes
 * that rest on it must name a known origin. Routes marked `reads` are no writes, whatever their method.
 *
 * @throws {ProblemError} `unauthenticated` or, for a foreign origin, `forbidden`.
 */
export function signIn(config: Config, signer: Signer): (request: FastifyRequest, db: Db) => Promise<Viewer> {
  const claimsOf = config.oidc && oidc(config.oidc);

  async function find(request: FastifyRequest, db: Db): Promise<Account | undefined> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
      if (!claimsOf || token === undefined) {
        throw new ProblemError('unauthenticated', 'This server does not take this kind of Authorization.');
      }
      const claims = await claimsOf(token);
      return db.transaction().execute((trx) => accountByClaims(trx, claims));
    }

    const proxied = proxyUser(request, config);
    const chosen = proxied === undefined && config.demo ? demoPerson(request, signer) : undefined;
    if (proxied === undefined && chosen === undefined) {
      throw new ProblemError('unauthenticated', 'Nobody is signed in.');
    }
    if (!SAFE_METHODS.includes(request.method) && request.routeOptions.config.reads !== true) {
      requireOrigin(request, config);
    }
    return proxied !== undefined ? accountByName(db, proxied) : accountById(db, chosen ?? '');
  }

  return async (request, db) => {
    const account = await find(request, db);
    if (!account) throw new ProblemError('unauthenticated', 'The directory does not know who is signed in.');
    const { mail, ...viewer } = account;
    const listed = [...config.roles].filter(([, mails]) => mail !== null && mails.has(mail));
    return { ...viewer, roles: [...new Set([...viewer.roles, ...listed.map(([role]) => role)])] };
  };
}

/**
 * Whom a trusted proxy names. The header from anywhere else is an attempt to be somebody, so it is refused and not
 * just overlooked.
 */
function proxyUser(request: FastifyRequest, { proxy }: Config): string | undefined {
  const value = proxy && request.headers[proxy.header];
  if (!proxy || typeof value !== 'string' || value === '') return undefined;
  // The socket's own address: `request.ip` follows X-Forwarded-For, which names the browser.
  if (proxy.believes(request.socket.remoteAddress ?? '')) return value;
  throw new ProblemError('unauthenticated', 'The sign-in header is not believed from this address.');
}
