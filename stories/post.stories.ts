import '@parvis/elements/post/define';
import type { ShownPost } from '@parvis/client';
import type { MemoryOptions } from '@parvis/client/memory';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { askAgain, part, press, until } from './.storybook/until.ts';
import { postOf } from './company/given.ts';
import { longest, longName } from './company/longest.ts';

interface Args {
  post?: string;
  [property: `--${string}`]: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Post',
  component: 'parvis-post',
  tags: ['autodocs'],
  args: { post: 'soak-test' },
  render: ({ post }) => html`<parvis-post post=${ifDefined(post)}><a href="#post">A post</a></parvis-post>`,
};
export default meta;

type Story = StoryObj<Args>;

const holding = (memory: MemoryOptions, signInUrl?: string): Story => ({
  parameters: { parvis: { memory, signInUrl } },
});

const postIn = (canvas: HTMLElement): Element => canvas.querySelector('parvis-post')!;

/** The first button of a menu, once it is known whether it recommends the post or takes that back. */
const offer = (post: Element): Promise<HTMLElement> =>
  until(() =>
    post.shadowRoot?.querySelector('[part=action][aria-disabled]')
      ? undefined
      : post.shadowRoot?.querySelector<HTMLElement>('[part=action]'),
  );

/** A post by itself, as behind the link that each has. React, comment, open its menu. */
export const Post: Story = {};

/** Of more than two comments the latest show, and all when asked for. */
export const WithComments: Story = { args: { post: 'press' } };

/** All comments, and the place to write one. */
export const AllComments: Story = {
  args: { post: 'press' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const post = postIn(canvasElement);
    await press(post, 'all-comments');
    await press(post, 'comment');
    await until(() => post.shadowRoot?.querySelector('parvis-composer'));
  },
};

/** Pinned, and an announcement: a list and a bold word, as people write them. */
export const Announcement: Story = { args: { post: 'first-water' } };

export const InGroup: Story = { args: { post: 'meter' } };

/** A text of the reader’s own, which was edited. “Edited” opens what it said before. */
export const Edited: Story = {
  args: { post: 'travel' },
  parameters: {
    parvis: {
      earlier: ({ feed }, options) =>
        feed.editPost('travel', `${postOf('travel').text} Thank you for 41 answers so far!`, {
          ...options,
          revision: 0,
        }),
    },
  },
};

/** What it said before, over the page. */
export const Versions: Story = {
  ...Edited,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const post = postIn(canvasElement);
    await press(post, 'edited');
    await until(() => post.shadowRoot?.querySelector('[part=versions] li'));
  },
};

/** The reader’s own text, while they change it. */
export const Editing: Story = {
  args: { post: 'travel' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const post = postIn(canvasElement);
    await press(post, 'menu');
    await press(post, 'action');
    await until(() => post.shadowRoot?.querySelector('parvis-composer'));
  },
};

/** The menu of somebody who reads. */
export const Menu: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(postIn(canvasElement), 'menu');
    await offer(postIn(canvasElement));
  },
};

/** The reader recommends it, as two others do. */
export const RecommendedMenu: Story = {
  ...Menu,
  ...holding({
    recommendations: [
      { subject: { kind: 'post', id: 'soak-test' }, people: ['amina.fassi', 'lama.odeh', 'meiling.ouyang'] },
    ],
  }),
};

/** It was recommended from its menu. */
export const Recommended: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(postIn(canvasElement), 'menu');
    (await offer(postIn(canvasElement))).click();
    await part(postIn(canvasElement), 'notice');
  },
};

/** The source does not take that. */
export const RecommendRefused: Story = {
  ...Recommended,
  ...holding({ failures: { 'recommendations.set': 'forbidden' } }),
};

/** A community manager pins, announces and deletes. */
export const ManagersMenu: Story = {
  ...Menu,
  ...holding({ session: { person: 'amina.fassi', roles: ['community_manager'] } }),
};

/** It asks what is wrong. */
export const Report: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const post = postIn(canvasElement);
    await press(post, 'menu');
    await part(post, 'action');
    [...post.shadowRoot!.querySelectorAll<HTMLElement>('[part=action]')].at(-1)!.click();
    await part(post, 'report');
  },
};

/** What those who look after a place see of a reported post. */
export const Reported: Story = {
  render: () => html`<parvis-post .data=${{ ...postOf('bottle'), reports: 2 }}></parvis-post>`,
};

