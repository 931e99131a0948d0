import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TSchema } from 'typebox';
import { Check } from 'typebox/value';
import {
  CommentSchema,
  EMOJI_LIMIT,
  PersonSchema,
  PicturedSchema,
  PollSchema,
  PostSchema,
  RelatedSchema,
  WarnedSchema,
} from '@parvis/model/schemas';
import { ParvisError } from '../../error.ts';
import { list, read, record, type Reader } from '../../read.ts';
import { commentOf, withoutAddressee } from './comment.ts';
import { found } from './found.ts';
import { instance, lengthOf } from './instance.ts';
import { textOfTheirs } from './links.ts';
import { postOf, textOf } from './map.ts';
import { personOf } from './people.ts';
import { account } from './account.ts';
import { tagName } from './fields.ts';
import { picturesIn } from './emoji.ts';
import { linesOf, poll, pollOf } from './poll.ts';
import { relationship } from './relationships.ts';
import { trend } from './tags.ts';
import { status, type Status } from './theirs.ts';

const own = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));

const bodyOf = (each: Status) => textOfTheirs(each.content, each.mentions);
const known = (text: string) => ({ id: 'p', text, revision: 0, unliked: 0, me: '42' });

test('a status is a text with its media, a warning before it, and a poll', async () => {
  const film = status(own('status'), 'status');
  const asked = poll(film.poll, 'poll');
  const post = postOf(film, {
    ...known(textOf(film, await bodyOf(film))),
    mailDomain: 'acme.example',
    poll: pollOf(asked, true),
  });
  assert.equal(
    post.text,
    `Thanks @bruno@partner.example for the list of films (https://wiki.acme.example/films?a=1&b=2) :popcorn:
All of it is at https://wiki.acme.example/films/all-that-we-have-ever-shown

#FilmNight & popcorn

⚠ 🖼 The last scene, in black and white https://social.acme.example/media/7.png`,
  );
  assert.deepEqual(
    { ...post, text: '' },
    {
      id: 'p',
      kind: 'status',
      warning: 'Spoilers for the quarterly film night',
      poll: {
        options: [
          { title: 'Monday', votes: 2 },
          { title: 'Thursday', votes: 3 },
        ],
        multiple: false,
        mine: [1],
        voters: 5,
        endsAt: '2026-03-09T09:30:00.000Z',
        ended: false,
        can: { vote: false },
      },
      author: {
        id: '42',
        name: 'Ada Lovelace :engine:',
        mail: 'ada@acme.example',
        photo: { url: 'https://social.acme.example/avatars/ada.png' },
      },
      text: '',
      createdAt: '2026-03-02T09:30:00.000Z',
      editedAt: '2026-03-02T09:45:00.000Z',
      revision: 0,
      tags: ['filmnight'],
      comments: { count: 2, latest: [] },
      reactions: { counts: [{ kind: 'like', count: 3 }], mine: 'like', revision: 1 },
      announcement: false,
      // A warning, media and a poll would be lost by an edit of the text.
      can: {
        edit: false,
        remove: true,
        report: false,
        comment: true,
        react: true,
        pin: false,
        announce: false,
      },
    },
  );
});

test('a card is what the page says that a status links to, without its picture', () => {
  const of = (card: unknown) =>
    postOf(read('m', status, { ...(own('status') as object), card }), {
      ...{ id: 'p', text: '', revision: 0, unliked: 0, me: undefined },
    }).link;
  const url = 'https://acme.example/a';
  assert.deepEqual(
    of({ url, title: ' The \n harbour ', description: '', provider_name: 'Acme', image: 'x.png' }),
    {
      ...{ url, title: 'The harbour', site: 'Acme' },
    },
  );
  assert.equal(of({ url, title: ' ' }), undefined);
  assert.equal(of({ url: 'javascript:alert(1)', title: 'x' }), undefined);
  assert.throws(() => of({ url, title: 7 }), /card\.title/);
});

