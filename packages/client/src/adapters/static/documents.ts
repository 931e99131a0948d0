import { pageOf } from '../../listing.ts';
import type { DocumentsPort } from '../../ports.ts';
import type { FileFeedOptions } from './feed.ts';
import type { Company } from './map.ts';

type Group = Company['groups'][number]['group'];

const isReadable = (group: Group | undefined): boolean =>
  group?.visibility === 'open' || group?.role !== undefined;

/** The documents that a file names; who used which is not in it. */
export const fileDocuments = ({
  file,
  error,
  groupOf,
}: Omit<FileFeedOptions, 'unsupported'>): DocumentsPort => ({
  can: {},
  async list({ group: key, site }, options) {
    if (key !== undefined && site !== undefined) throw error('bad_request', 'they are of a group or a site.');
    const found = await file(options);
    const asked = key === undefined ? undefined : groupOf(found, key)?.group;
    if (key !== undefined && !asked) throw error('not_found', `there is no group "${key.slice(0, 100)}".`);
    if (asked && !isReadable(asked)) throw error('forbidden', `"${asked.slug}" is closed.`);
    const isMeant = ({ group, site: at }: Company['documents'][number]) =>
      asked ? group?.id === asked.id : site === undefined || at?.name === site;
    const isOpen = ({ group }: Company['documents'][number]) =>
      group === undefined || isReadable(groupOf(found, group.id)?.group);
    return pageOf(
      found.documents.filter((each) => isMeant(each) && isOpen(each)),
      ({ id }) => id,
      options,
    );
  },
});