const poll = {
  options: ['By train', 'By bicycle', 'On foot, along the canal'],
  votes: { 'claire.fontanel': [0], 'lama.odeh': [0], 'tariq.al-masri': [2] },
  endsAt: '2099-06-30T16:00:00Z',
};
const asking = (
  more: Partial<NonNullable<MemoryOptions['posts']>[number]>,
  failures: NonNullable<MemoryOptions['failures']> = {},
): Story => ({
  args: { post: 'outing' },
  ...holding({
    failures,
    posts: [
      {
        id: 'outing',
        author: 'claire.fontanel',
        text: 'How do we get to the summer party?',
        createdAt: '2026-05-20T08:00:00Z',
        ...more,
      },
    ],
  }),
});

/** A poll, of which one answer may be chosen, for good. Our own server has none; Mastodon has. */
export const Poll = asking({ poll });

/** Several answers may be chosen. */
export const PollOfSeveral = asking({ poll: { ...poll, multiple: true } });

/** Once the reader has voted, or nobody can any more, it says what everybody chose. */
export const PollClosed = asking({ poll: { ...poll, endsAt: '2026-05-21T16:00:00Z' } });

export const PollRightToLeft: Story = { ...PollClosed, globals: { language: 'ar' } };

export const PollNarrow: Story = { ...Poll, tags: ['!autodocs'], globals: { width: '200px' } };

/** The source did not take the vote. */
export const VoteRefused: Story = {
  ...asking({ poll }, { 'feed.vote': 'unavailable' }),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const post = postIn(canvasElement);
    (await part(post, 'answer')).querySelector('input')!.click();
    await until(() => post.shadowRoot?.querySelector('[part=vote]:enabled'));
    await press(post, 'vote');
    await part(post, 'notice');
  },
};

const emojis = [
  { shortcode: 'drop', url: './emoji/drop.svg' },
  { shortcode: 'boat', url: './emoji/boat.svg' },
];

/** Pictures that a system has for shortcodes, in the text, its warning and its poll. Our own server has none; Mastodon has. */
export const Emoji = asking({
  text: 'The first water :drop: runs since this morning, **eleven days early :boat:**. Whoever was at the pumps last night: thank you :drop::drop::drop:\n\n> Who wakes the :boat: crew?\n\nA word that is no picture stays what it is, :otter: too, and `:drop:` in code.',
  emojis,
});

export const EmojiInWarningAndPoll: Story = {
  ...asking({
    text: 'We are going by :boat:.',
    warning: 'How we get to the summer party :boat:',
    poll: { ...poll, options: [':boat: By boat', ':drop: We swim'] },
    emojis,
  }),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(postIn(canvasElement), 'show');
    await part(postIn(canvasElement), 'poll');
  },
};

export const EmojiNarrow: Story = { ...Emoji, tags: ['!autodocs'], globals: { width: '320px' } };

export const EmojiDark: Story = { ...Emoji, tags: ['!autodocs'], globals: { scheme: 'dark' } };

export const EmojiRightToLeft: Story = {
  ...asking({ text: 'وصل الماء :drop: صباح اليوم، قبل موعده بأحد عشر يومًا :boat:. شكرًا لكم!', emojis }),
  globals: { language: 'ar' },
};

/** What the page says of itself that it links to: the server has asked it once, for everybody. */
export const Link = asking({
  text: 'The harbour opens on Saturday: https://www.hafen.example/opening',
  link: {
    url: 'https://www.hafen.example/opening',
    title: 'The new harbour opens, after nine years and one flood',
    description:
      'What was built, what it cost, and where the boats go. With a map for those who come by tram.',
    site: 'Hafen heute',
  },
});

export const LinkRightToLeft: Story = {
  ...asking({
    text: 'يفتتح الميناء يوم السبت: https://www.hafen.example/opening',
    link: { url: 'https://www.hafen.example/opening', title: 'افتتاح الميناء الجديد بعد تسع سنوات' },
  }),
  globals: { language: 'ar', width: '320px' },
};

/** Its author warns of what it says: it shows to those who ask. */
export const Warning = asking({ warning: 'How the film ends', text: 'They miss the train, and walk.', poll });

/** What was warned of, after “Show”. */
export const WarningShown: Story = {
  ...Warning,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(postIn(canvasElement), 'show');
    await part(postIn(canvasElement), 'text');
  },
};

/** Deleted, and not gone until the page is left. */
export const Removed: Story = {
  args: { post: 'travel' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const post = postIn(canvasElement);
    await press(post, 'menu');
    await part(post, 'action');
    [...post.shadowRoot!.querySelectorAll<HTMLElement>('[part=action]')].at(-1)!.click();
    await part(post, 'undo');
  },
};

