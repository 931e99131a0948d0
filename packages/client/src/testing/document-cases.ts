import type { Document } from '@parvis/model';
import { read } from '../read.ts';
import { documentShape } from '../shapes/document.ts';
import { isCancelled, of, type Case } from './case.ts';
import { equal, everything, rejects } from './check.ts';
import type { Company } from './company.ts';

const names = (documents: readonly Document[]) => documents.map(({ name }) => name);
const newestFirst = ({ documents }: Company, place: string | undefined) =>
  documents
    .filter(({ group }) => group === place)
    .toSorted((one, other) => (one.modifiedAt < other.modifiedAt ? 1 : -1))
    .map(({ name }) => name);

/** Documents where they are kept. */
export const documents: Case[] = [
  of('documents', 'lists what the reader used, once, page by page', async (source, company, signal) => {
    for (const limit of [1, 20]) {
      const all = await everything((options) => source.documents.list({}, options), { signal, limit });
      const used = all.filter(({ group }) => group === undefined);
      equal(names(used), newestFirst(company, undefined), `${limit} at a time`);
      for (const each of all) equal(read(source.name, documentShape, each), each, 'a document of the model');
    }
  }),
  of(
    'documents',
    'lists those of a group, and of none that the reader may not read',
    async ({ name, documents }, company, signal) => {
      const found = await everything((options) => documents.list({ group: 'chess' }, options), {
        signal,
        limit: 1,
      });
      equal(names(found), newestFirst(company, 'chess'), 'those of the group, the newest first');
      const [first] = found;
      equal(read(name, documentShape, first), first, 'a document of the model');
      const { url, mediaType, size, modifiedAt } = company.documents.find(
        (each) => each.name === first?.name,
      )!;
      equal(
        [first?.url, first?.mediaType, first?.size, first?.modifiedAt, first?.modifiedBy?.name],
        [url, mediaType, size, modifiedAt, 'Bruno Pereira'],
        'what is said of it',
      );
      equal(first?.group?.slug, 'chess', 'whose it is');
      await rejects(() => documents.list({ group: 'board' }, { signal }), 'forbidden');
      await rejects(() => documents.list({ group: 'merger' }, { signal }), 'not_found');
      await rejects(() => documents.list({ group: 'nowhere' }, { signal }), 'not_found');
      await rejects(() => documents.list({ group: 'chess', site: 'x' }, { signal }), 'bad_request');
    },
    ({ groups }) => groups !== undefined,
  ),
  of('documents', 'is called off', ({ documents }) =>
    isCancelled((signal) => documents.list({}, { signal })),
  ),
];
