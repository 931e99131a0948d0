import { ParvisError } from '../error.ts';
import type { ErrorCode, Page } from '@parvis/model';
import type { ListOptions } from '../ports.ts';

/** Fails a case: says what was found and what should have been. */
export function equal(found: unknown, expected: unknown, what: string): void {
  const [is, should] = [stable(found), stable(expected)];
  if (is !== should) throw new Error(`${what}: found ${is}, expected ${should}`);
}

/** JSON with the names of objects in order. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? 'undefined';

/** What one key was answered with; fails when that is an error or nothing. */
export function good<T>(answers: Map<string, T | ParvisError>, key: string): T {
  const answer = answers.get(key);
  if (answer === undefined) throw new Error(`"${key}" was left out of the answers`);
  if (answer instanceof ParvisError) throw answer;
  return answer;
}

/** The code that one key was answered with. */
export function codeOf(answer: unknown): string {
  return answer instanceof ParvisError ? answer.code : `no error: ${stable(answer)}`;
}

/** Fails unless `call` rejects with one of these codes. */
export async function rejects(call: () => Promise<unknown>, ...codes: ErrorCode[]): Promise<void> {
  const code = await call().then(
    (value) => `no error: ${stable(value)}`,
    (error: unknown) => (error instanceof ParvisError ? error.code : String(error)),
  );
  if (!(codes as string[]).includes(code))
    throw new Error(`rejected with ${code}, expected ${codes.join(' or ')}`);
}

/** All items of a list, page by page. */
export async function everything<T>(
  list: (options: ListOptions) => Promise<Page<T>>,
  options: ListOptions,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ ...options, ...(cursor !== undefined && { cursor }) });
    if (options.limit !== undefined && page.items.length > options.limit) {
      throw new Error(`a page of ${page.items.length} items, ${options.limit} were asked for`);
    }
    if (page.cursor !== undefined && page.cursor === cursor) throw new Error('the cursor does not move on');
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}
