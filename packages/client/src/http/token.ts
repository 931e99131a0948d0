import { ParvisError } from '../error.ts';
import type { HttpRequest, Middleware } from '../http.ts';
import { waitFor } from '../together.ts';

/** Milliseconds after which it is for the reader to ask again: by then they may have signed in. */
const PATIENCE = 30_000;

/** Gives a bearer token. `expired` is the one that was just refused, so that no cache hands it out again. */
export type GetToken = (expired?: string) => string | Promise<string>;

/**
 * Sends a bearer token, kept until it is refused; then asks once for a new one, however many requests were
 * refused with it. When that one is refused too, the reader has to sign in.
 */
export function token(getToken: GetToken): Middleware {
  let current: Promise<string> | undefined;

  function renew(expired?: string): Promise<string> {
    const asked = (async () => getToken(expired))();
    current = asked;
    asked.catch(() => {
      if (current === asked) current = undefined;
    });
    return asked;
  }

  return async (request, next) => {
    const send = async (asked: Promise<string>) => {
      const value = await inTime(asked, request).catch((cause: unknown) => {
        if (cause instanceof ParvisError) throw cause;
        throw new ParvisError('unauthenticated', `${request.source}: getToken failed. See cause.`, {
          source: request.source,
          cause,
        });
      });
      const authorization = `Bearer ${value}`;
      return next({ ...request, headers: { ...request.headers, authorization } });
    };
    const first = current ?? renew();
    try {
      return await send(first);
    } catch (error) {
      // Where there is no token, nothing was refused: it may be that none has come yet.
      if (!(error instanceof ParvisError) || error.code !== 'unauthenticated') throw error;
      const refused = await first.catch(() => undefined);
      if (refused === undefined) throw error;
      return send(current === first || !current ? renew(refused) : current);
    }
  };
}

/** Waits for a token, which others may wait for too, until the asker calls it off or it has taken too long. */
async function inTime(asked: Promise<string>, { signal, source, method, url }: HttpRequest): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const what = `${method} ${url}: no token in ${PATIENCE} ms. Does getToken end?`;
    timer = setTimeout(() => reject(new ParvisError('timeout', what, { source })), PATIENCE);
  });
  try {
    return await waitFor(source, Promise.race([asked, late]), { signal });
  } finally {
    clearTimeout(timer);
  }
}

/** A token of the page's own origin, which knows who is signed in. `ask` answers what the JSON there holds. */
export const tokenFrom =
  (source: string, url: string, ask: (url: string) => Promise<unknown>): GetToken =>
  async () => {
    const body = await ask(url);
    const given = typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined;
    if (typeof given === 'string' && given !== '') return given;
    throw new ParvisError('bad_response', `${url} has to answer { "token": "…" }.`, { source });
  };