test('an answer with a poll has it as lines, since answers have none', () => {
  const asked = poll({ ...(own('status') as { poll: object }).poll, multiple: true }, 'poll');
  assert.equal(linesOf(asked), '☐ Monday – 2\n☑ Thursday – 3');
  assert.equal(asked.said.voters, undefined, 'of several answers nobody knows how many people chose them');
});

test('what trends is said by the newest day against the mean of those before', () => {
  const tag = (...accounts: number[]) =>
    trend(
      {
        name: 'Hafen',
        history: accounts.map((people, index) => ({
          day: String(1_774_000_000 - index * 86_400),
          uses: '99',
          accounts: String(people),
        })),
      },
      'tag',
    );
  const [hafen, newest] = [{ tag: 'hafen', name: 'Hafen' }, '2026-03-20T09:46:40.000Z'];
  assert.deepEqual(tag(12, 5, 3, 4), { ...hafen, people: 12, usual: 4, usedAt: newest });
  assert.deepEqual(
    tag(1, 12, 3, 5),
    { ...hafen, people: 12, usual: 4, usedAt: newest },
    'a day that has only begun does not make it small',
  );
  assert.deepEqual(tag(7, 0, 0), { ...hafen, people: 7, usedAt: newest }, 'nobody did before');
  assert.equal(tag(0, 0, 0), undefined);
  assert.equal(trend({ name: 'Hafen' }, 'tag'), undefined, 'a server without history');
  for (const wrong of [
    { day: 'x', accounts: '1' },
    { day: '1', accounts: '-1' },
    { day: '9'.repeat(20), accounts: '1' },
  ])
    assert.throws(
      () => read('m', trend, { name: 'a', history: [wrong] }),
      (error) => error instanceof ParvisError && error.code === 'bad_response',
    );
});

const emoji = (shortcode: string, static_url = `https://files.example/${shortcode}.png`) => ({
  ...{ shortcode, static_url, url: `https://files.example/${shortcode}.gif`, visible_in_picker: true },
});
const pictures = (text: string, ...emojis: unknown[]) =>
  picturesIn(text, status({ ...(own('status') as object), emojis }, 's').emojis).map(
    ({ shortcode, url }) => `${shortcode} ${url}`,
  );

test('the shortcodes of a text that are listed have the picture that does not move', () => {
  assert.deepEqual(pictures('Hi :wave: :Wave: :bye:', emoji('wave'), emoji('ship')), [
    'wave https://files.example/wave.png',
  ]);
  const { emojis, ...rest } = postOf(
    status({ ...(own('status') as object), emojis: ['a', 'b', 'c', 'd'].map((each) => emoji(each)) }, 's'),
    {
      ...known(':a:'),
      poll: pollOf(poll({ id: '1', options: [{ title: ':b:' }] }, 'poll'), true),
    },
  );
  assert.deepEqual(
    emojis?.map(({ shortcode }) => shortcode),
    ['a', 'b'],
    'of the text and of the poll',
  );
  assert.equal(
    'emojis' in postOf(status(own('status'), 's'), known(':a:')),
    false,
    'nothing where there is none',
  );
  assert.ok(rest.warning);
});

test('of emojis that are hostile nothing comes of what is no picture, and none costs more than its length', () => {
  const text = ':a: :__proto__: :constructor: :.*: :(a+)+$:';
  for (const url of [
    'javascript:alert(1)',
    'data:image/svg+xml,<svg/>',
    'blob:https://x',
    '//x/y',
    '',
    ' https://x',
  ])
    assert.deepEqual(pictures(text, emoji('a', url)), [], url);
  assert.deepEqual(pictures(text, emoji('a', 'javascript:1'), emoji('a', 'https://x/1'), emoji('a')), [
    'a https://x/1',
  ]);
  assert.deepEqual(pictures(text, emoji('.*'), emoji('(a+)+$'), emoji('[')), []);
  assert.deepEqual(
    pictures(text, emoji('__proto__'), emoji('constructor')).map((each) => each.split(' ')[0]),
    ['__proto__', 'constructor'],
  );
  const many = Array.from({ length: 10_000 }, (_, index) => emoji(`e${index}`));
  const began = performance.now();
  assert.equal(
    pictures(many.map(({ shortcode }) => `:${shortcode}:`).join(' '), ...many).length,
    EMOJI_LIMIT,
  );
  assert.deepEqual(pictures(':e9999:', ...many), ['e9999 https://files.example/e9999.png']);
  assert.ok(performance.now() - began < 1000);
});

