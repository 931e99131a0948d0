import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Check } from 'typebox/value';
import { CommentSchema, PostSchema } from '@parvis/model/schemas';
import { ParvisError } from '../../error.ts';
import { list, read, record, type Reader } from '../../read.ts';
import { comment as commentShape, post as postShape } from '../../shapes/post.ts';
import {
  commentOf,
  isPlain,
  message,
  postOf,
  reactionsIn,
  textOf,
  type Known,
  type Message,
} from './message.ts';

const folder = new URL('../../../../../../shared/fixtures/graph/', import.meta.url);
const documented = { skip: !existsSync(folder) && 'the documented answers are not here' };
const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const value: Reader<Message[]> = (answer, path) =>
  list(message)(record(answer, path)['value'], `${path}.value`);

const ROBIN = '8ea0e38b-efb3-4757-924a-5f94061cf8c2';
const known = (text: string, more: Partial<Known> = {}): Known => ({
  ...{ id: 'p', text, revision: 0, reactionRevision: 0, me: undefined },
  may: { send: true, edit: true },
  ...more,
});
const minimal = { id: '1', createdDateTime: '2026-03-01T09:00:00.000Z' };
const of = (more: object): Message => message({ ...minimal, ...more }, 'message');
const saying = (content: string, more: object = {}) =>
  of({ body: { contentType: 'html', content }, ...more });

test('the documented messages are posts, and what Teams says itself is none', documented, async () => {
  const [hello, pictures, renamed] = read('graph', value, fixture('channel-messages'));
  assert.deepEqual(
    [hello, pictures, renamed].map((each) => each!.isShown),
    [true, true, false],
  );
  const text = await textOf(hello!);
  assert.deepEqual(postOf(hello!, known(text, { me: ROBIN }), { count: 0, latest: [] }, undefined), {
    id: 'p',
    author: { id: ROBIN, name: 'Robin Kline' },
    text: 'Hello World Jane Smith',
    createdAt: '2021-03-28T21:11:12.395Z',
    revision: 0,
    kind: 'status',
    tags: [],
    comments: { count: 0, latest: [] },
    reactions: { counts: [], revision: 0 },
    announcement: false,
    // An edit of the text would no longer mention Jane.
    can: {
      edit: false,
      remove: true,
      report: false,
      comment: true,
      react: true,
      pin: false,
      announce: false,
    },
  });
  assert.equal(await textOf(pictures!), '🖼\n🖼', 'pictures need a token, and are signs');
  const alone = read('graph', message, fixture('channel-message'));
  assert.deepEqual([await textOf(alone), isPlain(alone)], ['🖼', false]);
});

test('documented replies are comments', documented, async () => {
  const [root] = read('graph', value, fixture('channel-messages-expand-replies'));
  const replies = await Promise.all(
    root!.replies.map(async (each) => commentOf(each, 'p', known(await textOf(each)))),
  );
  assert.deepEqual(
    replies.map(({ text, createdAt, author }) => `${createdAt} ${author.name}: ${text}`),
    [
      '2021-03-29T03:49:13.153Z Robin Kline: Reply3',
      '2021-03-29T03:49:10.004Z Robin Kline: Reply2',
      '2021-03-29T03:49:07.416Z Robin Kline: Reply1',
    ],
  );
});

test('a time that was written wrong is named', documented, () => {
  assert.throws(() => read('graph', value, fixture('chat-messages')), namesField(/\[2\]\.createdDateTime/));
  assert.equal(read('graph', message, fixture('chatmessage-text')).content, 'test');
});

test('a message is one text: its subject, what it says with signs for what Teams draws, its files', async () => {
  const news = saying(
    '<p>Good <strong>news</strong> <emoji id="smile" alt="😄" title="Smile"></emoji> for <at id="0">Jane &amp; Jim</at></p>' +
      '<codeblock class="Json"><code>{ "a": 1 }</code></codeblock><attachment id="7"></attachment><script>x()</script>',
    {
      subject: 'Lifts *again*',
      mentions: [{ id: 0 }],
      attachments: [
        { id: '7', name: 'Plan.pdf', contentUrl: 'https://acme.sharepoint.com/Plan.pdf' },
        { id: '8', name: 'Card', contentUrl: 'javascript:alert(1)' },
      ],
    },
  );
  assert.equal(
    await textOf(news),
    [
      '**Lifts \\*again\\***',
      'Good **news** 😄 for Jane & Jim\n\n```\n{ "a": 1 }\n```',
      '📎 Plan.pdf https://acme.sharepoint.com/Plan.pdf\n📎 Card',
    ].join('\n\n'),
  );
});

