import type { Middleware } from '../../http.ts';
import { later } from '../../later.ts';

/** Loaded with the first error. */
const refusals = later(() => import('./refused.ts'));

/**
 * Speaks to WordPress: credentials as it takes them, its errors by our codes, and with each answer what its headers say
 * of how much there is.
 */
export function dialect(isNonce: boolean): Middleware {
  /** The newest nonce: each answer brings one, so that a page may stay open for longer than one lives. */
  let newest: { given: string; nonce: string } | undefined;

  return async (request, next) => {
    const { authorization, ...others } = request.headers;
    const given = authorization?.replace(/^Bearer /, '');
    let headers = request.headers;
    if (given !== undefined && isNonce)
      headers = { ...others, 'x-wp-nonce': newest?.given === given ? newest.nonce : given };
    else if (given?.includes(':')) headers = { ...others, authorization: `Basic ${base64(given)}` };

    const response = await next({ ...request, headers });
    if (response.status >= 300) return (await refusals()).refused(response);
    const nonce = response.headers.get('x-wp-nonce');
    if (given !== undefined && isNonce && nonce) newest = { given, nonce };
    const count = (name: string) => {
      const value = response.headers.get(name);
      return value !== null && /^\d+$/.test(value) ? Number(value) : undefined;
    };
    return {
      ...response,
      body: { body: response.body, total: count('x-wp-total'), pages: count('x-wp-totalpages') },
    };
  };
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