test('a name is without the shortcodes that are listed, unless nothing else is left of it', () => {
  const name = (display_name: string, ...emojis: unknown[]) =>
    account({ id: '1', acct: 'ada', display_name, emojis }, 'a').name;
  assert.equal(name(':engine: Ada  Lovelace :engine:', emoji('engine')), 'Ada Lovelace');
  assert.equal(name('Ada :engine: Lovelace', emoji('engine', 'javascript:alert(1)')), 'Ada Lovelace');
  assert.equal(name('Ada :engine:', emoji('ship')), 'Ada :engine:');
  assert.equal(name(':engine: :engine:', emoji('engine')), 'ada');
});

test('who follows whom is said in the words of the model', () => {
  const theirs = { id: '7', following: true, followed_by: false, requested: null, muting: true };
  const { is } = relationship(theirs, 'r');
  assert.deepEqual(is, { following: true, followedBy: false, requested: false });
  const ada = personOf(account({ id: '7', acct: 'ada' }, 'a'), { about: '', relationship: is });
  assert.deepEqual(ada, { id: '7', name: 'ada', login: 'ada', relationship: is });
  check(RelatedSchema, ada);
  assert.throws(() => read('m', list(relationship), [{ id: '7', following: 'yes' }]), /\[0\]\.following/);
});

test('an account that has no photograph has none, and only those of the server have its mail', () => {
  const bare = account(
    { id: '1', acct: 'bo@else.example', avatar: 'https://x/avatars/original/missing.png' },
    'a',
  );
  assert.deepEqual(personOf(bare, { about: '', mailDomain: 'acme.example' }), {
    id: '1',
    name: 'bo@else.example',
    login: 'bo@else.example',
  });
});

test('the instance says how long a text may be and where the stream is', () => {
  assert.deepEqual(instance(own('instance'), 'instance'), {
    limit: 1000,
    perAddress: 23,
    streaming: 'wss://streaming.acme.example',
  });
  const pleroma = { max_toot_chars: 5000, urls: { streaming_api: 'wss://old.example' } };
  assert.deepEqual(instance(pleroma, 'i'), { limit: 5000, perAddress: 23, streaming: 'wss://old.example' });
  assert.deepEqual(instance({}, 'i'), { limit: undefined, perAddress: 23, streaming: undefined });
});

test('a text is as long as the server counts it', () => {
  assert.equal(lengthOf('👍🏽', 23), 1);
  assert.equal(lengthOf(`a https://acme.example/${'x'.repeat(500)} b`, 23), 27);
  assert.equal(lengthOf('@bruno@partner.example hi', 23), 9);
});

test('who is answered is not said twice', () => {
  assert.equal(withoutAddressee('@ada  Yes', 'ada'), 'Yes');
  assert.equal(withoutAddressee('@adam Yes', 'ada'), '@adam Yes');
  assert.equal(withoutAddressee('@ada Yes', undefined), '@ada Yes');
});

test('links that are hostile cost no more than their length', async () => {
  for (const piece of ['<a ', '<a href="', '<a href="https://x">', '</a ', '<a href="x"><a href="y">x</a>']) {
    const started = performance.now();
    await textOfTheirs(piece.repeat(300_000));
    assert.ok(performance.now() - started < 2_000, piece);
  }
});