test('what is only text is as it was typed, and may be edited', async () => {
  const typed = '2 * 3 * 4 < 25 #Sums';
  const plain = saying('<div><p>2 * 3 * 4 &lt; 25 #Sums</p></div>');
  assert.deepEqual([await textOf(plain), isPlain(plain)], [typed, true]);
  assert.equal(
    await textOf(of({ body: { contentType: 'text', content: '**bold**\r\n<b>' } })),
    '**bold**\n<b>',
  );
  const post = postOf(plain, known(typed, { me: '–' }), { count: 0, latest: [] }, undefined);
  assert.deepEqual([post.tags, post.can.edit], [['sums'], true]);
  for (const content of ['<p><b>x</b></p>', '<img src="x">', '<table></table>', '<at id="0">x</at>', '< p>'])
    assert.equal(isPlain(saying(content)), false, content);
});

test('of a person’s reactions the latest counts that has a like here, whatever the colour of its hand', () => {
  const reaction = (by: string, reactionType: string, minute: number) => ({
    reactionType,
    createdDateTime: `2026-03-01T09:0${minute}:00Z`,
    user: { user: { id: by, displayName: null } },
  });
  const given = of({
    reactions: [
      reaction('ada', '👍🏽', 1),
      reaction('ada', 'heart', 2),
      reaction('ada', '😆', 3),
      reaction('bo', '❤️', 1),
      reaction('cleo', 'angry', 1),
      reaction('dai', '💡', 4),
    ],
  });
  const { reactions } = postOf(given, known('', { me: 'ada' }), { count: 0, latest: [] }, undefined);
  assert.deepEqual(reactions, {
    counts: [
      { kind: 'love', count: 2 },
      { kind: 'insightful', count: 1 },
    ],
    mine: 'love',
    revision: 0,
  });
  assert.deepEqual(
    reactionsIn(given).map(({ by }) => by.id),
    ['dai', 'ada', 'bo'],
  );
});

test('a sign that objects know by themselves is no reaction', () => {
  for (const reactionType of ['toString', 'constructor', '__proto__']) {
    const reactions = [{ reactionType, createdDateTime: minimal.createdDateTime }];
    assert.deepEqual(reactionsIn(of({ reactions })), []);
  }
});

test('where a permission is not named, its controls are not offered', () => {
  const { can } = postOf(
    saying('x', { from: { user: { id: 'ada', displayName: 'Ada' } } }),
    known('x', { me: 'ada', may: { send: false, edit: false } }),
    { count: 0, latest: [] },
    undefined,
  );
  assert.equal(Object.values(can).includes(true), false);
});

function namesField(field: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof ParvisError);
    assert.equal(error.code, 'bad_response');
    return field.test(error.message);
  };
}

const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null });
const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '<p>x</p>',
    '<img src="hostedContents/1/$value">',
    '<emoji alt="😄">',
    '<at id="0">',
    'م'.repeat(300),
  ),
);
const when = fc
  .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const somebody = maybe(
  fc.record({
    user: maybe(fc.record({ id: maybe(fc.constantFrom('ada', 'bo', '')), displayName: maybe(words) })),
    application: maybe(fc.record({ id: maybe(words), displayName: maybe(words) })),
  }),
);
const anyMessage = fc.record(
  {
    id: fc.oneof({ weight: 20, arbitrary: fc.stringMatching(/^\d{13}$/) }, maybe(fc.constant(''))),
    messageType: maybe(fc.constantFrom('message', 'systemEventMessage')),
    createdDateTime: fc.oneof({ weight: 20, arbitrary: when }, words),
    lastEditedDateTime: maybe(when),
    deletedDateTime: maybe(when),
    subject: maybe(words),
    from: somebody,
    body: maybe(fc.record({ contentType: maybe(fc.constantFrom('html', 'text')), content: maybe(words) })),
    mentions: maybe(fc.array(fc.record({ id: fc.nat() }))),
    attachments: maybe(
      fc.array(fc.record({ name: maybe(words), contentUrl: maybe(fc.oneof(words, fc.webUrl())) })),
    ),
    reactions: maybe(
      fc.array(
        fc.record({
          reactionType: fc.constantFrom('like', 'heart', '👍🏿', '🎉', 'sad', 'custom'),
          createdDateTime: when,
          user: somebody,
        }),
      ),
    ),
  },
  { requiredKeys: ['id', 'createdDateTime'] },
);

test('whatever arrives is a post or a comment of the model, or an error that names the field', async () => {
  let understood = 0;
  await fc.assert(
    fc.asyncProperty(anyMessage, fc.boolean(), async (given, isMine) => {
      let found: Message;
      try {
        found = read('graph', message, given, 'message');
      } catch (error) {
        assert.ok(namesField(/"message\.\w/)(error), String(error));
        return;
      }
      const about = known(await textOf(found), { me: isMine ? 'ada' : undefined });
      const comment = commentOf(found, 'p', about);
      const post = postOf(found, about, { count: 1, latest: [comment] }, { id: 't', slug: 'g', name: 'G' });
      assert.ok(Check(CommentSchema, comment), JSON.stringify(comment));
      assert.ok(Check(PostSchema, post), JSON.stringify(post));
      assert.deepEqual(read('graph', commentShape, comment), comment);
      assert.deepEqual(read('graph', postShape, post), post);
      understood++;
    }),
    { numRuns: 300 },
  );
  assert.ok(understood > 50, `${understood} of 300 were messages`);
});
