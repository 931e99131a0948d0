import { pageOf } from '../../listing.ts';
import type { DocumentsPort } from '../../ports.ts';
import type { FileFeedOptions } from './feed.ts';
import type { Company } from './map.ts';

/** The documents that a file names; who used which is not in it. */
export const fileDocuments = ({
  file,
  error,
  place,
}: Omit<FileFeedOptions, 'unsupported'>): DocumentsPort => ({
  can: {},
  async list({ group: key, site }, options) {
    if (key !== undefined && site !== undefined) throw error('bad_request', 'they are of a group or a site.');
    const found = await file(options);
    const asked = place.asked(found, key)?.group;
    const isMeant = ({ group, site: at }: Company['documents'][number]) =>
      asked ? group?.id === asked.id : site === undefined || at?.name === site;
    return pageOf(
      found.documents.filter((each) => isMeant(each) && place.isInside(found, each)),
      ({ id }) => id,
      options,
    );
  },
});
