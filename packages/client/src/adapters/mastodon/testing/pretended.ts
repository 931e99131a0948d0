import { foldTag, hashtagsIn } from '@parvis/model/hashtag';

/** A status as the server keeps it. */
interface Kept {
  id: string;
  by: string;
  at: string;
  sayings: { text: string; at: string }[];
  replyTo?: string | undefined;
  visibility: string;
  likes: Set<string>;
  /** Id of the status that this one boosts. */
  boosts?: string | undefined;
  /** Titles; how the reader and others chose. */
  poll?: { titles: readonly string[]; mine: number[]; others: number[]; expired?: boolean } | undefined;
  /** Other fields of the status, as they are. */
  more?: Record<string, unknown>;
}

export interface PretendedOptions {
  /** Names of the accounts; the reader is the first. */
  accounts: readonly {
    username: string;
    name: string;
    note?: string;
    /** Those that stand in its name and its note. */
    emojis?: readonly unknown[];
    /** How the reader and they stand to each other; `false` of whatever is not said. */
    is?: { following?: true; followed_by?: true; requested?: true };
  }[];
  /** A server that does not tell who follows whom answers so: 403 where the token may not ask. */
  relationships?: number;
  statuses?: readonly {
    id: string;
    by: string;
    text: string;
    visibility?: string;
    poll?: readonly string[] | undefined;
  }[];
  /** Hashtags that trend, and those that the reader follows. */
  trends?: readonly unknown[];
  followed?: readonly unknown[];
  /** A server without a stream answers 404 there, as GoToSocial does. */
  stream?: boolean;
  limit?: number;
}

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  key: string | undefined;
  body: Record<string, unknown>;
}

export interface Answer {
  status?: number;
  body: unknown;
  link?: string | undefined;
}

const refusal = (status: number, error: string): Answer => ({ status, body: { error } });
const absent = () => refusal(404, 'Record not found');
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * So much of a Mastodon server as the adapter asks, as https://docs.joinmastodon.org/methods/ says that it answers:
 * ids, paging, idempotency keys and histories of its own.
 */
