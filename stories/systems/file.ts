import { http, HttpResponse } from 'msw';
import { everyones, people } from '../company/index.ts';
import type { System } from './system.ts';

const ADDRESS = 'https://files.rivelle.example/company.json';

const company = () => ({
  people,
  posts: everyones.map(({ id, author, text, createdAt }) => ({ id, author, text, createdAt })),
  comments: everyones.flatMap(({ id, comments = [] }) =>
    comments.map((comment) => ({ ...comment, post: id })),
  ),
  recommendations: [
    { subject: { kind: 'page', id: 'https://intranet.rivelle.example/news/agadir' }, count: 7 },
  ],
});

export const file: System = {
  name: 'One JSON file',
  config: { source: { adapter: 'static', url: ADDRESS } },
  handlers: () => [http.get(ADDRESS, () => HttpResponse.json(company(), { headers: { etag: '"1"' } }))],
  note: 'People, posts, tags and recommendations, only read: nothing to run but the web server that there is.',
  guide: 'connect-a-file',
};
