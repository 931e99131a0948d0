import { refusal, type Answer, type Asked, type PretendedUser, type Route } from './server.ts';

/** A group of the pretended directory. One that is `secret` to the reader is as if it were not there. */
export interface PretendedGroup {
  id: string;
  displayName: string;
  mailNickname: string;
  visibility: 'Public' | 'Private' | 'HiddenMembership' | null;
  groupTypes?: readonly string[];
  description?: string;
  /** Ids of users. */
  owners: readonly string[];
  members: string[];
}

/** An event, in the reader's calendar or in that of a group. */
export interface PretendedEvent {
  id: string;
  subject: string;
  /** In UTC: `2099-03-29T07:00:00`. */
  start: string;
  end: string;
  isAllDay?: boolean;
  originalStartTimeZone?: string;
  location?: string;
  /** Mail of who invites; the reader when they do. */
  organizer: string;
  /** Mails of those invited. */
  attendees?: readonly string[];
  /** Id. */
  group?: string;
}

export interface PretendedFile {
  id: string;
  name: string;
  webUrl: string;
  mimeType: string;
  size: number;
  lastModifiedDateTime: string;
  /** Id of a user. */
  by: string;
  /** Id; the reader has used those that are in none. */
  group?: string;
}

export interface PretendedChannel {
  team: string;
  channel: string;
  /** Whether the reader is in the team. */
  isOpen: boolean;
  messages: readonly { by: string; text: string }[];
}

export interface Office {
  users: readonly PretendedUser[];
  /** Id of who asks. */
  me: string;
  groups?: readonly PretendedGroup[];
  events?: readonly PretendedEvent[];
  files?: readonly PretendedFile[];
  channels?: readonly PretendedChannel[];
  /** When the first message came, in milliseconds since 1970. */
  begins?: number;
}

const absent = () => refusal(404, 'Request_ResourceNotFound', 'Resource does not exist.');
const denied = () => refusal(403, 'AccessDenied', 'Access denied.');

/** One page of a list, and the link to the next as Graph writes it. */
function page(items: readonly unknown[], { path, query }: Asked, standard = 20): Answer {
  const top = Number(query.get('$top') ?? standard);
  const from = Number(query.get('$skiptoken') ?? 0);
  const next = new URLSearchParams(query);
  next.set('$skiptoken', String(from + top));
  const isCounted = query.get('$count') === 'true';
  return {
    body: {
      ...(isCounted && { '@odata.count': items.length }),
      ...(from + top < items.length && {
        '@odata.nextLink': `https://graph.microsoft.com/v1.0${path}?${next}`,
      }),
      value: items.slice(from, from + top),
    },
  };
}

