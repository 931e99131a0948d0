export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a link or a request may go: within the site, or to another by http. */
export function isAddress(value: unknown): value is string {
  const base = 'http://page';
  return (
    typeof value === 'string' && URL.canParse(value, base) && /^https?:$/.test(new URL(value, base).protocol)
  );
}
