import '@parvis/elements/comment/define';
import type { ShownComment } from '@parvis/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { part, press, until } from './.storybook/until.ts';
import { commentsOf } from './company/given.ts';
import { longest } from './company/longest.ts';
import { people } from './company/index.ts';

interface Args {
  data: ShownComment;
  [property: `--${string}`]: string;
}

const [ofThordis, ofKarthik] = commentsOf('soak-test') as readonly [ShownComment, ShownComment];

/** Amina reads. */
const own: ShownComment = {
  ...ofThordis,
  author: people.at(-1)!,
  text: 'I’m on call all weekend, with samosas. Bring it on.',
  can: { edit: true, remove: true, report: false },
};

const meta: Meta<Args> = {
  title: 'Elements/Comment',
  component: 'parvis-comment',
  tags: ['autodocs'],
  args: { data: ofKarthik },
  argTypes: { data: { control: false } },
  render: ({ data }) => html`<parvis-comment .data=${data}></parvis-comment>`,
};
export default meta;

type Story = StoryObj<Args>;

const commentIn = (canvas: HTMLElement): Element => canvas.querySelector('parvis-comment')!;

/** A post draws these itself; a page of your own may as well. */
export const Comment: Story = {};

export const Edited: Story = { args: { data: { ...own, revision: 1, editedAt: own.createdAt } } };

/** On its way. */
export const Unsent: Story = {
  args: { data: { ...own, unsent: { id: own.id, kind: 'comment', text: own.text, of: own.post } } },
};

/** The source does not take it: it can be sent once more, or thrown away. */
export const Refused: Story = {
  args: {
    data: {
      ...own,
      unsent: { id: own.id, kind: 'comment', text: own.text, of: own.post, refused: 'forbidden' },
    },
  },
};

export const Reported: Story = { args: { data: { ...ofKarthik, reports: 1 } } };

/** The menu of a comment of the reader’s own. */
export const Menu: Story = {
  args: { data: own },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(commentIn(canvasElement), 'menu');
    await part(commentIn(canvasElement), 'action');
  },
};

export const Editing: Story = {
  args: { data: own },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const comment = commentIn(canvasElement);
    await press(comment, 'menu');
    await press(comment, 'action');
    await until(() => comment.shadowRoot?.querySelector('parvis-composer'));
  },
};

/** Deleted, and not gone until the page is left. */
export const Removed: Story = {
  args: { data: { ...ofThordis, can: { edit: false, remove: true, report: false } } },
  tags: ['!autodocs'],
  parameters: { parvis: { memory: { session: { person: 'thordis.bjoernsdottir' } } } },
  play: async ({ canvasElement }) => {
    await press(commentIn(canvasElement), 'menu');
    await press(commentIn(canvasElement), 'action');
    await part(commentIn(canvasElement), 'undo');
  },
};

const [{ comments: [long] = [] }] = longest as unknown as [{ comments?: { text: string }[] }];

export const VeryLong: Story = {
  args: { data: { ...ofKarthik, author: people.at(-2)!, text: long!.text } },
};

export const RightToLeft: Story = {
  args: { data: commentsOf('labels')[0]! },
  globals: { language: 'ar' },
};

/** Each text keeps its own direction. */
export const BothDirections: Story = { args: { data: commentsOf('labels')[0]! } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { globals: { width: '200px' } };

export const Branded: Story = { globals: { theme: 'brand' } };

/** The custom property of this element. */
export const LargeFace: Story = { args: { '--parvis-comment-face-size': '3rem' } };
