import type { PersonSummary } from '@parvis/model';
import type { Snapshot } from '../../client.ts';
import { forward } from '../../forward.ts';
import { later } from '../../later.ts';
import type { PeoplePort, Source } from '../../ports.ts';
import { callsTo } from './calls.ts';
import type { GraphOptions, WritePermission } from './options.ts';

export type { ChannelOptions, GetGraphToken, GraphOptions } from './options.ts';

/** Microsoft Graph v1.0: https://learn.microsoft.com/graph/api/overview. */
export function graph(options: GraphOptions) {
  const callsWith = callsTo(options);
  const calls = callsWith('User.Read', 'User.ReadBasic.All');
  const { name, fail } = calls;
  const directory = later(async () => (await import('./people.ts')).peopleCalls(calls));
  const session = later(async () => (await import('./session.ts')).sessionOf(calls));
  const illustrating = later(async () => (await import('./illustrate.ts')).illustrating(calls));
  const people: PeoplePort = {
    can: {},
    // As many as one batch of twenty finds, fifteen by each.
    batchLimit: 300,
    ...forward(directory, 'get', 'details', 'search'),
    illustrate(listener, { host, signal }) {
      // Elsewhere than on a page there is no photograph.
      if (!host) return listener;
      let last: Snapshot<PersonSummary> | undefined;
      let shown = listener;
      void illustrating().then(
        (illustrated) => {
          shown = illustrated(listener, host, signal, last);
        },
        // The initials stay.
        () => {},
      );
      return (snapshot) => shown((last = snapshot));
    },
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
      get: async (options) => (await session())(options),
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
      ...forward(groups, 'get', 'list', 'members', 'join', 'leave'),
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
