import { decoded } from './map.ts';

/** What is asked for the article that has an address; undefined when it cannot be one of the site. */
export function slugIn(address: string, site: string): Record<string, string> | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, origin, searchParams } = new URL(address);
  if (origin !== new URL(site).origin) return undefined;
  for (const name of ['p', 'page_id']) {
    const id = searchParams.get(name);
    if (id !== null) return /^\d{1,15}$/.test(id) ? { include: id } : undefined;
  }
  const slug = pathname.split('/').findLast((part) => part !== '');
  return slug === undefined || slug === 'index.php' ? undefined : { slug: decoded(slug) };
}

/** Whether an address leads to the article with this link. */
export function isAt(link: string, address: string): boolean {
  return URL.canParse(link) && placeOf(link) === placeOf(address);
}

/** What of an address WordPress goes by. */
function placeOf(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  const id = searchParams.get('p') ?? searchParams.get('page_id') ?? '';
  return [host, decoded(pathname).replace(/\/+$/, ''), id].join(' ');
}
