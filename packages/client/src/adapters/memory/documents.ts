import type { Document, ErrorCode, Person } from '@parvis/model';
import type { ParvisError } from '../../error.ts';
import { changedFirst, pageOf, summaryOf } from '../../listing.ts';
import type { DocumentsPort } from '../../ports.ts';
import type { MemoryOptions } from './options.ts';

type GivenGroup = NonNullable<MemoryOptions['groups']>[number];

interface DocumentsOptions {
  documents: NonNullable<MemoryOptions['documents']>;
  call(method: string, signal: AbortSignal): Promise<void>;
  error(code: ErrorCode, what: string): ParvisError;
  person(key: string): Person;
  /** A group of which the reader may know; throws `not_found`. */
  group(key: string): GivenGroup;
  /** Whether the reader may see what is in a group. */
  isInside(group: GivenGroup): boolean;
}

/** Whoever asks has used all that they may read. */
export function memoryDocuments(options: DocumentsOptions): DocumentsPort {
  const { documents, call, error, person, group, isInside } = options;

  function shown({ modifiedBy, group: key, ...told }: DocumentsOptions['documents'][number]): Document[] {
    const by = modifiedBy === undefined ? undefined : summaryOf(person(modifiedBy));
    if (key === undefined) return [{ ...told, ...(by && { modifiedBy: by }) }];
    try {
      const found = group(key);
      const { id, slug, name } = found;
      return isInside(found) ? [{ ...told, ...(by && { modifiedBy: by }), group: { id, slug, name } }] : [];
    } catch {
      return [];
    }
  }

  return {
    can: {},
    async list({ group: key, site }, { signal, ...page }) {
      await call('documents.list', signal);
      if (key !== undefined && site !== undefined) throw error('bad_request', 'of a group or of a site.');
      const asked = key === undefined ? undefined : group(key);
      if (asked && !isInside(asked)) throw error('forbidden', `"${asked.slug}" is closed.`);
      const found = documents
        .flatMap(shown)
        .filter((each) =>
          asked ? each.group?.id === asked.id : site === undefined || each.site?.name === site,
        );
      return pageOf(changedFirst(found), ({ id }) => id, page);
    },
  };
}
