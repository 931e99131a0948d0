import type { Group, GroupReference } from '@parvis/model';
import type { ParvisError } from '../../error.ts';
import type { Company } from './map.ts';

/** The groups of a file, and what of them its reader may read. */
export const places = (error: (code: ParvisError['code'], what: string) => ParvisError) => {
  const groupOf = ({ groups }: Company, key: string) =>
    groups.find(({ group: { id, slug } }) => id === key || slug === key.toLowerCase());
  const isReadable = (group: Group | undefined): boolean =>
    group?.visibility === 'open' || group?.role !== undefined;

  return {
    groupOf,
    /** The group that is asked for, of which the inside may be read; undefined when none is asked for. */
    asked(company: Company, key: string | undefined) {
      if (key === undefined) return undefined;
      const found = groupOf(company, key);
      if (!found) throw error('not_found', `there is no group "${key.slice(0, 100)}".`);
      if (!isReadable(found.group)) throw error('forbidden', `"${key}" is closed.`);
      return found;
    },
    /** Whether something is for the reader: what is in a closed group is there only for its members. */
    isInside: (company: Company, { group }: { group?: GroupReference | undefined }): boolean =>
      group === undefined || isReadable(groupOf(company, group.id)?.group),
  };
};

export type Places = ReturnType<typeof places>;
