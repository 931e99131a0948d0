import { ParvisError } from '../../error.ts';
import { later } from '../../later.ts';
import type { Calls } from './calls.ts';
import { count, string, type Reader } from '../../read.ts';
import { fields } from '../../fields.ts';

export interface Instance {
  /** Characters that a status may have, and those that any address in it counts as. */
  limit: number | undefined;
  perAddress: number;
  /** Where the stream is; the server itself when it does not say. */
  streaming: string | undefined;
}

/** `/api/v2/instance`, and `/api/v1/instance` of older servers and of Pleroma. */
export const instance: Reader<Instance> = (value, path) => {
  const { may } = fields(value, path);
  const inside = (of: ReturnType<typeof fields> | undefined, name: string) => of?.may(name, fields);
  const statuses = inside(may('configuration', fields), 'statuses');
  const urls = inside(may('configuration', fields), 'urls') ?? may('urls', fields);
  return {
    limit: statuses?.may('max_characters', count) ?? may('max_toot_chars', count),
    perAddress: statuses?.may('characters_reserved_per_url', count) ?? 23,
    streaming: urls?.may('streaming', string) ?? urls?.may('streaming_api', string),
  };
};

/** How many characters a text has as the server counts them: those that are seen as one are one. */
export function lengthOf(text: string, perAddress: number): number {
  const counted = text
    .replace(/https?:\/\/\S+/gi, '.'.repeat(Math.min(perAddress, 1000)))
    .replace(/(?<=@\w+)@[\w.-]+\w/g, '');
  return [...new Intl.Segmenter().segment(counted)].length;
}

/** What the server says of itself, asked once, when it first matters. One that says nothing has no limits here. */
export const instanceOf = ({ one }: Calls): (() => Promise<Instance>) =>
  later(async () => {
    const { signal } = new AbortController();
    try {
      return await one('/v2/instance', instance, { signal });
    } catch {
      return one('/v1/instance', instance, { signal }).catch((error: unknown) => {
        if (error instanceof ParvisError && error.code !== 'not_found') throw error;
        return { limit: undefined, perAddress: 23, streaming: undefined };
      });
    }
  });