/** What each documented answer is an answer of. */
const DOCUMENTED: Record<string, Reader<unknown>> = {
  'account-local': account,
  'account-remote': account,
  account,
  'status-get': status,
  status,
  'status-delete-with-media': status,
  'statuses-index': list(status),
  quote: (value, path) => status(record(value, path)['quoted_status'], path),
  poll,
  tag: tagName,
  'trends-tags': list(trend),
  'followed-tags': list(trend),
  'featured-tags': list(tagName),
  'accounts-relationships': list(relationship),
  'instance-v1': instance,
  'suggestions-v2': list((value, path) => account(record(value, path)['account'], path)),
};
/** Shown in part only: what is missing is named. */
const ABRIDGED: Record<string, [Reader<unknown>, RegExp]> = {
  'timeline-tag': [list(status), /\[0\]\.account/],
  'timeline-public-abridged': [list(status), /\[0\]\.account/],
  'trends-statuses': [list(status), /\[0\]\.account/],
  'status-boost': [status, /\.account/],
  'status-context': [
    (value, path) => list(status)(record(value, path)['descendants'], path),
    /\[0\]\.account/,
  ],
};

const folder = new URL('../../../../../../shared/fixtures/mastodon/', import.meta.url);
const isThere = existsSync(folder);
const documented = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

for (const [name, reader] of Object.entries(DOCUMENTED)) {
  test(`the documented ${name} is understood`, { skip: !isThere && `no ${name}` }, () => {
    assert.ok(read('mastodon', reader, documented(name)));
  });
}
for (const [name, [reader, field]] of Object.entries(ABRIDGED)) {
  test(`of the abridged ${name} the first missing field is named`, { skip: !isThere && `no ${name}` }, () => {
    assert.throws(
      () => read('mastodon', reader, documented(name)),
      (error) => {
        assert.ok(error instanceof ParvisError);
        assert.equal(error.code, 'bad_response');
        return field.test(error.message);
      },
    );
  });
}
test('the documented trends and followed tags are trends', { skip: !isThere && 'no trends' }, () => {
  assert.deepEqual(
    read('m', list(trend), documented('trends-tags')).map((each) => [each?.tag, each?.people, each?.usual]),
    [
      ['hola', 10, undefined],
      ['savedotorg', 9, undefined],
      ['introduction', 14, undefined],
    ],
  );
  assert.deepEqual(read('m', list(trend), documented('followed-tags')), [
    { tag: 'caturday', name: 'Caturday', people: 0, usedAt: '2022-11-13T00:00:00.000Z' },
  ]);
});

test('the documented poll is one that is over', { skip: !isThere && 'no poll' }, () => {
  const theirs = pollOf(read('m', poll, documented('poll')), true);
  check(PollSchema, theirs);
  assert.deepEqual([theirs.mine, theirs.ended, theirs.voters, theirs.can.vote], [[1], true, 10, false]);
});

test(
  'the documented search is understood, and every documented status is a post',
  { skip: !isThere && 'no search' },
  async () => {
    assert.deepEqual(
      read('m', found('accounts', account), documented('search')).map(({ name }) => name),
      ['catstar', 'Cats Are Weird'],
    );
    assert.deepEqual(read('m', found('hashtags', tagName), documented('search')), ['cats', 'catsofmastodon']);
    assert.ok(readdirSync(folder).length > 40);
    for (const name of ['status', 'status-get', 'status-delete-with-media']) {
      const each = status(documented(name), name);
      check(PostSchema, postOf(each, known(textOf(each, await bodyOf(each)))));
    }
  },
);

function check(schema: TSchema, value: unknown) {
  assert.ok(Check(schema, value), JSON.stringify(value));
}

const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('x', 'م'.repeat(300), '👩‍🚀', '<b>', ' ', ':blob: :a_b: :__proto__:', ':x:'),
);
const when = fc
  .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