export function pretendMastodon({
  address,
  accounts: given,
  statuses = [],
  stream = true,
  limit = 500,
  trends = [],
  followed = [],
  relationships = 200,
}: PretendedOptions & { address: () => string }) {
  const accounts = [...given];
  const kept = new Map<string, Kept>();
  const keys = new Map<string, string>();
  const listeners = new Set<(text: string) => void>();
  const asked: Asked[] = [];
  const reports: unknown[] = [];
  let lastId = 100_000_000_000_000_000n;
  let lastTime = Date.now() - 3_600_000;
  const now = () => new Date((lastTime = Math.max(Date.now(), lastTime + 1))).toISOString();
  const idOf = (username: string) => String(accounts.findIndex((each) => each.username === username) + 1);
  const reader = accounts[0]!.username;

  for (const { id, by, text, visibility = 'public', poll: titles } of statuses) {
    const poll = titles && { titles, mine: [], others: [] };
    const at = new Date((lastTime += 1000)).toISOString();
    kept.set(id, { id, by, at, sayings: [{ text, at }], visibility, likes: new Set(), poll });
  }

  function account(username: string) {
    const { name, note = '', emojis = [] } = accounts.find((each) => each.username === username)!;
    const avatar = `${address()}/avatars/original/missing.png`;
    return { id: idOf(username), username, acct: username, display_name: name, note, avatar, emojis };
  }

  /** Of those that it knows; what it does not know it leaves out. */
  const related = ({ query }: Asked): Answer =>
    relationships === 200
      ? {
          body: query.getAll('id[]').flatMap((id) => {
            const known = accounts[Number(id) - 1];
            return known ? { id, following: false, followed_by: false, requested: false, ...known.is } : [];
          }),
        }
      : refusal(relationships, 'This action is outside the authorized scopes');

  const tagged = (text: string) => hashtagsIn(text);
  const html = (text: string) =>
    text
      .split(/\n{2,}/)
      .map((part) => `<p>${linked(escaped(part)).replace(/\n/g, '<br>')}</p>`)
      .join('');
  const linked = (text: string) =>
    text
      .replace(
        /#([\p{L}\p{N}_]+)/gu,
        (_, name) => `<a href="${address()}/tags/${name}" class="mention hashtag">#<span>${name}</span></a>`,
      )
      .replace(/@(\w[\w.]*)/g, (whole, name: string) =>
        idOf(name) === '0'
          ? whole
          : `<span class="h-card"><a href="${address()}/@${name}" class="u-url mention">@<span>${name}</span></a></span>`,
      );

  function shownPoll({ id, poll }: Kept) {
    if (!poll) return null;
    const { titles, mine, others, expired = false } = poll;
    const chosen = [...mine, ...others];
    return {
      id: `poll-${id}`,
      expires_at: null,
      expired,
      multiple: false,
      votes_count: chosen.length,
      voters_count: null,
      voted: mine.length > 0,
      own_votes: mine,
      options: titles.map((title, place) => ({
        title,
        votes_count: chosen.filter((one) => one === place).length,
      })),
      emojis: [],
    };
  }

  function vote(id: string, { body }: Asked): Answer {
    const one = found(id.replace(/^poll-/, ''));
    const choices = body['choices'];
    if (!one?.poll) return absent();
    if (one.poll.mine.length > 0)
      return refusal(422, 'Validation failed: You have already voted on this poll');
    if (one.poll.expired) return refusal(422, 'Validation failed: The poll has already ended');
    one.poll.mine = Array.isArray(choices) ? choices.map(Number) : [];
    return { body: shownPoll(one) };
  }

  /** The newest first. */
  const boostsOf = (id: string) => [...kept.values()].filter(({ boosts }) => boosts === id).reverse();

  function shown(one: Kept): Record<string, unknown> {
    const { id, by, at, sayings, replyTo, visibility, likes, more } = one;
    const original = kept.get(one.boosts ?? '');
    const boosts = boostsOf(original?.id ?? id);
    const { text, at: edited } = sayings.at(-1)!;
    const names = [...text.matchAll(/@(\w[\w.]*)/g)]
      .map(([, name = '']) => name)
      .filter((name) => idOf(name) !== '0');
    return {
      id,
      created_at: at,
      edited_at: sayings.length > 1 ? edited : null,
      in_reply_to_id: replyTo ?? null,
      in_reply_to_account_id: replyTo === undefined ? null : idOf(kept.get(replyTo)?.by ?? ''),
      sensitive: false,
      spoiler_text: '',
      visibility,
      language: 'en',
      content: html(text),
      url: `${address()}/@${by}/${id}`,
      reblog: original ? shown(original) : null,
      replies_count: [...kept.values()].filter((each) => each.replyTo === id).length,
      reblogs_count: boosts.length,
      reblogged: boosts.some((each) => each.by === reader),
      favourites_count: likes.size,
      favourited: likes.has(reader),
      account: account(by),
      media_attachments: [],
      mentions: names.map((name) => ({
        id: idOf(name),
        username: name,
        acct: name,
        url: `${address()}/@${name}`,
      })),
      tags: tagged(text).map(({ name }) => ({ name, url: `${address()}/tags/${name}` })),
      emojis: [],
      poll: shownPoll(one),
      ...more,
    };
  }

  const isVisible = ({ visibility, by }: Kept) => visibility !== 'direct' || by === reader;
  const found = (id: string | undefined) => {
    const one = kept.get(id ?? '');
    return one && isVisible(one) ? one : undefined;
  };

  function page<T extends { id: string }>(all: readonly T[], { path, query }: Asked): Answer & { body: T[] } {
    const most = Math.min(Number(query.get('limit') ?? 20), 40);
    const [max, since] = [query.get('max_id'), query.get('since_id')];
    const start = max === null ? 0 : all.findIndex(({ id }) => id === max) + 1;
    const rest = all.slice(start).filter(({ id }) => since === null || BigInt(id) > BigInt(since));
    const body = rest.slice(0, most);
    const link =
      body.length === most &&
      `<${address()}${path}?max_id=${body.at(-1)!.id}&limit=${most}>; rel="next", <${address()}${path}?min_id=${body[0]!.id}>; rel="prev"`;
    return { body, ...(link && { link }) };
  }

  const newestFirst = () => [...kept.values()].filter(isVisible).reverse();
  const timeline = (asked: Asked, is: (status: Kept) => boolean) => {
    const { body, link } = page(newestFirst().filter(is), asked);
    return { body: body.map(shown), link };
  };

  function tell(event: string, data: string) {
    for (const listener of listeners) listener(`event: ${event}\ndata: ${data}\n\n`);
  }

  function write({ key, body }: Asked): Answer {
    const text = typeof body['status'] === 'string' ? body['status'] : '';
    const replyTo = typeof body['in_reply_to_id'] === 'string' ? body['in_reply_to_id'] : undefined;
    if (text.trim() === '') return refusal(422, "Validation failed: Text can't be blank");
    if (text.length > limit) return refusal(422, 'Validation failed: Text character limit exceeded');
    if (replyTo !== undefined && !found(replyTo))
      return refusal(404, 'The post you are trying to reply to does not appear to exist.');
    const before = kept.get(keys.get(key ?? '') ?? '');
    if (before) return { body: shown(before) };
    const at = now();
    const visibility = typeof body['visibility'] === 'string' ? body['visibility'] : 'public';
    const one = {
      id: String(++lastId),
      by: reader,
      at,
      sayings: [{ text, at }],
      replyTo,
      visibility,
      likes: new Set<string>(),
    };
    kept.set(one.id, one);
    if (key !== undefined) keys.set(key, one.id);
    tell('update', JSON.stringify(shown(one)));
    return { body: shown(one) };
  }

  /** Its author, and nobody else, boosts what is for followers; what is for some is boosted by nobody. */
  function boost({ id, by, visibility, sayings }: Kept, who: string): Answer {
    if (visibility === 'direct' || (visibility === 'private' && by !== who))
      return refusal(403, 'This action is not allowed');
    const before = boostsOf(id).find((each) => each.by === who);
    const at = now();
    const made = {
      id: String(++lastId),
      by: who,
      at,
      sayings,
      visibility,
      likes: new Set<string>(),
      boosts: id,
    };
    const one: Kept = before ?? made;
    if (!before) {
      kept.set(one.id, one);
      tell('update', JSON.stringify(shown(one)));
    }
    return { body: shown(one) };
  }

  function unboost(one: Kept): Answer {
    const mine = boostsOf(one.id).find(({ by }) => by === reader);
    if (mine) {
      kept.delete(mine.id);
      tell('delete', mine.id);
    }
    return { body: shown(one) };
  }

  /** Its places are the boosts, which nobody sees elsewhere. */
  function boosters(id: string, asked: Asked): Answer {
    const { body, link } = page(boostsOf(id), asked);
    return { body: body.map(({ by }) => account(by)), link };
  }

  function ofStatus(asked: Asked, id: string, what: string): Answer {
    const one = found(id);
    const { method, body } = asked;
    if (!one || ((method === 'PUT' || method === 'DELETE') && one.by !== reader)) return absent();
    switch (`${method} ${what}`) {
      case 'GET ':
        return { body: shown(one) };
      case 'PUT ':
        one.sayings.push({ text: String(body['status']), at: now() });
        tell('status.update', JSON.stringify(shown(one)));
        return { body: shown(one) };
      case 'DELETE ':
        kept.delete(id);
        tell('delete', id);
        return { body: { ...shown(one), content: undefined, text: one.sayings.at(-1)!.text } };
      case 'GET /context': {
        const below = (of: string): Kept[] =>
          newestFirst()
            .reverse()
            .flatMap((each) => (each.replyTo === of ? [each, ...below(each.id)] : []));
        return { body: { ancestors: [], descendants: below(id).map(shown) } };
      }
      case 'GET /history':
        return {
          body: one.sayings.map(({ text, at }) => ({
            content: html(text),
            spoiler_text: '',
            created_at: at,
            account: account(one.by),
          })),
        };
      case 'GET /favourited_by':
        return page([...one.likes].map(account), asked);
      case 'GET /reblogged_by':
        return boosters(id, asked);
      case 'POST /reblog':
        return boost(kept.get(one.boosts ?? '') ?? one, reader);
      case 'POST /unreblog':
        return unboost(one);
      case 'POST /favourite':
        one.likes.add(reader);
        return { body: shown(one) };
      case 'POST /unfavourite':
        one.likes.delete(reader);
        return { body: shown(one) };
    }
    return absent();
  }

  function search({ query, authorization }: Asked): Answer {
    const url = query.get('q') ?? '';
    const q = url.toLowerCase();
    const resolves = query.get('resolve') === 'true';
    if (resolves && authorization === undefined)
      return refusal(
        401,
        'Search queries that resolve remote resources are not supported without authentication',
      );
    const from = Number(query.get('offset') ?? 0);
    const names = new Map(
      [...kept.values()]
        .flatMap(({ sayings }) => tagged(sayings.at(-1)!.text))
        .map(({ tag, name }) => [tag, name]),
    );
    const people = accounts
      .filter(({ username, name }) => `${username} ${name.toLowerCase()}`.includes(q))
      .slice(from, from + Number(query.get('limit')));
    return {
      body: {
        accounts: query.get('type') === 'accounts' ? people.map(({ username }) => account(username)) : [],
        statuses:
          query.get('type') === 'statuses' && resolves
            ? newestFirst()
                .map(shown)
                .filter((each) => each['url'] === url)
            : [],
        hashtags:
          query.get('type') === 'hashtags'
            ? [...names]
                .filter(([tag]) => tag.startsWith(foldTag(q)))
                .map(([, name]) => ({ name, history: [] }))
            : [],
      },
    };
  }

  function answer(one: Asked): Answer {
    const { method, path, query } = one;
    const [, kind = '', id, what = ''] =
      /^\/api\/v[12]\/(\w+)(?:\/([^/]+))?(\/.*)?$/
        .exec(path)
        ?.map((part) => part && decodeURIComponent(part)) ?? [];
    if (kind === 'instance')
      return {
        body: {
          configuration: {
            urls: { streaming: address().replace('http', 'ws') },
            statuses: { max_characters: limit, characters_reserved_per_url: 23 },
          },
        },
      };
    if (kind === 'search') return search(one);
    if (kind === 'polls' && method === 'POST') return vote(id!, one);
    if (kind === 'trends') return { body: trends };
    if (kind === 'followed_tags') return { body: followed };
    if (kind === 'directory') {
      const from = Number(query.get('offset'));
      return {
        // The newest first.
        body: accounts
          .toReversed()
          .slice(from, from + Number(query.get('limit')))
          .map(({ username }) => account(username)),
      };
    }
    if (kind === 'reports') return { body: { id: String(reports.push(one.body)) } };
    if (kind === 'timelines' && id === 'tag') {
      const tag = foldTag(what.slice(1));
      return timeline(one, ({ sayings }) => tagged(sayings.at(-1)!.text).some((each) => each.tag === tag));
    }
    if (kind === 'timelines' && (id === 'home' || id === 'public')) return timeline(one, () => true);
    if (kind === 'accounts') {
      if (id === 'verify_credentials') return { body: account(reader) };
      if (id === 'relationships') return related(one);
      const name = id === 'lookup' ? query.get('acct')?.toLowerCase() : accounts[Number(id) - 1]?.username;
      const known = accounts.find(({ username }) => username === name);
      if (id === undefined)
        return {
          body: query
            .getAll('id[]')
            .flatMap((each) => accounts[Number(each) - 1]?.username ?? [])
            .map(account),
        };
      if (!known) return absent();
      return what === '/statuses'
        ? timeline(one, ({ by, replyTo }) => by === name && replyTo === undefined)
        : { body: account(known.username) };
    }
    if (kind === 'statuses' && id === undefined)
      return method === 'POST'
        ? write(one)
        : {
            body: query
              .getAll('id[]')
              .flatMap((each) => found(each) ?? [])
              .map(shown),
          };
    return kind === 'statuses' ? ofStatus(one, id!, what) : absent();
  }

  return {
    asked,
    reports,
    tell,
    listeners,
    /** Whether what is asked for is a stream of events. */
    streams: ({ path }: Asked) => stream && path.startsWith('/api/v1/streaming/'),
    answer(one: Asked): Answer {
      asked.push(one);
      return answer(one);
    },
    /** Somebody else boosts. */
    boost: (id: string, by: string) => void boost(kept.get(id)!, by),
    /** Somebody else opens an account. */
    join: ({ name, login }: { name: string; login: string }) => void accounts.push({ username: login, name }),
    /** Somebody likes a status: the last who do are told first. */
    like(id: string, by: string) {
      const one = kept.get(id)!;
      one.likes = new Set([by, ...one.likes]);
    },
    /** Somebody else writes. */
    add(id: string, by: string, text: string, more: Partial<Kept> = {}) {
      const at = now();
      const one: Kept = {
        id,
        by,
        at,
        sayings: [{ text, at }],
        visibility: 'public',
        likes: new Set(),
        ...more,
      };
      kept.set(id, one);
      tell('update', JSON.stringify(shown(one)));
    },
  };
}
