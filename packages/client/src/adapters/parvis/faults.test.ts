import { after, before, describe, test } from 'node:test';
import { faults } from '../../testing/faults/index.ts';
import { parvis } from './index.ts';

const ada = {
  id: 'p1',
  name: 'Ada Lovelace',
  title: 'Analyst',
  department: 'Research',
  mail: 'ada@acme.example',
  pronouns: 'she/her',
  photo: { url: '/parvis/v1/photos/p1?v=1' },
};
const person = {
  ...ada,
  login: 'ada',
  phone: '+44 20 1234',
  chat: 'https://chat.acme.example/ada',
  timeZone: 'Europe/London',
  language: 'en',
  skills: ['analysis'],
  presence: { availability: 'available', message: 'in the library' },
  manager: { id: 'p2', name: 'Bruno Pereira' },
  reports: [{ id: 'p3', name: 'Chloé Marchetti' }],
  reportsCount: 1,
};
const subject = { kind: 'page', id: 'https://intranet.acme.example/news/1' };
const recommendations = { subject, count: 1, mine: true, revision: 1, people: [ada] };
const group = {
  id: 'g1',
  slug: 'chess',
  name: 'Chess',
  description: 'On Thursdays',
  visibility: 'open',
  memberCount: 2,
  role: 'owner',
};
const { id, slug, name } = group;
const written = {
  author: ada,
  text: 'Who plays? #chess',
  createdAt: '2026-03-02T09:00:00.000Z',
  revision: 1,
};
const can = { edit: true, remove: true, report: false };
const comment = { ...written, id: 'c1', post: 's1', can };
const post = {
  ...written,
  id: 's1',
  kind: 'status',
  editedAt: '2026-03-02T09:30:00.000Z',
  tags: ['chess'],
  group: { id, slug, name },
  comments: { count: 1, latest: [comment] },
  reactions: { counts: [{ kind: 'like', count: 1 }], mine: 'like', revision: 1 },
  announcement: false,
  pinned: { at: '2026-03-02T10:00:00.000Z', read: false },
  can: { ...can, comment: true, react: true, pin: true, announce: false },
};
const tag = { tag: 'chess', name: 'Chess' };
const event = {
  id: 'e1',
  series: 'e1',
  title: 'Tournament',
  start: { instant: '2026-03-02T17:00:00.000Z', zone: 'Europe/Paris' },
  end: { instant: '2026-03-02T19:00:00.000Z', zone: 'Europe/Paris' },
  repeats: 'weekly',
  place: 'Library',
  join: 'https://meet.acme.example/1',
  group: { id, slug, name },
  organizer: { id: 'p1', name: 'Ada Lovelace', mail: 'ada@acme.example' },
  attendance: { yes: 1, maybe: 0, waiting: 0, mine: 'yes', revision: 1 },
  file: '/parvis/v1/events/e1.ics',
  can: { attend: true, edit: false, remove: false },
};
const answered = (field: string, value: object) => ({ answers: [{ key: 'k', [field]: value }] });
const keys = ['k'];
const at = (path: string) => `/parvis/v1${path}`;
/** As it is written in a stream. */
const sent = (event: object) => `data: ${JSON.stringify(event)}\n\n`;
const iso = (time: Date) => time.toISOString();

faults(
  'parvis',
  {
    make: (getToken) => parvis({ baseUrl: 'https://social.acme.example/parvis', getToken }),
    hasToken: true,
    stream: {
      at: at('/changes'),
      begins: sent({ id: '1', kind: 'position' }),
      tells: (key) => sent({ id: '1', kind: 'post_created', key, topic: {} }),
      unknown: [
        ': a comment\n\n',
        'event: unheard-of\nweather: fine\nretry: 1\n\n',
        sent({ id: '1', kind: 'heard_of_nothing', key: '7', topic: { weather: 'fine' } }),
      ],
      broken: ['data: {"id":\n\n'],
      goesOn: true,
    },
    answers: {
      [at('/session')]: { person: ada, roles: ['member'] },
      [at('/people/batch')]: answered('person', ada),
      [at('/people/details')]: answered('person', person),
      [at('/people')]: { items: [ada], cursor: 'next' },
      [at('/recommendations/batch')]: { answers: [{ subject, recommendations }] },
      [at('/recommendations')]: { items: [{ subject, person: ada, createdAt: '2026-03-02T09:00:00.000Z' }] },
      [at('/groups/batch')]: answered('group', group),
      [at('/groups')]: { items: [group] },
      [at('/groups/chess/members')]: { items: [{ person: ada, role: 'owner' }] },
      [at('/posts')]: { items: [post], pinned: [post], cursor: 'next' },
      [at('/posts/batch')]: answered('post', post),
      [at('/posts/s1/comments')]: { items: [comment] },
      [at('/posts/s1/reactions')]: {
        items: [{ person: ada, kind: 'like', createdAt: '2026-03-02T09:00:00.000Z' }],
      },
      [at('/posts/s1/versions')]: { items: [{ revision: 0, text: 'Who?', at: '2026-03-02T09:00:00.000Z' }] },
      [at('/tags')]: { items: [tag] },
      [at('/tags/trends')]: {
        kind: 'trends',
        items: [{ ...tag, people: 3, usual: 1.5, usedAt: '2026-03-02T09:00:00.000Z' }],
        computedAt: '2026-03-02T09:00:00.000Z',
      },
      [at('/tags/synonyms')]: { items: [{ tag: 'schach', name: 'Schach', of: tag }] },
      [at('/events')]: { items: [event] },
      [at('/events/batch')]: answered('event', event),
    },
    reads: [
      { name: 'session.get', at: at('/session') },
      { name: 'people.get', at: at('/people/batch'), keys },
      { name: 'people.details', at: at('/people/details'), keys },
      { name: 'people.search', at: at('/people') },
      { name: 'recommendations.get', at: at('/recommendations/batch'), keys: [`page:${subject.id}`] },
      { name: 'recommendations.list', at: at('/recommendations'), keys: [`page:${subject.id}`] },
      { name: 'groups.get', at: at('/groups/batch'), keys },
      { name: 'groups.list', at: at('/groups') },
      { name: 'groups.members', at: at('/groups/chess/members'), keys: ['chess'] },
      { name: 'feed.list', at: at('/posts') },
      { name: 'feed.get', at: at('/posts/batch'), keys },
      { name: 'feed.comments', at: at('/posts/s1/comments'), keys: ['s1'] },
      { name: 'feed.reactions', at: at('/posts/s1/reactions'), keys: ['s1'] },
      { name: 'feed.versions', at: at('/posts/s1/versions'), keys: ['s1'] },
      { name: 'tags.complete', at: at('/tags'), keys: ['che'] },
      { name: 'tags.trends', at: at('/tags/trends') },
      { name: 'tags.synonyms', at: at('/tags/synonyms') },
      { name: 'events.list', at: at('/events') },
      { name: 'events.get', at: at('/events/batch'), keys },
    ],
    names: ['name', 'title'],
    dates: { createdAt: iso, editedAt: iso, at: iso, usedAt: iso, computedAt: iso, instant: iso },
    words: ['kind', 'visibility', 'role', 'mine', 'availability', 'repeats'],
  },
  { describe, test, before, after },
);
