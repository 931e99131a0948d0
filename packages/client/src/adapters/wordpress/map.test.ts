import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  CommentSchema,
  PersonSchema,
  PostSchema,
  RecommendationSchema,
  RecommendationsSchema,
  TagSchema,
} from '@parvis/model/schemas';
import fc from 'fast-check';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { ParvisError } from '../../error.ts';
import { list, read, type Reader } from '../../read.ts';
import { commentOf, postOf, tagOf, type Site } from './map.ts';
import { personOf, slugOf } from './person.ts';
import { given as who, recommendationOf, recommendationsOf, tally } from './recommended.ts';
import { article, remark, term, user } from './theirs.ts';

const site: Site = { site: 'https://acme.example/blog', foreignPhotos: true, canComment: true };

/** What WordPress answers, as we have it. */
const KINDS: Record<
  string,
  [read: Reader<unknown>, make: (value: unknown) => Promise<unknown>, schema: TSchema]
> = {
  post: [article, (value) => postOf(article(value, 'post'), { count: 0, newest: [] }, site), PostSchema],
  comment: [remark, (value) => commentOf(remark(value, 'comment'), site), CommentSchema],
  person: [user, (value) => personOf(user(value, 'user'), site), PersonSchema],
  tag: [term, async (value) => tagOf(term(value, 'tag')), TagSchema],
  tally: [tally, (value) => recommendationsOf(tally(value, 'tally'), site), RecommendationsSchema],
  recommendation: [who, (value) => recommendationOf(who(value, 'given'), site), RecommendationSchema],
};

const fixtures = new URL('../../../../../../shared/fixtures/wordpress/', import.meta.url);
const documented = (name: string) => JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')) as unknown[];
const FILES: Record<string, keyof typeof KINDS> = {
  'posts-collection.json': 'post',
  'posts-embedded.json': 'post',
  'posts-simple.json': 'post',
  'pages-collection.json': 'post',
  'comments-collection.json': 'comment',
  'comments-threaded.json': 'comment',
  'users-collection.json': 'person',
  'authors-list.json': 'person',
  'tags-collection.json': 'tag',
  'tags-list-counts.json': 'tag',
  'categories-collection.json': 'tag',
  'categories-list.json': 'tag',
};

for (const [name, kind] of Object.entries(FILES)) {
  const skip = !existsSync(fixtures) && `../shared/fixtures/wordpress/${name} is not here`;
  test(`the documented ${name} is understood`, { skip }, async () => {
    const [, make, schema] = KINDS[kind]!;
    const all = documented(name);
    assert.ok(all.length > 0);
    for (const each of all) {
      const made = await make(each);
      assert.deepEqual([...Value.Errors(schema, made)], []);
      assert.doesNotMatch(JSON.stringify(made), /<\/?(p|b|strong|h\d|img|blockquote)\b/i);
    }
  });
}

const given = {
  id: 4,
  date: '2017-02-14T12:00:00',
  date_gmt: '2017-02-14T10:00:00',
  link: 'https://acme.example/blog/?p=4',
  title: { rendered: 'A &amp; B' },
};

test('what a field is wrong in is said by its name', () => {
  const wrongs: [object, string][] = [
    [{ ...given, id: 'x' }, 'id'],
    [{ ...given, date: 'yesterday' }, 'date'],
    [{ ...given, title: 'A' }, 'title'],
    [{ ...given, link: undefined }, 'link'],
    [{ ...given, _embedded: { author: [{ id: 1 }] } }, '_embedded.author[0].name'],
    [{ ...given, tags: 'a' }, 'tags'],
  ];
  for (const [wrong, field] of wrongs) {
    assert.throws(
      () => read('wp', list(article), [wrong]),
      (error) => {
        assert.ok(error instanceof ParvisError && error.code === 'bad_response');
        assert.ok(error.message.includes(`"answer[0].${field}"`), error.message);
        return true;
      },
    );
  }
});

test('an article without author, excerpt or a time in UTC is one all the same', async () => {
  const [, make] = KINDS['post']!;
  const post = (await make({
    ...given,
    date_gmt: null,
    link: 'javascript:alert(1)',
    comment_status: 'unheard-of',
    _embedded: { author: [{ code: 'rest_user_invalid_id', message: 'x', data: { status: 404 } }] },
  })) as { author: object; text: string; createdAt: string; can: { comment: boolean } };
  assert.deepEqual(post.author, { id: 'site:acme.example', name: 'acme.example' });
  assert.equal(post.text, '**A & B**');
  assert.equal(post.createdAt, '2017-02-14T12:00:00.000Z');
  assert.equal(post.can.comment, false);
});

test('hostile HTML leaves nothing but words', async () => {
  const [, make] = KINDS['post']!;
  const rendered =
    '<p>Seen<script>alert(1)</script><img src=x onerror=alert(1)><iframe src="//evil.example"></iframe></p>';
  const post = (await make({ ...given, title: { rendered: `T${rendered}` }, excerpt: { rendered } })) as {
    text: string;
  };
  assert.doesNotMatch(post.text, /[<>]|onerror|evil/);
  assert.match(post.text, /^\*\*TSeen.*\*\*\n\nSeen\n\nhttps:/s);
});