/** The other half of a pretended Graph: groups, calendars, drives and Teams, as far as the adapter asks them. */
export function officeRoutes({
  users,
  me,
  groups = [],
  events = [],
  files = [],
  channels = [],
  ...more
}: Office) {
  const user = (id: string) => users.find((each) => each.id === id)!;
  const byMail = (mail: string) => users.find((each) => each.mail === mail)!;
  const isInside = ({ owners, members }: PretendedGroup) => [...owners, ...members].includes(me);

  const groupsRoute: Route = (asked, graph) => {
    const { path, query, headers } = asked;
    const shown = (group: PretendedGroup) => ({
      groupTypes: ['Unified'],
      ...group,
      owners: undefined,
      members: undefined,
    });
    const mine = /^\/me\/(memberOf|ownedObjects)\/microsoft\.graph\.group$/.exec(path)?.[1];
    if (mine !== undefined)
      return page(
        groups
          .filter(({ owners, members }) => (mine === 'memberOf' ? members : owners).includes(me))
          .map(shown),
        asked,
      );
    const [, id, rest = ''] = /^\/groups(?:\/([^/]+))?(\/.*)?$/.exec(path) ?? [];
    if (!path.startsWith('/groups')) return undefined;
    if (!graph.may('GroupMember.Read.All')) return refusal(403, 'Authorization_RequestDenied');
    if (id === undefined) {
      const [, slug] = /^mailNickname eq '((?:[^']|'')*)'$/.exec(query.get('$filter') ?? '') ?? [];
      if (slug !== undefined)
        return page(
          groups.filter(({ mailNickname }) => mailNickname === slug.replaceAll("''", "'")).map(shown),
          asked,
        );
      if (headers.get('consistencylevel') !== 'eventual') return refusal(400, 'Request_UnsupportedQuery');
      return page(groups.map(shown), asked);
    }
    const group = groups.find((each) => each.id === id);
    if (!group) return absent();
    if (rest === '') return { body: shown(group) };
    const [, what, count] = /^\/(members|owners)(?:\/microsoft\.graph\.user)?()$/.exec(rest) ?? [];
    if (what === undefined || count === undefined) return undefined;
    if (group.visibility === 'HiddenMembership' && !isInside(group)) return denied();
    if (query.get('$count') === 'true')
      return headers.get('consistencylevel') === 'eventual'
        ? page(group.members, asked)
        : refusal(400, 'Request_UnsupportedQuery');
    return page(
      group[what as 'members'].map((each) => ({ ...user(each), manager: undefined, photo: undefined })),
      asked,
    );
  };

  /** By event: what each of those invited has answered. */
  const answers = new Map(events.map(({ id }) => [id, new Map<string, string>()]));
  const eventShown = (event: PretendedEvent) => {
    const mine = user(me).mail!;
    const given = answers.get(event.id) ?? new Map<string, string>();
    const time = (dateTime: string) => ({ dateTime: `${dateTime}.0000000`, timeZone: 'UTC' });
    return {
      ...event,
      start: time(event.start),
      end: time(event.end),
      type: 'singleInstance',
      isAllDay: event.isAllDay ?? false,
      isCancelled: false,
      isOrganizer: event.organizer === mine,
      responseRequested: true,
      responseStatus: { response: given.get(mine) ?? 'notResponded' },
      location: { displayName: event.location ?? '' },
      organizer: { emailAddress: { name: byMail(event.organizer).displayName, address: event.organizer } },
      attendees: (event.attendees ?? []).map((address) => ({
        type: 'required',
        status: { response: given.get(address) ?? 'none' },
        emailAddress: { name: byMail(address).displayName, address },
      })),
      webLink: `https://outlook.office365.com/calendar/${event.id}`,
    };
  };

  const calendarsRoute: Route = (asked) => {
    const { method, path, query, headers } = asked;
    const [, owner = '', what = '', id, action] =
      /^(\/me|\/groups\/[^/]+)\/(calendarView|events)(?:\/([^/]+))?(?:\/(\w+))?$/.exec(path) ?? [];
    if (what === '') return undefined;
    const groupId = owner === '/me' ? undefined : owner.slice('/groups/'.length);
    const group = groups.find((each) => each.id === groupId);
    if (groupId !== undefined && !group) return absent();
    if (group && group.visibility !== 'Public' && !isInside(group)) return denied();
    const those = events.filter((event) => event.group === groupId);
    if (id === undefined) {
      if (headers.get('prefer') !== 'outlook.timezone="UTC"') return refusal(400, 'ErrorInvalidRequest');
      const [first, last] = ['startDateTime', 'endDateTime'].map((name) => query.get(name)!.slice(0, 19));
      const found = those.filter(({ start, end }) => start < last! && end > first!);
      found.sort((one, other) => (one.start < other.start ? -1 : 1));
      return page(found.map(eventShown), asked, 10);
    }
    if (id.includes('%')) return refusal(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');
    const event = those.find((each) => each.id === id);
    if (!event) return refusal(404, 'ErrorItemNotFound');
    if (method === 'GET') return { body: eventShown(event) };
    const said = { accept: 'accepted', tentativelyAccept: 'tentativelyAccepted', decline: 'declined' }[
      action ?? ''
    ];
    if (said === undefined) return absent();
    answers.get(id)!.set(user(me).mail!, said);
    return { status: 202 };
  };

  const drivesRoute: Route = (asked) => {
    const { path, query } = asked;
    const newest = (one: PretendedFile, other: PretendedFile) =>
      one.lastModifiedDateTime < other.lastModifiedDateTime ? 1 : -1;
    if (path === '/me/insights/used')
      return page(
        files
          .filter(({ group }) => group === undefined)
          .sort(newest)
          .map(({ id, name, webUrl, mimeType, lastModifiedDateTime }) => ({
            id: `used-${id}`,
            lastUsed: { lastAccessedDateTime: lastModifiedDateTime },
            resourceVisualization: { title: name, mediaType: mimeType, containerDisplayName: 'Building' },
            resourceReference: { webUrl, id: `drives/d/items/${id}`, type: 'microsoft.graph.driveItem' },
          })),
        asked,
      );
    const [, id] = /^\/groups\/([^/]+)\/drive\/root\/children$/.exec(path) ?? [];
    if (id === undefined) return undefined;
    const group = groups.find((each) => each.id === id);
    if (!group) return absent();
    if (group.visibility !== 'Public' && !isInside(group)) return denied();
    if (query.get('$orderby') !== 'lastModifiedDateTime desc') return refusal(400, 'invalidRequest');
    const found = files.filter((each) => each.group === id).sort(newest);
    const folder = {
      id: 'folder',
      name: 'Archive',
      webUrl: 'https://files.acme.example/archive',
      folder: {},
    };
    return page(
      [
        folder,
        ...found.map(({ mimeType, by, ...file }) => ({
          ...file,
          file: { mimeType },
          parentReference: { driveId: 'd' },
          lastModifiedBy: { user: { id: by, displayName: user(by).displayName } },
        })),
      ],
      asked,
      200,
    );
  };

  const teams = pretendTeams(users, me, channels, more.begins ?? Date.parse('2026-01-01T00:00:00Z'));
  const routes: readonly Route[] = [calendarsRoute, drivesRoute, groupsRoute, teams.route];
  const { ids, say, react } = teams;
  return { routes, ids, say, react };
}

