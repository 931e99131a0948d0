import { http } from 'msw';
import { wordpressSite } from '../../packages/client/src/adapters/wordpress/fixtures/site.ts';
import { everyones, news, people, posts } from '../company/index.ts';
import { tagsIn, toHtml } from './text.ts';
import type { System } from './system.ts';

const SITE = 'https://intranet.rivelle.example';

const users = people.map(({ id, name, mail = '' }, n) => ({
  id: n + 1,
  name,
  // WordPress makes a slug of a login.
  slug: id.replaceAll('.', '-'),
  username: id,
  email: mail,
  roles: ['author'],
}));
const numberOf = (login: string) => users.findIndex(({ username }) => username === login) + 1;

const names = [...new Set(posts.flatMap(({ text }) => tagsIn(text)))];
const tags = names.map((name, n) => ({
  id: n + 1,
  name,
  slug: name.toLowerCase(),
  count: posts.filter(({ text }) => tagsIn(text).includes(name)).length,
}));

/** The first words of a text. */
const titleOf = (text: string) =>
  text
    .replaceAll(/[*_`#]/g, '')
    .split(/\s+/)
    .slice(0, 6)
    .join(' ') + '…';

/** The clock of the simulated site is two hours ahead. */
const local = (instant: string) => new Date(Date.parse(instant) + 7_200_000).toISOString().slice(0, 19);

/** What everyone reads, as articles of a news site. */
function answer() {
  const articles = everyones.map(({ author, text, createdAt, comments = [] }, n) => ({
    id: n + 1,
    author,
    text,
    createdAt,
    comments,
  }));
  const site = wordpressSite({
    url: SITE,
    users,
    tags,
    posts: articles.map(({ id, author, text, createdAt }) => ({
      id,
      date: local(createdAt),
      title: titleOf(text),
      content: toHtml(text),
      author: numberOf(author),
      tags: tagsIn(text).map((name) => names.indexOf(name) + 1),
    })),
    recommendations: { [`page:${news.id}`]: users.slice(1, 8).map(({ id }) => id) },
    comments: articles.flatMap(({ id, comments }) =>
      comments.map((comment, n) => ({
        id: id * 100 + n,
        post: id,
        date: local(comment.createdAt),
        author: numberOf(comment.author),
        author_name: users[numberOf(comment.author) - 1]?.name ?? '',
        content: toHtml(comment.text),
      })),
    ),
  });
  return site.answer;
}

export const wordpress: System = {
  name: 'WordPress',
  config: {
    source: { adapter: 'wordpress', baseUrl: SITE, directory: true, plugin: true, nonce: 'simulated' },
  },
  handlers() {
    const site = answer();
    return [http.all(`${SITE}/*`, ({ request }) => site(request))];
  },
  note: 'Articles are posts and their comments are comments; authors are people; tags trend by how many authors use them. Our plugin keeps recommendations. WordPress has no events.',
  guide: 'connect-wordpress',
};