/** The page has the post already: nothing is asked before the reader does something. */
export const OwnData: Story = { render: () => html`<parvis-post .data=${postOf('press')}></parvis-post>` };

const unsent = (more: Partial<NonNullable<ShownPost['unsent']>>): Story => {
  const { id, text } = postOf('travel');
  const post: ShownPost = { ...postOf('travel'), unsent: { id, kind: 'post', text, ...more } };
  return { render: () => html`<parvis-post .data=${post}></parvis-post>` };
};

/** On its way. */
export const Unsent = unsent({});

/** The source does not take it. */
export const Refused = unsent({ refused: 'forbidden' });

/** The source does not take what it was changed to. */
export const EditRefused: Story = {
  ...unsent({ id: 'edit', kind: 'edit', of: 'travel', refused: 'precondition_failed' }),
  tags: ['!autodocs'],
};

/** In words only that a page can have at most three. */
export const PinLimit: Story = {
  ...holding({
    session: { person: 'amina.fassi', roles: ['community_manager'] },
    failures: { 'feed.pin': 'conflict' },
  }),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const post = postIn(canvasElement);
    await press(post, 'menu');
    await press(post, 'action');
    await part(post, 'notice');
  },
};

/** What the author wrote shows, in a box of the final size. */
export const Loading: Story = holding({ latency: 3_600_000 });

export const LoadingWithoutFallback: Story = {
  ...Loading,
  render: ({ post }) => html`<parvis-post post=${ifDefined(post)}></parvis-post>`,
};

/** It was deleted, or the reader may not see it: the author’s link stays. */
export const NotFound: Story = { args: { post: 'nothing' } };

export const NotFoundWithoutFallback: Story = {
  args: { post: 'nothing' },
  render: LoadingWithoutFallback.render!,
};

export const Failed: Story = holding({ failures: { 'feed.get': 'unavailable' } });

export const Offline: Story = holding({ failures: { 'feed.get': 'offline' } });

export const SignedOut: Story = holding({ failures: { 'feed.get': 'unauthenticated' } }, '#sign-in');

const failures: Record<string, 'offline'> = {};

/** Two minutes after the answer the network is away: what is known shows. */
export const OfflineWithOlderAnswer: Story = {
  ...holding({ failures }),
  tags: ['!autodocs'],
  beforeEach: () => () => delete failures['feed.get'],
  play: async ({ canvasElement }) => {
    const post = postIn(canvasElement);
    await part(post, 'text');
    failures['feed.get'] = 'offline';
    askAgain();
    await until(() => post.matches(':state(stale)'));
  },
};

/** No client was given to the page. Under `data-parvis-debug` the post says so; otherwise only the console does. */
export const NotSetUp: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { none: true } },
  decorators: [(story) => html`<div data-parvis-debug>${story()}</div>`],
};

/** A long text is cut, with a button for the rest. */
export const VeryLong: Story = {
  args: { post: 'long-text' },
  ...holding({ posts: longest, groups: [longName] }),
};

/** Words, addresses and code that are wider than the column. */
export const LongWords: Story = {
  args: { post: 'long-words' },
  ...holding({ posts: longest, groups: [longName] }),
};

/** An Arabic post on an Arabic page. */
export const RightToLeft: Story = { args: { post: 'permit' }, globals: { language: 'ar' } };

/** An Arabic post with an English comment, on an English page. */
export const BothDirections: Story = { args: { post: 'labels' } };

export const Dark: Story = { args: { post: 'press' }, globals: { scheme: 'dark' } };

export const Narrow: Story = { args: { post: 'press' }, globals: { width: '200px' } };

export const Branded: Story = { args: { post: 'press' }, globals: { theme: 'brand' } };

/** The custom properties of this element. */
export const Spacious: Story = { args: { '--parvis-post-face-size': '4rem', '--parvis-post-gap': '1.5rem' } };

/** Parts are styled by the page: `parvis-post::part(text) { … }`. */
export const Parts: Story = {
  decorators: [
    (story) => html`
      <style>
        .own parvis-post::part(text) {
          font:
            1.15em/1.5 Georgia,
            serif;
        }
        .own parvis-post::part(comments) {
          padding-inline-start: 1rem;
          border-inline-start: 3px solid;
        }
      </style>
      <div class="own">${story()}</div>
    `,
  ],
};
