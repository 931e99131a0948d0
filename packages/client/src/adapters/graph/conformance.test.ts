import { after, before, describe, test } from 'node:test';
import { conformance, type Company, type Harness } from '../../testing/index.ts';
import { graph } from './index.ts';
import {
  officeRoutes,
  type PretendedEvent,
  type PretendedFile,
  type PretendedGroup,
} from './testing/office.ts';
import { serve } from './testing/serve.ts';
import { pretendGraph, userId } from './testing/server.ts';

const GROUP = (index: number) => `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;

/** A company on Microsoft 365, in which people sign in with another address than they are written to. */
async function make(company: Company) {
  const people = company.people.map((person) => ({
    ...person,
    login: `${person.login}@acme.onmicrosoft.example`,
  }));
  const idOf = (address: string) => userId(people.findIndex(({ mail }) => mail === address));
  const users = people.map(({ name, mail, login, title, department }, index) => ({
    id: userId(index),
    displayName: name,
    mail,
    userPrincipalName: login,
    jobTitle: title,
    department,
    ...(index > 0 && { manager: userId(0) }),
  }));
  const me = idOf(company.reader);
  /** What the reader's directory holds: of others' secret groups nothing. */
  const known = company.groups.filter(
    ({ visibility, owner }) => visibility !== 'secret' || owner === company.reader,
  );
  const groupId = (slug: string) => GROUP(company.groups.findIndex((group) => group.slug === slug));
  const groups = known.map(({ slug, name, visibility, owner, members }): PretendedGroup => ({
    id: groupId(slug),
    displayName: name,
    mailNickname: slug,
    visibility: visibility === 'open' ? 'Public' : visibility === 'closed' ? 'HiddenMembership' : 'Private',
    owners: [idOf(owner)],
    members: [...members, owner].map(idOf),
  }));
  const inGroup = ({ group }: { group?: string }) => (group === undefined ? {} : { group: groupId(group) });

  const chess = groups.find(({ mailNickname }) => mailNickname === 'chess')!;
  /** Somebody joins the company; answers their id. */
  const come = (nth: number, who: string): string => {
    const id = userId(users.length);
    const mail = `${who}.${nth}@acme.example`;
    users.push({
      ...{ id, mail, userPrincipalName: mail, displayName: `Aaron ${who} ${nth}` },
      ...{ jobTitle: '', department: '' },
    });
    return id;
  };
  const file = (nth: number): PretendedFile => ({
    ...{ id: `new-${nth}`, name: `New ${nth}.txt`, webUrl: `https://files.acme.example/new/${nth}` },
    ...{ mimeType: 'text/plain', size: 1, by: userId(1) },
    lastModifiedDateTime: new Date(Date.UTC(2026, 4, 1, 0, nth)).toISOString(),
  });

  const teams = [undefined, ...company.groups.map(({ slug }) => slug)].map((group) => ({
    ...{
      team: group === undefined ? GROUP(99) : groupId(group),
      channel: `19:${group ?? 'everyone'}@thread.tacv2`,
    },
    group,
    isOpen: group !== 'board',
    messages: company.posts
      .filter((post) => post.group === group)
      .map(({ author, text }) => ({ by: idOf(author), text })),
  }));
  const events = company.events.map((event): PretendedEvent => ({
    id: event.id,
    subject: event.title,
    ...('date' in event.start
      ? { isAllDay: true, start: `${event.start.date}T00:00:00` }
      : { originalStartTimeZone: 'Romance Standard Time', start: utc(event.start.local) }),
    end: 'date' in event.end ? `${event.end.date}T00:00:00` : utc(event.end.local),
    organizer: people[5]!.mail,
    attendees: [company.reader],
    ...inGroup(event),
  }));
  const files = company.documents.map(
    ({ url, mediaType, modifiedAt, modifiedBy, ...document }): PretendedFile => ({
      ...document,
      webUrl: url,
      mimeType: mediaType,
      lastModifiedDateTime: modifiedAt,
      by: idOf(modifiedBy),
      ...inGroup(document),
    }),
  );
  const office = officeRoutes({ users, me, groups, channels: teams, events, files });
  const everyone = teams[0]!;
  const pretended = pretendGraph({ users, me, routes: office.routes });
  const server = await serve(pretended.handle);
  const source = graph({
    baseUrl: `${server.url}/v1.0`,
    getToken: () => 'secret',
    // Of a secret group nobody tells outsiders that it has a channel.
    channels: teams
      .filter(({ group }) => group !== 'merger')
      .map(({ team, channel, group }) => ({ team, channel, ...(group !== undefined && { group }) })),
    writing: ['Calendars.ReadWrite', 'ChannelMessage.Send', 'ChannelMessage.ReadWrite'],
  });
  return {
    source,
    company: {
      ...company,
      people,
      posts: teams.flatMap(({ channel, group }) =>
        company.posts
          .filter((post) => post.group === group)
          .map((post, index) => ({ ...post, id: `${channel}/${office.ids(channel)[index]}` })),
      ),
      // Outlook has no time that is in no zone.
      events: company.events.map((event) => ({ ...event, start: { ...event.start, zone: 'Europe/Paris' } })),
    },
    arrivals: {
      person: (nth) => come(nth, 'person'),
      group: (nth) =>
        groups.unshift({
          ...{ id: GROUP(1000 + nth), displayName: `AA ${nth}`, mailNickname: `aa-${nth}` },
          ...{ visibility: 'Public', owners: [me], members: [me] },
        }),
      member: (nth) => chess.members.unshift(come(nth, 'player')),
      post: (nth) => office.say(everyone.channel, userId(1), `Post ${nth}`),
      comment: (nth) => office.say(everyone.channel, userId(1), `Comment ${nth}`, 0),
      reaction: (nth) => office.react(everyone.channel, come(nth, 'friend'), 0),
      event: (nth) =>
        events.unshift({
          ...{ id: `early-${nth}`, subject: `Early ${nth}`, organizer: people[5]!.mail },
          ...{ start: `2099-03-29T04:${59 - nth}:00`, end: '2099-03-29T05:00:00' },
        }),
      document: (nth) => files.unshift(file(nth)),
      groupDocument: (nth) => files.unshift({ ...file(nth), group: chess.id }),
    },
    stop: server.stop,
  } satisfies Harness;
}

/** A time of Paris in summer, the only zone of the company's events. */
const utc = (local: string): string => new Date(`${local}:00+02:00`).toISOString().slice(0, 19);

conformance('graph', make, { describe, test, before, after });
