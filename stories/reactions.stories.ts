import '@parvis/elements/reactions/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ReactionKind } from '@parvis/model';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { part, press, until } from './.storybook/until.ts';
import { postOf } from './company/given.ts';
import { company, many, posts } from './company/index.ts';

interface Args {
  post?: string;
  [property: `--${string}`]: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Reactions',
  component: 'parvis-reactions',
  tags: ['autodocs'],
  args: { post: 'press' },
  render: ({ post }) => html`<parvis-reactions post=${ifDefined(post)}></parvis-reactions>`,
};
export default meta;

type Story = StoryObj<Args>;

const reactionsIn = (canvas: HTMLElement): Element => canvas.querySelector('parvis-reactions')!;

/** Press it, choose another of the five, and press the number. */
export const Reactions: Story = {};

/** The reader reacts already. */
export const Pressed: Story = { args: { post: 'soak-test' } };

/** Nobody has reacted yet. */
export const Empty: Story = { args: { post: 'bottle' } };

/** Each of the five, as the reader’s own. */
export const Kinds: Story = {
  render: () =>
    html`${(['like', 'love', 'thanks', 'celebrate', 'insightful'] satisfies ReactionKind[]).map(
      (kind, n) =>
        html`<parvis-reactions
          .data=${{
            ...postOf('press'),
            id: kind,
            reactions: { counts: [{ kind, count: n + 1 }], mine: kind, revision: 1 },
          }}
        ></parvis-reactions>`,
    )}`,
};

/** The choice of five, over the page. */
export const Choice: Story = {
  args: { post: 'soak-test' },
  tags: ['!autodocs'],
  decorators: [(story) => html`<div style="padding-block-start: 4rem">${story()}</div>`],
  play: async ({ canvasElement }) => {
    await press(reactionsIn(canvasElement), 'choose');
  },
};

/** Who reacted, and how. */
export const List: Story = {
  args: { post: 'soak-test' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(reactionsIn(canvasElement), 'count');
    await part(reactionsIn(canvasElement), 'people');
  },
};

/** Only to read: there is nothing to press but the number. */
export const ReadOnly: Story = {
  render: () => {
    const post = postOf('soak-test');
    return html`<parvis-reactions
      .data=${{ ...post, can: { ...post.can, react: false } }}
    ></parvis-reactions>`;
  },
};

/** The page has the post already: nothing is asked before the reader’s first click. */
export const OwnData: Story = {
  render: () => html`<parvis-reactions .data=${postOf('first-water')}></parvis-reactions>`,
};

/** The source does not take it: the number goes back to what is true. */
export const Refused: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { memory: { failures: { 'feed.react': 'forbidden' } } } },
  play: async ({ canvasElement }) => {
    await press(reactionsIn(canvasElement), 'button');
    await until(() => reactionsIn(canvasElement).matches(':state(refused)'));
  },
};

/** Press it: it shows at once; after three seconds the source says no. */
export const SlowRefusal: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { memory: { latency: 3000, failures: { 'feed.react': 'forbidden' } } } },
};

/** Press the number: the list of who cannot be had. */
export const ListFailed: Story = {
  parameters: { parvis: { memory: { failures: { 'feed.reactions': 'unavailable' } } } },
};

const crowd = many(500);
const [first] = posts;

/** 500 reactions: the number is exact, the list comes in pages. */
export const VeryMany: Story = {
  parameters: {
    parvis: {
      memory: {
        people: [...crowd, ...(company.people ?? [])],
        posts: [
          {
            ...first!,
            reactions: {
              like: crowd.slice(0, 300).map(({ id }) => id),
              love: crowd.slice(300, 400).map(({ id }) => id),
              celebrate: crowd.slice(400).map(({ id }) => id),
            },
          },
        ],
      },
    },
  },
};

export const RightToLeft: Story = { args: { post: 'soak-test' }, globals: { language: 'ar' } };

export const Dark: Story = { ...List, globals: { scheme: 'dark' } };

export const Narrow: Story = { args: { post: 'soak-test' }, globals: { width: '200px' } };

export const Branded: Story = { args: { post: 'soak-test' }, globals: { theme: 'brand' } };

/** The custom property of this element. */
export const OwnColor: Story = {
  args: { post: 'soak-test', '--parvis-reactions-color': 'light-dark(#1c7a4a, #8fdcb0)' },
};
