import { after, before, describe, test } from 'node:test';
import { faults, type System } from '../../testing/faults/index.ts';
import { graph } from './index.ts';
// Loaded before the tests, so that what is loaded for a failure comes within a turn.
import './insist.ts';
import './refusal.ts';

const TEAM = '00000000-0000-4000-9000-000000000001';
const CHANNEL = '19:chess@thread.tacv2';
const [ADA, BRUNO, CHLOE] = [1, 2, 3].map((index) => `00000000-0000-4000-8000-00000000000${index}`) as [
  string,
  string,
  string,
];
const EVENT = 'AAMkAGI1';
const MESSAGE = '1767225601000';
const REPLY = '1767225602000';

const someone = (id: string, displayName: string, more: object = {}) => ({
  '@odata.type': '#microsoft.graph.user',
  id,
  displayName,
  mail: `${displayName.split(' ')[0]?.toLowerCase()}@acme.example`,
  userPrincipalName: `${displayName.split(' ')[0]?.toLowerCase()}@acme.onmicrosoft.example`,
  jobTitle: 'Analyst',
  department: 'Research',
  ...more,
});
const ada = someone(ADA, 'Ada Lovelace', {
  businessPhones: ['+44 20 1234'],
  mobilePhone: '+44 77 1234',
  officeLocation: '3.14',
  preferredLanguage: 'en-GB',
  aboutMe: 'Weaves patterns',
  skills: ['analysis'],
  manager: someone(BRUNO, 'Bruno Pereira'),
});
const group = {
  id: TEAM,
  displayName: 'Chess',
  mailNickname: 'chess',
  description: 'On Thursdays',
  visibility: 'Public',
  groupTypes: ['Unified'],
};
const time = (dateTime: string) => ({ dateTime: `${dateTime}.0000000`, timeZone: 'UTC' });
const event = {
  id: EVENT,
  seriesMasterId: 'AAMkAGI0',
  subject: 'Tournament',
  bodyPreview: 'Bring a board',
  start: time('2026-03-02T17:00:00'),
  end: time('2026-03-02T19:00:00'),
  originalStartTimeZone: 'Romance Standard Time',
  isAllDay: false,
  isCancelled: false,
  isOrganizer: false,
  responseRequested: true,
  responseStatus: { response: 'accepted' },
  location: { displayName: 'Library' },
  locations: [{ displayName: 'Library' }],
  organizer: { emailAddress: { name: 'Ada Lovelace', address: 'ada@acme.example' } },
  attendees: [
    {
      type: 'required',
      status: { response: 'accepted' },
      emailAddress: { name: 'Bruno Pereira', address: 'bruno@acme.example' },
    },
  ],
  onlineMeeting: { joinUrl: 'https://teams.microsoft.com/l/meetup-join/1' },
  webLink: 'https://outlook.office365.com/calendar/1',
  type: 'occurrence',
  recurrence: { pattern: { type: 'weekly' } },
};
/** As much of one as has to be there. */
const bare = { id: EVENT, start: event.start, end: event.end };
const identity = (id: string, displayName: string | null) => ({
  application: null,
  user: { id, displayName },
});
const reply = {
  id: REPLY,
  replyToId: MESSAGE,
  messageType: 'message',
  createdDateTime: '2026-01-01T00:00:02Z',
  lastEditedDateTime: null,
  deletedDateTime: null,
  subject: null,
  from: identity(BRUNO, 'Bruno Pereira'),
  body: { contentType: 'html', content: '<p>I do</p>' },
  attachments: [],
  mentions: [],
  reactions: [],
};
const message = {
  ...reply,
  id: MESSAGE,
  replyToId: null,
  createdDateTime: '2026-01-01T00:00:01Z',
  lastEditedDateTime: '2026-01-01T00:30:01Z',
  subject: 'Who plays?',
  from: identity(ADA, 'Ada Lovelace'),
  body: { contentType: 'html', content: '<p>On <b>Thursday</b> #chess</p>' },
  attachments: [{ id: '1', name: 'Rules.pdf', contentUrl: 'https://acme.sharepoint.com/rules.pdf' }],
  mentions: [{ id: 0, mentionText: 'Bruno' }],
  reactions: [
    { reactionType: '👍', createdDateTime: '2026-01-01T00:00:03Z', user: identity(BRUNO, null) },
    { reactionType: '❤️', createdDateTime: '2026-01-01T00:00:04Z', user: identity(CHLOE, null) },
  ],
};
const file = {
  id: '01',
  name: 'Openings.txt',
  webUrl: 'https://acme.sharepoint.com/openings.txt',
  file: { mimeType: 'text/plain' },
  size: 1000,
  lastModifiedDateTime: '2026-03-01T09:30:00Z',
  lastModifiedBy: { user: { id: BRUNO, displayName: 'Bruno Pereira', email: 'bruno@acme.example' } },
  parentReference: { driveId: 'd' },
};
const used = {
  id: 'used-1',
  lastUsed: { lastAccessedDateTime: '2026-03-01T09:30:00Z' },
  resourceVisualization: {
    title: 'Lift contract',
    mediaType: 'application/pdf',
    containerDisplayName: 'Building',
    containerWebUrl: 'https://acme.sharepoint.com/sites/building',
  },
  resourceReference: {
    webUrl: 'https://acme.sharepoint.com/lift.pdf',
    id: 'drives/d/items/02',
    type: 'microsoft.graph.driveItem',
  },
};

