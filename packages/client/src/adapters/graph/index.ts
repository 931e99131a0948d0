import { later } from '../../later.ts';
import type { PeoplePort, Source } from '../../ports.ts';
import { at, callsTo } from './calls.ts';
import { illustrating } from './illustrate.ts';
import { summaryOf } from './map.ts';
import type { GraphOptions, WritePermission } from './options.ts';
import { BASIC, BATCH_LIMIT, user } from './theirs.ts';

export { readOptions, type ChannelOptions, type GetGraphToken, type GraphOptions } from './options.ts';

/** Microsoft Graph v1.0: https://learn.microsoft.com/graph/api/overview. */
export function graph(options: GraphOptions) {
  const callsWith = callsTo(options);
  const calls = callsWith('User.Read', 'User.ReadBasic.All');
  const { name, ask, fail } = calls;
  const directory = later(async () => (await import('./people.ts')).peopleCalls(calls));
  const people: PeoplePort = {
    can: {},
    batchLimit: BATCH_LIMIT,
    get: async (...call) => (await directory()).get(...call),
    details: async (...call) => (await directory()).details(...call),
    search: async (...call) => (await directory()).search(...call),
    illustrate: illustrating(later(async () => (await import('./photos.ts')).photosOf(calls))),
  };
  const { channels = [], writing = [] } = options;
  const writingWith = (permission: WritePermission) =>
    writing.includes(permission) ? callsWith(permission) : undefined;
  const groups = later(async () =>
    (await import('./groups.ts')).groupsCalls(callsWith('User.Read', 'GroupMember.Read.All')),
  );

  return {
    name,
    session: {
      can: { signOut: false },
      async get({ signal }) {
        const me = await ask({ path: at('/me', { $select: BASIC }) }, user, {
          signal,
        });
        return { person: summaryOf(me), roles: ['member'] };
      },
      signOut: () => Promise.reject(fail('unsupported', 'whoever gives the token ends the session.')),
    },
    people,
    events: later(async () =>
      (await import('./events.ts')).eventsCalls({
        own: callsWith('Calendars.Read'),
        groups: callsWith('Group.Read.All'),
        writing: writingWith('Calendars.ReadWrite'),
      }),
    ),
    groups: {
      can: { join: false },
      batchLimit: 20,
      get: async (...call) => (await groups()).get(...call),
      list: async (...call) => (await groups()).list(...call),
      members: async (...call) => (await groups()).members(...call),
      join: async (...call) => (await groups()).join(...call),
      leave: async (...call) => (await groups()).leave(...call),
    },
    documents: later(async () =>
      (await import('./documents.ts')).documentsCalls({
        files: callsWith('Sites.Read.All'),
        groups: callsWith('User.Read', 'GroupMember.Read.All'),
      }),
    ),
    ...(channels.length > 0 && {
      feed: later(async () =>
        (await import('./feed.ts')).feedCalls({
          places: channels,
          calls: callsWith('ChannelMessage.Read.All'),
          sending: writingWith('ChannelMessage.Send'),
          editing: writingWith('ChannelMessage.ReadWrite'),
          own: calls,
          people,
        }),
      ),
    }),
  } satisfies Source;
}
