import type { Group, GroupRole, Member, Page } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import type { CallOptions, GroupsPort, ListOptions } from '../../ports.ts';
import { count, text, type Reader } from '../../read.ts';
import type { Asked } from './batch.ts';
import { at, type Calls } from './calls.ts';
import { fields } from '../../fields.ts';
import {
  graphGroup,
  groupBy,
  groupFinder,
  groupOf,
  GROUP_FIELDS,
  oneGroup,
  type GraphGroup,
} from './group.ts';
import { summaryOf } from './map.ts';
import { user } from './theirs.ts';

/** Counting, and ordering what is filtered, are asked of the directory's index. */
const headers = { ConsistencyLevel: 'eventual' };
/** Most that the directory gives at once. */
const MOST = 999;
/** How many pages of members are read for one in which there is somebody who owns nothing. */
const PAGES = 3;
/** Before the cursor of a list of the reader's own groups. */
const OWN = 'own:';

const total: Reader<number> = (value, path) => fields(value, path).get('@odata.count', count);
const idOf: Reader<string> = (value, path) => fields(value, path).get('id', text);
const USER_FIELDS = 'id,displayName,mail,userPrincipalName,jobTitle,department';

/** Groups of the directory, and who is in them. Nobody joins from here. Loaded when it is first asked for. */
export function groupsCalls(calls: Calls): Omit<GroupsPort, 'can' | 'batchLimit'> {
  const { ask, denied, fail } = calls;
  const find = groupFinder(calls);

  /** Reads several, of which each has an answer or an error of its own; what calls all off does so. */
  const all = <T>(every: readonly Asked[], reader: Reader<T>, options: CallOptions) =>
    Promise.all(
      every.map((asked) =>
        ask(asked, reader, options).catch((error: unknown) => {
          if (!(error instanceof ParvisError) || options.signal.aborted) throw error;
          return error;
        }),
      ),
    );

  /** Undefined where that may not be read, which is then not asked for again. */
  async function allowed<T>(what: string, asking: () => Promise<T>): Promise<T | undefined> {
    if (denied.has(what)) return undefined;
    try {
      return await asking();
    } catch (error) {
      if (!(error instanceof ParvisError) || error.code !== 'forbidden') throw error;
      denied.add(what);
      return undefined;
    }
  }

  /** The reader's places: as a member, and over that as an owner. */
  async function roles(options: CallOptions): Promise<Map<string, GroupRole>> {
    const ids = async (of: string, role: GroupRole) => {
      const path = `/me/${of}/microsoft.graph.group`;
      const { items } = (await allowed(of, () =>
        calls.pages(path, idOf, { ...options, limit: MOST }, { query: { $select: 'id' } }),
      )) ?? { items: [] };
      return items.map((id) => [id, role] as const);
    };
    const both = [ids('memberOf', 'member'), ids('ownedObjects', 'owner')];
    return new Map((await Promise.all(both)).flat());
  }

  async function whole(groups: readonly GraphGroup[], asked: ReturnType<typeof roles>, options: CallOptions) {
    const counts = await all(
      groups.map(({ id }) => ({
        path: at(`/groups/${id}/members`, { $count: 'true', $top: 1, $select: 'id' }),
        headers,
      })),
      total,
      options,
    );
    const mine = await asked;
    return groups.map((group, index) => {
      const members = counts[index]!;
      // Of a group that hides its members, outsiders are not told how many there are.
      if (members instanceof ParvisError && members.code !== 'forbidden') throw members;
      return groupOf(group, members instanceof ParvisError ? 0 : members, mine.get(group.id));
    });
  }

  async function get(keys: readonly string[], options: CallOptions) {
    const wanted = [...new Set(keys)];
    const mine = roles(options);
    const [found] = await Promise.all([all(wanted.map(groupBy), oneGroup, options), mine]);
    const known = found.flatMap((answer) => (answer && !(answer instanceof ParvisError) ? answer : []));
    const groups = new Map((await whole(known, mine, options)).map((group) => [group.id, group]));
    return new Map(
      wanted.map((key, index): [string, Group | ParvisError] => {
        const answer = found[index];
        if (answer instanceof ParvisError && answer.code !== 'bad_request') return [key, answer];
        const group = answer && !(answer instanceof ParvisError) ? groups.get(answer.id) : undefined;
        return [key, group ?? fail('not_found', `there is no group "${key.slice(0, 100)}".`)];
      }),
    );
  }

  async function list(options: ListOptions): Promise<Page<Group>> {
    const { cursor = '', ...rest } = options;
    const mine = roles(rest);
    // The order of a part is counted.
    const part = { $select: GROUP_FIELDS, $count: 'true', $orderby: 'displayName' };
    const everyone = async () =>
      calls.pages('/groups', graphGroup, options, {
        query: { ...part, $filter: "groupTypes/any(c:c eq 'Unified')" },
        headers,
      });
    const own = async () => {
      const from = cursor.startsWith(OWN) && { cursor: cursor.slice(OWN.length) };
      const page = await calls.pages(
        '/me/memberOf/microsoft.graph.group',
        graphGroup,
        { ...rest, ...from },
        { query: part, headers },
      );
      return { ...page, ...(page.cursor !== undefined && { cursor: OWN + page.cursor }) };
    };
    const [page] = await Promise.all([
      cursor.startsWith(OWN) ? own() : allowed('groups', everyone).then((all) => all ?? own()),
      mine,
    ]);
    // A list of permissions is no group of people; one without a name may not be read.
    const groups = page.items.filter(({ isUnified, name }) => isUnified && name !== '');
    return { ...page, items: await whole(groups, mine, rest) };
  }

  /** Owners first, who may be members as well. */
  async function members(key: string, options: ListOptions): Promise<Page<Member>> {
    const { cursor = '', ...rest } = options;
    const { id } = await find(key, rest);
    const of = (what: string, from: string) =>
      calls.pages(
        `/groups/${id}/${what}/microsoft.graph.user`,
        user,
        { ...rest, ...(from !== '' && { cursor: from }) },
        { query: { $select: USER_FIELDS } },
      );
    const as =
      (role: GroupRole) =>
      (found: Parameters<typeof summaryOf>[0]): Member => ({ person: summaryOf(found), role });

    const [, what = 'owners', from = ''] = /^(owners|members):(.*)$/s.exec(cursor) ?? [];
    if (what === 'owners') {
      const page = await of('owners', from);
      const next = page.cursor === undefined ? 'members:' : `owners:${page.cursor}`;
      return { items: page.items.map(as('owner')), cursor: next };
    }
    const owners = calls.pages(
      `/groups/${id}/owners`,
      idOf,
      { ...rest, limit: MOST },
      { query: { $select: 'id' } },
    );
    const [first, { items: known }] = await Promise.all([of('members', from), owners]);
    let page = first;
    const others = () => page.items.filter((each) => !known.includes(each.id));
    for (let read = 1; others().length === 0 && page.cursor !== undefined && read < PAGES; read++)
      page = await of('members', page.cursor);
    return {
      items: others().map(as('member')),
      ...(page.cursor !== undefined && { cursor: `members:${page.cursor}` }),
    };
  }

  const unsupported = () =>
    Promise.reject(fail('unsupported', 'in Graph only owners and administrators change who is in a group.'));

  return { get, list, members, join: unsupported, leave: unsupported };
}
