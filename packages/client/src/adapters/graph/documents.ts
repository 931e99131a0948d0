import type { Document, Page } from '@parvis/model';
import { later } from '../../later.ts';
import type { CallOptions, DocumentFilter, DocumentsPort, ListOptions } from '../../ports.ts';
import { type Reader } from '../../read.ts';
import type { Calls } from './calls.ts';
import { documentOf, documentUsed, DRIVE_FIELDS, driveItem, used } from './document.ts';

/** How many pages are read for one in which there is a file. */
const PAGES = 3;

export interface DocumentsOptions {
  /** Asks for what the reader used, and for the files of sites and groups. */
  files: Calls;
  groups: Calls;
}

/** What the reader used, and the files of a site or a group. Loaded when it is first asked for. */
export function documentsCalls({ files, groups }: DocumentsOptions): DocumentsPort {
  const { fail } = files;
  const finder = later(async () => (await import('./group.ts')).groupFinder(groups));

  /** Pages of which folders, and whatever else is no file, are left out. */
  async function listed<T extends { id: string }>(
    path: string,
    item: Reader<T>,
    query: Record<string, string>,
    documentOf: (item: T) => Document | undefined,
    options: ListOptions,
  ): Promise<Page<Document>> {
    for (let read = 1, asked = options; ; read++) {
      const { items, cursor } = await files.pages(path, item, asked, { query });
      const found = items.flatMap((each) => documentOf(each) ?? []);
      if (cursor === undefined) return { items: found };
      if (found.length > 0 || read === PAGES) return { items: found, cursor };
      asked = { ...asked, cursor };
    }
  }

  async function placeOf({ group: key, site }: DocumentFilter, options: CallOptions) {
    const group = key === undefined ? undefined : await (await finder())(key, options);
    const address = site !== undefined && URL.canParse(site) ? new URL(site) : undefined;
    // Graph's own name of a site has commas in it.
    const named = address
      ? `${address.host}:${address.pathname.replace(/\/+$/, '')}:`
      : encodeURIComponent(site ?? '');
    return { group, path: group ? `/groups/${group.id}` : `/sites/${named}` };
  }

  return {
    can: {},
    async list(filter, options) {
      if (filter.group === undefined && filter.site === undefined)
        return listed(
          '/me/insights/used',
          used,
          { $orderby: 'LastUsed/LastAccessedDateTime desc' },
          documentUsed,
          options,
        );
      if (filter.group !== undefined && filter.site !== undefined)
        throw fail('bad_request', 'documents are of a group or of a site.');
      const { group, path } = await placeOf(filter, options);
      return listed(
        `${path}/drive/root/children`,
        driveItem,
        { $select: DRIVE_FIELDS, $orderby: 'lastModifiedDateTime desc' },
        (item) => documentOf(item, group),
        options,
      );
    },
  };
}
