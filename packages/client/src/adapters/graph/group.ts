import type { Group, GroupReference, GroupRole, GroupVisibility } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import type { CallOptions } from '../../ports.ts';
import { list, string, text, type Reader } from '../../read.ts';
import type { Asked } from './batch.ts';
import { at, quoted, type Calls } from './calls.ts';
import { fields } from '../../fields.ts';

/** A group of the directory, as far as it is read. https://learn.microsoft.com/graph/api/resources/group */
export interface GraphGroup {
  id: string;
  name: string;
  /** What stands before the @ of its address. */
  slug: string;
  description: string;
  visibility: string;
  /** Of Microsoft 365, and not only a list of permissions or of addresses. */
  isUnified: boolean;
}

/** The fields that are asked for. */
export const GROUP_FIELDS = 'id,displayName,mailNickname,description,visibility,groupTypes';

export const graphGroup: Reader<GraphGroup> = (value, path) => {
  const { get, may } = fields(value, path);
  const id = get('id', text);
  const slug = may('mailNickname', string)?.trim() || id;
  return {
    id,
    // Those of whom nothing may be read have no name.
    name: may('displayName', string)?.trim() || '',
    slug,
    description: may('description', string)?.trim() ?? '',
    visibility: may('visibility', string) ?? '',
    isUnified: may('groupTypes', list(string))?.includes('Unified') ?? false,
  };
};

export const referenceOf = ({ id, slug, name }: GraphGroup): GroupReference => ({
  id,
  slug,
  name: name || slug,
});

/** Who may see what is Graph's to decide; of a hidden membership too it is known that there is a group. */
function visibilityOf({ visibility, isUnified }: GraphGroup): GroupVisibility {
  if (visibility === 'Public') return 'open';
  return visibility === '' && isUnified ? 'open' : 'closed';
}

export const groupOf = (group: GraphGroup, memberCount: number, role: GroupRole | undefined): Group => ({
  ...referenceOf(group),
  ...(group.description !== '' && { description: group.description }),
  visibility: visibilityOf(group),
  memberCount,
  ...(role && { role }),
});

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** How a group is asked for by id or by the name of its address. */
export const groupBy = (key: string): Asked => ({
  path: GUID.test(key)
    ? at(`/groups/${key}`, { $select: GROUP_FIELDS })
    : at('/groups', { $filter: `mailNickname eq ${quoted(key)}`, $select: GROUP_FIELDS, $top: 1 }),
});

/** What such a question is answered with: one, or a list of one or none. */
export const oneGroup: Reader<GraphGroup | undefined> = (value, path) => {
  const { may } = fields(value, path);
  const found = may('value', list(graphGroup));
  return found ? found[0] : graphGroup(value, path);
};

/** Finds groups, each once in a page: they are what events and documents are of. */
export function groupFinder({ ask, fail }: Pick<Calls, 'ask' | 'fail'>) {
  const known = new Map<string, GroupReference>();

  return async (key: string, options: CallOptions): Promise<GroupReference> => {
    const before = known.get(key.toLowerCase());
    if (before) return before;
    const found = await ask(groupBy(key), oneGroup, options).catch((error: unknown) => {
      // A key that is none is answered so.
      if (error instanceof ParvisError && error.code === 'bad_request') return undefined;
      throw error;
    });
    if (!found) throw fail('not_found', `there is no group "${key.slice(0, 100)}".`);
    const group = referenceOf(found);
    for (const each of [key, group.id, group.slug]) known.set(each.toLowerCase(), group);
    return group;
  };
}
