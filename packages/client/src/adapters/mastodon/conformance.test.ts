import { after, before, describe, test } from 'node:test';
import { conformance, type Company } from '../../testing/index.ts';
import { mastodon } from './index.ts';
import { startMastodon } from './testing/server.ts';

/** A server that holds the company. It knows no groups: what is for a few is sent to them alone. */
async function make({ people, posts, polls, reader }: Company) {
  const login = (mail: string) => mail.split('@')[0]!;
  const others = people.filter(({ mail }) => mail !== reader);
  const server = await startMastodon({
    accounts: [...people.filter(({ mail }) => mail === reader), ...others].map(({ name, mail }) => ({
      username: login(mail),
      name,
      is: { following: true, followed_by: true },
    })),
    statuses: posts.map(({ id, author, text, group }) => ({
      id,
      poll: polls.find(({ post }) => post === id)?.options,
      by: login(author),
      text,
      visibility: group === 'board' || group === 'merger' ? 'direct' : 'public',
    })),
  });
  const source = mastodon({ baseUrl: server.url, mailDomain: 'acme.example', getToken: () => 'secret' });
  let last = 90_000_000_000_000_000n;
  const add = (nth: number, replyTo?: string) =>
    server.add(String(++last), 'bruno.pereira', `Status ${nth}`, replyTo === undefined ? {} : { replyTo });
  const [first] = posts;
  return {
    source,
    arrivals: {
      person: (nth: number) => server.join({ name: `Aaron ${nth}`, login: `aaron.${nth}` }),
      post: (nth: number) => add(nth),
      comment: (nth: number) => add(nth, first!.id),
      reaction: (nth: number) => server.like(first!.id, login(people[nth]!.mail)),
    },
    stop: server.stop,
  };
}

conformance('mastodon', make, { describe, test, before, after });
