/**
 * The query of the next page, of a `Link` header (RFC 8288): `max_id=7&limit=20`. Only the query is taken, so that
 * whatever a header says, the next page is asked of the same place. Browsers see the header of another origin only
 * when that exposes it.
 */
export function nextPage(headers: Headers): string | undefined {
  // The `<` of the next link ends what is looked through, so that a hostile header costs no more than its length.
  for (const [, target = '', rest = ''] of (headers.get('link') ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
    const isNext = /;\s*rel="?(?:[^";,]*\s)?next(?:["\s;,]|$)/i.test(rest);
    if (isNext && URL.canParse(target, 'http://here')) {
      return new URL(target, 'http://here').search.slice(1) || undefined;
    }
  }
  return undefined;
}