const BASE = 'https://graph.microsoft.com/v1.0';
const below = (path: string) => `/v1.0${path}`;
const list = (...value: unknown[]) => ({ value });
const inTeam = `/teams/${TEAM}/channels/${encodeURIComponent(CHANNEL)}/messages`;
const isJson = (headers: Record<string, string>) => headers['content-type']?.includes('json') === true;

/** What a part of a batch holds: JSON as it is, and the base64 of anything else. */
function bodyOf(headers: Record<string, string>, text: string): unknown {
  if (text === '') return undefined;
  if (!isJson(headers)) return Buffer.from(text).toString('base64');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const office: Pick<
  System,
  'make' | 'hasToken' | 'answers' | 'batch' | 'codes' | 'names' | 'dates' | 'words'
> = {
  make: (getToken) =>
    graph({
      getToken: (_, refused) => getToken(refused?.token),
      channels: [
        { team: TEAM, channel: CHANNEL },
        { team: TEAM, channel: CHANNEL, group: 'chess' },
      ],
    }),
  hasToken: true,
  batch: {
    at: below('/$batch'),
    below: BASE,
    parts: (body) => (body as { requests: { id: string; url: string }[] }).requests,
    whole: (answers) => ({
      responses: answers.map(({ text, ...answer }) => ({ ...answer, body: bodyOf(answer.headers, text) })),
    }),
  },
  // Graph is asked again when it failed, and is then not there.
  codes: { 500: 'unavailable' },
  answers: {
    [below('/me')]: ada,
    [below('/users')]: list(ada),
    [below(`/users/${ADA}`)]: ada,
    [below(`/users/${ADA}/directReports`)]: list(someone(CHLOE, 'Chloé Marchetti')),
    [below('/communications/getPresencesByUserId')]: list({
      id: ADA,
      availability: 'Available',
      statusMessage: { message: { contentType: 'text', content: 'in the library' } },
    }),
    [below('/groups')]: list(group),
    [below(`/groups/${TEAM}`)]: group,
    [below('/me/memberOf/microsoft.graph.group')]: list(group),
    [below('/me/ownedObjects/microsoft.graph.group')]: list({ id: TEAM }),
    [below(`/groups/${TEAM}/members`)]: { '@odata.count': 2, value: [{ id: ADA }] },
    [below(`/groups/${TEAM}/owners`)]: list({ id: BRUNO }),
    [below(`/groups/${TEAM}/owners/microsoft.graph.user`)]: list(someone(BRUNO, 'Bruno Pereira')),
    [below(`/groups/${TEAM}/members/microsoft.graph.user`)]: list({ id: ADA, displayName: 'Ada Lovelace' }),
    [below('/me/calendarView')]: list(event),
    [below(`/me/events/${EVENT}`)]: event,
    [below(`/groups/${TEAM}/calendarView`)]: list(bare),
    [below(`/groups/${TEAM}/events/${EVENT}`)]: bare,
    [below('/me/insights/used')]: list(used),
    [below(`/groups/${TEAM}/drive/root/children`)]: list(file),
    [below('/sites/acme.sharepoint.com:/sites/hr:/drive/root/children')]: list({
      id: '03',
      name: 'Leave.txt',
      webUrl: file.webUrl,
      file: {},
    }),
    [below(inTeam)]: list({ ...message, replies: [reply] }),
    [below(`${inTeam}/${MESSAGE}`)]: message,
    [below(`${inTeam}/${MESSAGE}/replies`)]: list(reply),
  },
  names: ['displayName', 'name'],
  dates: {
    createdDateTime: (at) => at.toISOString(),
    lastEditedDateTime: (at) => at.toISOString(),
    lastModifiedDateTime: (at) => at.toISOString(),
    lastAccessedDateTime: (at) => at.toISOString(),
    dateTime: (at) => at.toISOString().replace('Z', '0000'),
  },
  words: [
    'visibility',
    'groupTypes',
    'availability',
    'response',
    'type',
    'messageType',
    'contentType',
    'reactionType',
  ],
};

const post = `${CHANNEL}/${MESSAGE}`;
faults(
  'graph',
  {
    ...office,
    reads: [
      { name: 'session.get', at: below('/me') },
      { name: 'people.get', at: below('/users'), keys: [ADA] },
      { name: 'people.details', at: below('/users'), keys: [ADA] },
      { name: 'people.search', at: below('/users'), keys: ['ada'] },
      { name: 'groups.get', at: below('/groups'), keys: ['chess'] },
      { name: 'groups.list', at: below('/groups') },
      { name: 'groups.members', at: below(`/groups/${TEAM}/owners/microsoft.graph.user`), keys: ['chess'] },
      {
        name: 'groups.members',
        at: below(`/groups/${TEAM}/members/microsoft.graph.user`),
        keys: [TEAM],
        cursor: 'members:',
      },
      { name: 'events.list', at: below('/me/calendarView') },
      { name: 'events.list', at: below(`/groups/${TEAM}/calendarView`), filter: { group: 'chess' } },
      { name: 'events.get', at: below(`/me/events/${EVENT}`), keys: [EVENT] },
      {
        name: 'events.get',
        at: below(`/groups/${TEAM}/events/${EVENT}`),
        keys: [`${TEAM}~${EVENT}`],
        isHidden: true,
      },
      { name: 'documents.list', at: below('/me/insights/used') },
      {
        name: 'documents.list',
        at: below(`/groups/${TEAM}/drive/root/children`),
        filter: { group: 'chess' },
      },
      {
        name: 'documents.list',
        at: below('/sites/acme.sharepoint.com:/sites/hr:/drive/root/children'),
        filter: { site: 'https://acme.sharepoint.com/sites/hr' },
      },
      { name: 'feed.list', at: below(inTeam) },
      { name: 'feed.list', at: below(inTeam), filter: { author: ADA } },
      { name: 'feed.get', at: below(`${inTeam}/${MESSAGE}`), keys: [post], isHidden: true },
      { name: 'feed.comments', at: below(`${inTeam}/${MESSAGE}/replies`), keys: [post] },
      { name: 'feed.reactions', at: below(`${inTeam}/${MESSAGE}`), keys: [post] },
      { name: 'feed.versions', at: below(`${inTeam}/${MESSAGE}`), keys: [post] },
    ],
  },
  { describe, test, before, after },
);
