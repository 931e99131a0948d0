import { http, HttpResponse } from 'msw';
import { pretendMastodon } from '../../packages/client/src/adapters/mastodon/testing/pretended.ts';
import { everyones, people } from '../company/index.ts';
import { tagsIn } from './text.ts';
import type { System } from './system.ts';

const SITE = 'https://social.rivelle.example';

/** Each day of the week before today, the latest first, as `trends/tags` tells it. */
const history = (accounts: number) =>
  Array.from({ length: 7 }, (_, day) => ({
    day: String(Math.floor(Date.now() / 86_400_000 - day) * 86_400),
    uses: String(accounts * 2),
    accounts: String(day === 0 ? accounts : 1),
  }));

/** As servers list the pictures that they have for shortcodes. */
const emojis = () =>
  ['drop', 'boat'].map((shortcode) => {
    const url = new URL(`./emoji/${shortcode}.svg`, document.baseURI).href;
    return { shortcode, url, static_url: url, visible_in_picker: true };
  });

/** Claire Fontanel and the reader follow each other, and the reader follows a few. */
const following: Record<string, object> = {
  'claire.fontanel': { following: true, followed_by: true },
  'ngolo.diabate': { following: true },
};

function pretended() {
  const names = [...new Set(everyones.flatMap(({ text }) => tagsIn(text)))].slice(0, 8);
  // Amina El Fassi reads.
  const reader = people.find(({ id }) => id === 'amina.fassi')!;
  const server = pretendMastodon({
    address: () => SITE,
    accounts: [reader, ...people.filter((each) => each !== reader)].map(({ id, name, title = '' }) => ({
      username: id,
      name,
      note: `<p>${title}</p>`,
      is: following[id] ?? {},
    })),
    trends: names.map((name, n) => ({ name, url: `${SITE}/tags/${name}`, history: history(9 - n) })),
    stream: false,
  });
  // The oldest first, as they were written.
  [...everyones].reverse().forEach(({ author, text, createdAt, comments = [] }, n) => {
    server.add(String(1000 + n), author, text, {
      at: createdAt,
      sayings: [{ text: n % 2 === 0 ? `${text} :drop:` : text, at: createdAt }],
      more: { emojis: emojis() },
    });
    comments.forEach((comment, place) => {
      server.add(String(2000 + n * 10 + place), comment.author, comment.text, {
        at: comment.createdAt,
        sayings: [{ text: comment.text, at: comment.createdAt }],
        replyTo: String(1000 + n),
      });
    });
  });
  // The newest, by three who saw it.
  for (const { id } of people.slice(1, 4)) server.boost(String(1000 + everyones.length - 1), id);
  return server;
}

export const mastodon: System = {
  name: 'Mastodon',
  config: {
    source: { adapter: 'mastodon', baseUrl: SITE, mailDomain: 'rivelle.example' },
    tokenUrl: './social-token',
  },
  handlers() {
    const { answer } = pretended();
    return [
      http.get('*/social-token', () => HttpResponse.json({ token: 'simulated' })),
      http.all(`${SITE}/api/*`, async ({ request }) => {
        const { pathname: path, searchParams: query } = new URL(request.url);
        const text = await request.text();
        const {
          status = 200,
          body,
          link,
        } = answer({
          method: request.method,
          path,
          query,
          authorization: request.headers.get('authorization') ?? undefined,
          key: request.headers.get('idempotency-key') ?? undefined,
          body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
        });
        return HttpResponse.json(body as Record<string, unknown>, { status, headers: link ? { link } : {} });
      }),
    ];
  },
  note: 'The home timeline with answers, likes and custom emoji, trends of hashtags, accounts as people. Mastodon has one reaction and no events. Boosts are recommendations of posts, in their menus; pages are not recommended.',
  guide: 'connect-mastodon',
};