test('names of one letter and of 300, right to left, with emoji, and times from 1970 to 9999 stay', async () => {
  for (const name of ['A', 'x'.repeat(300), 'عبد الله', 'שרה', '👩‍🔬 Zoë', 'a_b *c*', "O'Neil"]) {
    assert.equal((await personOf({ id: 1, name }, site)).name, name);
  }
  assert.equal((await personOf({ id: 1, name: '<b> </b>', slug: 'ada' }, site)).name, 'ada');
  const [, make] = KINDS['comment']!;
  for (const date of ['1970-01-01T00:00:00', '9999-12-31T23:59:59']) {
    const made = (await make({
      id: 1,
      post: 2,
      author: 0,
      author_name: null,
      date,
      content: { rendered: 'x' },
    })) as { createdAt: string; author: object };
    assert.equal(made.createdAt, `${date}.000Z`);
    assert.deepEqual(made.author, { id: 'guest:?', name: '?' });
  }
});

test('photographs come from the site alone, unless others are allowed, and never from a script', async () => {
  const of = async (url: unknown, foreignPhotos: boolean) =>
    (
      await personOf(
        { id: 1, name: 'A', avatar_urls: { 24: 'https://acme.example/small', 96: url } },
        { ...site, foreignPhotos },
      )
    ).photo?.url;
  const gravatar = 'https://secure.gravatar.com/avatar/1';
  assert.equal(await of(gravatar, true), gravatar);
  assert.equal(await of(gravatar, false), undefined);
  assert.equal(await of('https://acme.example/ada.png', false), 'https://acme.example/ada.png');
  for (const url of ['javascript:alert(1)', 'data:image/png,x', false, 7])
    assert.equal(await of(url, true), undefined);
});

test('logins and tags become the slugs that WordPress makes of them, and back', () => {
  assert.equal(slugOf('Ada.Lovelace'), 'ada-lovelace');
  assert.equal(slugOf('élise@acme.example'), 'eliseacme-example');
  assert.deepEqual(tagOf({ name: 'Alan Turing', slug: 'alan-turing' }), {
    tag: 'alan_turing',
    name: 'Alan_Turing',
  });
  assert.deepEqual(tagOf({ name: 'أمن', slug: '%d8%a3%d9%85%d9%86' }), { tag: 'أمن', name: 'أمن' });
  assert.deepEqual(tagOf({ name: '!!!', slug: '%zz' }), { tag: '%zz', name: '%zz' });
});

const anything = fc.anything({ maxDepth: 2 });
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom('', '<p>x</p>', '<script>', '&amp;', '2026-01-01T00:00:00', 'https://a.example'),
);
const rendered = fc.record({ rendered: text });
type Fields = Record<string, fc.Arbitrary<unknown>>;
/** Fields may be missing, or of another shape. */
const wild = (fields: Fields): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, likely]) => [
        name,
        fc.oneof({ weight: 9, arbitrary: likely }, { weight: 1, arbitrary: anything }),
      ]),
    ),
    { requiredKeys: [] },
  );
const id = fc.oneof(fc.nat(), fc.constant(0));
const time = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') })
  .map((each) => each.toISOString().slice(0, 19));
const avatars = fc.oneof(fc.constant([]), fc.dictionary(fc.constantFrom('24', '96', 'x'), text));

/** What a site answers, made of records of one sort. */
function answers(
  of: (fields: Fields) => fc.Arbitrary<unknown>,
  date: fc.Arbitrary<string>,
): Record<keyof typeof KINDS, fc.Arbitrary<unknown>> {
  const theirUser = of({
    id,
    name: text,
    slug: text,
    description: text,
    avatar_urls: avatars,
    username: text,
    email: text,
    locale: text,
  });
  const slug = text.filter((each) => each !== '');
  const theirTerm = of({ id, name: text, slug, taxonomy: fc.constantFrom('post_tag', 'category') });
  const subject = of({
    kind: fc.constantFrom('page', 'person', 'post'),
    id: fc.constantFrom('7', 'https://a.example'),
  });
  return {
    person: theirUser,
    tag: theirTerm,
    tally: of({
      subject,
      count: id,
      mine: fc.boolean(),
      revision: id,
      people: fc.array(theirUser, { maxLength: 6 }),
    }),
    recommendation: of({ subject, person: theirUser, created_at: date }),
    comment: of({
      id,
      post: id,
      date,
      date_gmt: date,
      author: id,
      author_name: text,
      author_avatar_urls: avatars,
      content: rendered,
    }),
    post: of({
      id,
      date,
      date_gmt: date,
      modified_gmt: date,
      link: text,
      title: rendered,
      excerpt: rendered,
      comment_status: fc.constantFrom('open', 'closed', 'other'),
      sticky: fc.boolean(),
      tags: fc.array(id),
      _embedded: of({
        author: fc.array(theirUser, { maxLength: 1 }),
        'wp:term': fc.array(fc.array(theirTerm)),
      }),
    }),
  };
}

const AS_MEANT = answers(fc.record, time);
const WILD = answers(wild, fc.oneof(time, text));
for (const kind of Object.keys(KINDS)) {
  test(`whatever is answered as a ${kind} is one of the model, or an error that names the field`, async () => {
    const [reader, make, schema] = KINDS[kind]!;
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(AS_MEANT[kind]!, WILD[kind]!), async (value) => {
        try {
          read('wp', reader, value);
        } catch (error) {
          assert.ok(error instanceof ParvisError && error.code === 'bad_response', String(error));
          assert.match(error.message, /"answer/);
          return;
        }
        understood++;
        assert.deepEqual([...Value.Errors(schema, await make(value))], []);
      }),
      { numRuns: 500 },
    );
    assert.ok(understood > 50, `of 500 so many are understood: ${understood}`);
  });
}
