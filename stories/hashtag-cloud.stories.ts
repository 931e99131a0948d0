import '@parvis/elements/hashtag-cloud/define';
import '@parvis/elements/mini-feed/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ordinaryWeek, quietWeek } from './company/week.ts';

interface Args {
  view?: string;
  group?: string;
  limit?: number;
  for?: string;
  [property: `--${string}`]: string;
}

const synonyms = [{ tag: 'sécurité', of: 'safety' }];
const week = { memory: { posts: ordinaryWeek(), synonyms } };

const meta: Meta<Args> = {
  title: 'Elements/Hashtag cloud',
  component: 'parvis-hashtag-cloud',
  tags: ['autodocs'],
  argTypes: { view: { control: 'select', options: ['cloud', 'list', 'trend'] } },
  parameters: { parvis: week },
  render: ({ view, group, limit, for: feed }) => html`
    <parvis-hashtag-cloud
      view=${ifDefined(view)}
      group=${ifDefined(group)}
      limit=${ifDefined(limit)}
      for=${ifDefined(feed)}
    ></parvis-hashtag-cloud>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** The more people the larger, and each says how many, and how that compares. `#sécurité` and `#safety` are one. */
export const Cloud: Story = {};

/** Each with why it is there. */
export const List: Story = { args: { view: 'list' } };

/** Against an ordinary week. */
export const Trend: Story = { args: { view: 'trend' } };

/** The strongest three. */
export const Few: Story = { args: { view: 'list', limit: 3 } };

/** Press a tag: the feed shows what is said with it. Press it again: all of it. */
export const ForAFeed: Story = {
  args: { for: 'talk' },
  render: ({ for: feed }) => html`
    <parvis-hashtag-cloud for=${ifDefined(feed)}></parvis-hashtag-cloud>
    <parvis-mini-feed id="talk" limit="5" no-composer></parvis-mini-feed>
  `,
};

/** What is talked about in one group, for those who may read it. */
export const OfAGroup: Story = {
  args: { group: 'harbour' },
  parameters: {
    parvis: {
      memory: {
        posts: ordinaryWeek().map((post) => ({ ...post, group: 'harbour' })),
        groups: [{ id: 'harbour', slug: 'harbour', name: 'Harbour', visibility: 'open' }],
      },
    },
  },
};

/** For a community manager: a button opens the hashtags that mean the same, and what it takes to say so. */
export const ForWhoKeepsThem: Story = {
  parameters: {
    parvis: {
      memory: {
        ...week.memory,
        session: { person: 'amina.fassi', roles: ['community_manager'] },
      },
    },
  },
};

/** Nothing stands out: the tags that were used last show, and it says so. */
export const Recent: Story = { parameters: { parvis: { memory: { posts: quietWeek() } } } };

export const RecentAsList: Story = { ...Recent, args: { view: 'list' } };

/** Nobody has used a hashtag yet. */
export const Empty: Story = { parameters: { parvis: { memory: { posts: [] } } } };

/** The page has the tags already: nothing is asked. */
export const OwnData: Story = {
  render: ({ view }) => html`
    <parvis-hashtag-cloud
      view=${ifDefined(view)}
      .data=${{
        kind: 'trends',
        items: [
          { tag: 'agadir', name: 'Agadir', people: 120, usual: 9, usedAt: '2026-05-20T15:00:00Z' },
          { tag: 'canteen', name: 'canteen', people: 310, usual: 290, usedAt: '2026-05-20T14:00:00Z' },
          { tag: 'openday', name: 'OpenDay', people: 44, usedAt: '2026-05-19T10:00:00Z' },
        ],
      }}
    ></parvis-hashtag-cloud>
  `,
};

export const Loading: Story = { parameters: { parvis: { memory: { latency: 3_600_000 } } } };

export const LoadingAsList: Story = { ...Loading, args: { view: 'list', limit: 5 } };

/** What the author wrote shows meanwhile. */
export const LoadingWithFallback: Story = {
  ...Loading,
  render: () => html`<parvis-hashtag-cloud><a href="/topics">All topics</a></parvis-hashtag-cloud>`,
};

export const Failed: Story = {
  parameters: { parvis: { memory: { failures: { 'tags.trends': 'unavailable' } } } },
};

export const Forbidden: Story = {
  parameters: { parvis: { memory: { failures: { 'tags.trends': 'forbidden' } } } },
};

export const SignedOut: Story = {
  parameters: {
    parvis: { memory: { failures: { 'tags.trends': 'unauthenticated' } }, signInUrl: '#sign-in' },
  },
};

const failures: Record<string, 'offline'> = {};

/** Ten minutes after the answer the network is away when it is asked for again: what is known shows, with its time. */
export const OfflineWithOlderAnswer: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { memory: { ...week.memory, failures } } },
  beforeEach: () => () => delete failures['tags.trends'],
  play: async ({ canvasElement }) => {
    const cloud = canvasElement.querySelector('parvis-hashtag-cloud')!;
    while (!cloud.shadowRoot?.querySelector('[part=tag]')) await new Promise(requestAnimationFrame);
    failures['tags.trends'] = 'offline';
    const { now } = Date;
    Date.now = () => now() + 600_000;
    dispatchEvent(new Event('online'));
    Date.now = now;
  },
};

/** No client was given to the page. Under `data-parvis-debug` it says so; otherwise only the console does. */
export const NotSetUp: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { none: true } },
  decorators: [(story) => html`<div data-parvis-debug>${story()}</div>`],
};

export const RightToLeft: Story = { args: { view: 'trend' }, globals: { language: 'ar' } };

export const Dark: Story = { args: { view: 'trend' }, globals: { scheme: 'dark' } };

/** In a side column. */
export const Narrow: Story = { args: { view: 'trend' }, globals: { width: '200px' } };

export const NarrowCloud: Story = { globals: { width: '200px' } };

export const Branded: Story = { globals: { theme: 'brand' } };

/** The custom property of this element. */
export const Spacious: Story = { args: { '--parvis-hashtag-cloud-gap': '1.5rem' } };

/** Parts are styled by the page. */
export const Parts: Story = {
  args: { view: 'trend' },
  decorators: [
    (story) => html`
      <style>
        .own parvis-hashtag-cloud::part(tag) {
          font-weight: bold;
        }
        .own parvis-hashtag-cloud::part(why) {
          font-style: italic;
        }
        .own parvis-hashtag-cloud::part(bars) {
          block-size: 1.25rem;
        }
      </style>
      <div class="own">${story()}</div>
    `,
  ],
};