/** Written in texts too, so that they meet; some with a picture that is none. */
const anyEmojis = maybe(
  fc.array(
    fc.record({
      shortcode: fc.oneof(fc.constantFrom('blob', 'a_b', '__proto__', 'x', ''), fc.string()),
      static_url: maybe(
        fc.oneof(fc.webUrl(), fc.constantFrom('javascript:alert(1)', 'data:image/png;base64,'), words),
      ),
      url: words,
    }),
  ),
);
const anyAccount = fc.record(
  {
    id: fc.string({ minLength: 1 }),
    acct: fc.string({ minLength: 1 }),
    username: maybe(words),
    display_name: maybe(words),
    note: maybe(words),
    avatar: maybe(fc.oneof(words, fc.webUrl())),
    emojis: anyEmojis,
  },
  { requiredKeys: ['id', 'acct'] },
);
const anyStatus = fc.record(
  {
    id: fc.string({ minLength: 1 }),
    created_at: when,
    edited_at: maybe(when),
    account: anyAccount,
    content: maybe(words),
    spoiler_text: maybe(words),
    sensitive: maybe(fc.boolean()),
    visibility: maybe(fc.constantFrom('public', 'direct', 'local', 'unheard-of')),
    replies_count: maybe(fc.nat()),
    favourites_count: maybe(fc.nat()),
    favourited: maybe(fc.boolean()),
    reblog: fc.constant(null),
    media_attachments: maybe(
      fc.array(
        fc.record({
          type: fc.constantFrom('image', 'unknown'),
          url: maybe(words),
          description: maybe(words),
        }),
      ),
    ),
    mentions: maybe(
      fc.array(fc.record({ id: fc.string({ minLength: 1 }), acct: fc.string({ minLength: 1 }), url: words })),
    ),
    tags: maybe(fc.array(fc.record({ name: fc.string({ minLength: 1 }) }))),
    emojis: anyEmojis,
    poll: maybe(
      fc.record({
        multiple: fc.boolean(),
        id: fc.string({ minLength: 1 }),
        own_votes: maybe(fc.array(fc.nat(5))),
        options: fc.array(fc.record({ title: words, votes_count: maybe(fc.nat()) })),
      }),
    ),
  },
  { requiredKeys: ['id', 'created_at', 'account'] },
);

test('whatever well-formed status arrives is a post and a comment of the model, or its field is named', async () => {
  await fc.assert(
    fc.asyncProperty(anyStatus, fc.boolean(), async (theirs, isMine): Promise<void> => {
      let each: Status;
      try {
        each = read('m', status, theirs);
      } catch (error) {
        assert.ok(error instanceof ParvisError && error.code === 'bad_response');
        assert.match(error.message, /account\.acct/);
        return;
      }
      const about = { ...known(textOf(each, await bodyOf(each))), me: isMine ? each.account.id : undefined };
      const asked = each.poll && pollOf(poll(each.poll, 'poll'), isMine);
      if (asked) check(PollSchema, asked);
      check(PostSchema, postOf(each, { ...about, poll: asked }));
      check(WarnedSchema, postOf(each, about));
      check(PicturedSchema, postOf(each, about));
      check(PicturedSchema, commentOf(each, 'p', about));
      check(CommentSchema, commentOf(each, 'p', about));
      const person = personOf(each.account, { about: about.text, mailDomain: 'acme.example' });
      check(PersonSchema, person);
    }),
  );
});

const anyRelationship = fc.record(
  {
    id: fc.string({ minLength: 1 }),
    following: maybe(fc.boolean()),
    followed_by: maybe(fc.boolean()),
    requested: maybe(fc.boolean()),
    note: words,
  },
  { requiredKeys: ['id'] },
);

test('whatever well-formed relationship arrives is one of the model', () => {
  fc.assert(
    fc.property(anyRelationship, anyAccount, (theirs, account_) => {
      const { is } = read('m', relationship, theirs);
      const bare = account({ ...account_, acct: 'ada', id: '1' }, 'account');
      const person = personOf(bare, { about: '', relationship: is });
      check(PersonSchema, person);
      check(RelatedSchema, person);
    }),
  );
});