interface KeptMessage {
  id: string;
  by: string;
  content: string;
  isEdited: boolean;
  isDeleted: boolean;
  /** By person, each with one sign or more. */
  reactions: { by: string; sign: string; at: string }[];
  replies: KeptMessage[];
}

/** Channels of Teams; the ids of messages are the times at which they came. */
function pretendTeams(
  users: readonly PretendedUser[],
  me: string,
  channels: readonly PretendedChannel[],
  begins: number,
) {
  let last = begins;
  const make = (by: string, content: string): KeptMessage => ({
    id: String((last += 1000)),
    ...{ by, content, isEdited: false, isDeleted: false, reactions: [], replies: [] },
  });
  const kept = new Map(
    channels.map(({ channel, messages }) => [channel, messages.map(({ by, text }) => make(by, text))]),
  );

  const time = (id: string) => new Date(Number(id)).toISOString();
  const identity = (id: string, displayName: string | null) => ({
    application: null,
    device: null,
    user: { id, displayName, userIdentityType: 'aadUser' },
  });
  const shown = (message: KeptMessage, replyTo: string | null): Record<string, unknown> => ({
    id: message.id,
    replyToId: replyTo,
    messageType: 'message',
    createdDateTime: time(message.id),
    lastEditedDateTime: message.isEdited ? time(message.id) : null,
    deletedDateTime: message.isDeleted ? time(message.id) : null,
    subject: null,
    importance: 'normal',
    from: identity(message.by, users.find(({ id }) => id === message.by)!.displayName),
    body: { contentType: 'html', content: message.isDeleted ? '' : message.content },
    attachments: [],
    mentions: [],
    // Their names are not told.
    reactions: message.reactions.map(({ by, sign, at }) => ({
      reactionType: sign,
      createdDateTime: at,
      user: identity(by, null),
    })),
  });
  const newestFirst = (
    messages: readonly KeptMessage[],
    replyTo: string | null,
    isExpanded: boolean,
  ): Record<string, unknown>[] =>
    messages.toReversed().map((each) => ({
      ...shown(each, replyTo),
      ...(isExpanded && { replies: each.replies.toReversed().map((reply) => shown(reply, each.id)) }),
    }));

  const route: Route = (asked, graph) => {
    const { method, path, query, body } = asked;
    const [, team, channel = '', id, replies, reply, action] =
      /^\/teams\/([^/]+)\/channels\/([^/]+)\/messages(?:\/(\d+))?(?:\/(replies)(?:\/(\d+))?)?(?:\/(\w+))?$/.exec(
        path,
      ) ?? [];
    if (team === undefined) return undefined;
    const place = channels.find((each) => each.team === team && each.channel === channel);
    if (!place) return refusal(404, 'NotFound');
    if (!place.isOpen) return refusal(403, 'Forbidden', 'The reader is not in the team.');
    const needed = method === 'GET' ? 'ChannelMessage.Read.All' : 'ChannelMessage.Send';
    if (!graph.may(needed)) return refusal(403, 'Forbidden', `${needed} is missing.`);
    const messages = kept.get(channel)!;
    const root = messages.find((each) => each.id === id);
    if (id !== undefined && !root) return refusal(404, 'NotFound');
    const list = replies === undefined ? messages : root!.replies;
    const one = replies === undefined ? root : list.find((each) => each.id === reply);
    if (reply !== undefined && !one) return refusal(404, 'NotFound');
    const isList = replies === undefined ? id === undefined : reply === undefined;
    const replyTo = replies === undefined ? null : id!;
    const { body: written, reactionType = '' } = (body ?? {}) as {
      body?: { content: string };
      reactionType?: string;
    };
    if (isList && method === 'GET') {
      if (Number(query.get('$top') ?? 20) > 50) return refusal(400, 'BadRequest');
      // A place among messages, so that what has come since moves nothing.
      const token = query.get('$skiptoken');
      const rest =
        token === null
          ? list
          : list.slice(
              0,
              list.findIndex((each) => each.id === token),
            );
      const top = Number(query.get('$top') ?? 20);
      const items = newestFirst(rest, replyTo, query.get('$expand') === 'replies').slice(0, top);
      const next = new URLSearchParams(query);
      next.set('$skiptoken', String(items.at(-1)?.['id']));
      return {
        body: {
          ...(items.length < rest.length && {
            '@odata.nextLink': `https://graph.microsoft.com/v1.0${path}?${next}`,
          }),
          value: items,
        },
      };
    }
    if (isList) {
      const made = make(me, written!.content);
      list.push(made);
      return { status: 201, body: shown(made, replyTo) };
    }
    const found = one!;
    const drop = (sign: string) =>
      (found.reactions = found.reactions.filter((each) => each.by !== me || each.sign !== sign));
    switch (`${method} ${action ?? ''}`) {
      case 'GET ':
        return { body: shown(found, replyTo) };
      case 'PATCH ':
        if (found.by !== me) return refusal(403, 'Forbidden');
        Object.assign(found, { content: written!.content, isEdited: true });
        return { status: 204 };
      case 'POST softDelete':
      case 'POST undoSoftDelete':
        if (found.by !== me) return refusal(403, 'Forbidden');
        found.isDeleted = action === 'softDelete';
        return { status: 204 };
      case 'POST setReaction':
        drop(reactionType);
        found.reactions.push({ by: me, sign: reactionType, at: new Date((last += 1000)).toISOString() });
        return { status: 204 };
      case 'POST unsetReaction':
        drop(reactionType);
        return { status: 204 };
    }
    return undefined;
  };

  return {
    route,
    /** The ids of what a channel holds, the oldest first. */
    ids: (channel: string) => kept.get(channel)!.map(({ id }) => id),
    /** Somebody else writes, or answers a message. */
    say(channel: string, by: string, text: string, under?: number) {
      const messages = kept.get(channel)!;
      (under === undefined ? messages : messages[under]!.replies).push(make(by, text));
    },
    react(channel: string, by: string, to: number) {
      const at = new Date((last += 1000)).toISOString();
      kept.get(channel)![to]!.reactions.push({ by, sign: '👍', at });
    },
  };
}
