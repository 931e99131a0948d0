import '@parvis/elements/mini-feed/define';
import type { MemoryOptions } from '@parvis/client/memory';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { askAgain, clientOf, composerIn, part, until } from './.storybook/until.ts';
import { given } from './company/given.ts';
import { company, many, news } from './company/index.ts';
import { longest, longName, manyPosts } from './company/longest.ts';

interface Args {
  group?: string;
  tag?: string;
  author?: string;
  about?: string;
  limit?: number | undefined;
  'no-composer'?: boolean;
  [property: `--${string}`]: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Mini feed',
  component: 'parvis-mini-feed',
  tags: ['autodocs'],
  args: { limit: 3 },
  render: ({ group, tag, author, about, limit, 'no-composer': noComposer }) => html`
    <parvis-mini-feed
      group=${ifDefined(group)}
      tag=${ifDefined(tag)}
      author=${ifDefined(author)}
      about=${ifDefined(about)}
      limit=${ifDefined(limit)}
      ?no-composer=${noComposer}
    ></parvis-mini-feed>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const holding = (memory: MemoryOptions, signInUrl?: string): Story => ({
  parameters: { parvis: { memory, signInUrl } },
});

const feedIn = (canvas: HTMLElement): Element => canvas.querySelector('parvis-mini-feed')!;

/** What is addressed to everyone, with a place to write. Walk it with Page Down and Page Up. */
export const Everyone: Story = { args: { limit: undefined } };

/** Three at a time, and three more when asked for. Without `limit` two pages come by themselves as one scrolls. */
export const Limit: Story = {};

/** The posts of a group; what is written here is written to the group. */
export const Group: Story = { args: { group: 'agadir' } };

/** Everything with a hashtag, wherever it was written. */
export const Hashtag: Story = { args: { tag: 'Agadir' } };

/** Everything that somebody wrote. */
export const Author: Story = { args: { author: 'claire.fontanel@rivelle.example' } };

/** The conversation of a page, below an article: it stands in no other feed. */
export const AboutPage: Story = { args: { about: news.id } };

/** An empty `about` is the page that the tag stands on. Nobody has said anything about this one. */
export const ThisPage: Story = { args: { about: '' } };

/** Only to read: for a start page, where there is little room. */
export const NoComposer: Story = { args: { 'no-composer': true } };

/** The page has the posts already: nothing is asked before the reader does something. */
export const OwnData: Story = {
  render: ({ limit }) => html`<parvis-mini-feed .data=${given} limit=${ifDefined(limit)}></parvis-mini-feed>`,
};

/** Of what is pinned, what is read is put away. */
export const PinnedRead: Story = {
  parameters: {
    parvis: {
      earlier: ({ feed }, options) => feed.markRead('welcome', options),
    },
  },
};

export const Empty: Story = holding({ posts: [] });

export const EmptyToRead: Story = { ...Empty, args: { 'no-composer': true } };

export const Loading: Story = holding({ latency: 3_600_000 });

/** What the author wrote shows meanwhile. */
export const LoadingWithFallback: Story = {
  ...Loading,
  render: () => html`
    <parvis-mini-feed><a href="#feed">What colleagues are working on</a></parvis-mini-feed>
  `,
};

export const Failed: Story = holding({ failures: { 'feed.list': 'unavailable' } });

export const Offline: Story = holding({ failures: { 'feed.list': 'offline' } });

/** A closed group, of which the reader is no member. */
export const Forbidden: Story = { args: { group: 'works-council' } };

/** There is no such group, or it is secret: the author’s link stays. */
export const NotFound: Story = {
  render: () => html` <parvis-mini-feed group="nothing"><a href="#groups">All groups</a></parvis-mini-feed> `,
};

export const SignedOut: Story = holding({ failures: { 'feed.list': 'unauthenticated' } }, '#sign-in');

const failures: Record<string, 'offline'> = {};

/** Two minutes after the answer the network is away: what is known shows, with its time. */
export const OfflineWithOlderAnswer: Story = {
  ...holding({ failures }),
  tags: ['!autodocs'],
  beforeEach: () => () => delete failures['feed.list'],
  play: async ({ canvasElement }) => {
    const feed = feedIn(canvasElement);
    await part(feed, 'feed');
    failures['feed.list'] = 'offline';
    askAgain();
    await until(() => feed.matches(':state(stale)'));
  },
};

/** Written while the source could not be reached: it shows at once and is sent when it can be. */
export const Unsent: Story = {
  ...holding({ failures: { 'feed.post': 'offline' } }),
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    await part(feedIn(canvasElement), 'feed');
    const feed = await clientOf(loaded).feed();
    await feed.post({ kind: 'status', text: 'Reading the #ferry timetable in a tunnel.' }).kept;
  },
};

/** What the source does not take comes back to where it was written, with the reason. */
export const Refused: Story = {
  ...holding({ failures: { 'feed.post': 'forbidden' } }),
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const composer = await composerIn(feedIn(canvasElement));
    const feed = await clientOf(loaded).feed();
    feed.post({ kind: 'status', text: 'May I write here?' });
    await until(() => composer.matches(':state(refused)'));
  },
};

/** No client was given to the page. Under `data-parvis-debug` the feed says so; otherwise only the console does. */
export const NotSetUp: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { none: true } },
  decorators: [(story) => html`<div data-parvis-debug>${story()}</div>`],
};

/** Long texts, names, words and addresses. */
export const VeryLong: Story = {
  args: { group: longName.slug },
  ...holding({ posts: longest, groups: [longName] }),
};

/** 500 posts. Two pages come by themselves, then the end of the page can be reached; at most 200 are in the document. */
export const VeryMany: Story = {
  ...holding({ people: [...many(500), ...(company.people ?? [])], posts: manyPosts(500) }),
  tags: ['!autodocs'],
  args: { limit: undefined },
};

/** Whatever scrolls may hold it. */
export const InAScroller: Story = {
  args: { limit: undefined },
  decorators: [
    (story) => html`
      <style>
        .scroller {
          block-size: 24rem;
          padding: 1rem;
          overflow: auto;
          border: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
        }
      </style>
      <div class="scroller" tabindex="0" role="region" aria-label="News of colleagues">${story()}</div>
    `,
  ],
};

/** A page in Arabic. Each text keeps its own direction. */
export const RightToLeft: Story = { args: { group: 'amman' }, globals: { language: 'ar' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

/** In a side column. */
export const Narrow: Story = { globals: { width: '200px' } };

export const Branded: Story = { globals: { theme: 'brand' } };

/** The custom property of this element. */
export const Spacious: Story = { args: { '--parvis-mini-feed-gap': '2rem' } };

/** Parts are styled by the page: `parvis-mini-feed::part(name) { … }`. */
export const Parts: Story = {
  decorators: [
    (story) => html`
      <style>
        .own parvis-mini-feed::part(pinned) {
          margin-block-end: 1rem;
          padding-inline: 1rem;
          background: color-mix(in srgb, currentcolor 6%, transparent);
        }
        .own parvis-mini-feed::part(more) {
          border-style: dashed;
        }
      </style>
      <div class="own">${story()}</div>
    `,
  ],
};
