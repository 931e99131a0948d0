import '@parvis/elements/composer/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { clientOf, part, until } from './.storybook/until.ts';
import { postOf } from './company/given.ts';
import { news } from './company/index.ts';

interface Args {
  group?: string;
  about?: string;
  post?: string;
  [property: `--${string}`]: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Composer',
  component: 'parvis-composer',
  tags: ['autodocs'],
  render: ({ group, about, post }) => html`
    <parvis-composer
      group=${ifDefined(group)}
      about=${ifDefined(about)}
      post=${ifDefined(post)}
    ></parvis-composer>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const composerIn = (canvas: HTMLElement): Element => canvas.querySelector('parvis-composer')!;

/** Types into the field as a reader does, when what it takes to send has come. */
async function type(canvas: HTMLElement, text: string): Promise<void> {
  const composer = composerIn(canvas);
  const field = (await part(composer, 'field')) as HTMLTextAreaElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() => text.trim() === '' || composer.matches(':state(filled)'));
}

const typed = (text: string): Story => ({
  tags: ['!autodocs'],
  play: ({ canvasElement }) => type(canvasElement, text),
});

/** For everyone. A click opens it; Ctrl or Cmd with Enter sends. */
export const Composer: Story = {};

/** For a group. */
export const Group: Story = { args: { group: 'agadir' } };

/** For the conversation of a page. */
export const AboutPage: Story = { args: { about: news.id } };

/** For a comment. It stays open until it is sent or called off. */
export const Comment: Story = { args: { post: 'soak-test' } };

/** For the change of a text. */
export const Edit: Story = {
  render: () => html`<parvis-composer .data=${postOf('travel')}></parvis-composer>`,
};

/** The reader has come here, and written nothing yet. */
export const Focused: Story = typed('');

/** A draft is kept until it is sent, also when the page is closed. */
export const Filled = typed('Tidying up after #OpenLabWeek. Found one umbrella and two badges.');

/** After a `#` it offers what others have used: arrow keys, Enter, Escape. */
export const Hashtags: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Three weeks to the #Ha');
    await until(() => composerIn(canvasElement).shadowRoot?.querySelector('[role=option]'));
  },
};

/** The field grows with its text, up to a height, and then scrolls. */
export const VeryLong = typed('One more line, and another one.\n'.repeat(40));

/** Near the limit it counts. */
export const NearLimit = typed('Word '.repeat(1990));

/** Over it, nothing is sent. */
export const OverLimit = typed('Word '.repeat(2010));

/** The source did not take it. The text is back in the field. */
export const Refused: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { memory: { failures: { 'feed.post': 'forbidden' } } } },
  play: async ({ canvasElement, loaded }) => {
    const composer = composerIn(canvasElement);
    const feed = await clientOf(loaded).feed();
    await type(canvasElement, '');
    feed.post({ kind: 'status', text: 'May I write here?' });
    await until(() => composer.matches(':state(refused)'));
  },
};

/** Whoever is signed out keeps what they typed, and is asked to sign in when they send. */
export const SignedOut: Story = {
  tags: ['!autodocs'],
  parameters: {
    parvis: { memory: { failures: { 'session.get': 'unauthenticated' } }, signInUrl: '#sign-in' },
  },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Back from the jetty.');
    const send = (await part(composerIn(canvasElement), 'send')) as HTMLButtonElement;
    await until(() => !send.disabled);
    send.click();
    await until(() => composerIn(canvasElement).matches(':state(refused)'));
  },
};

export const RightToLeft: Story = {
  ...typed('عدنا قبل قليل من جولة الليل في اللويبدة. #LeakHunters'),
  globals: { language: 'ar' },
};

export const Dark: Story = { ...Filled, globals: { scheme: 'dark' } };

/** In a side column, a comment with both its buttons. */
export const Narrow: Story = { args: { post: 'soak-test' }, globals: { width: '200px' } };

export const Branded: Story = { ...Filled, globals: { theme: 'brand' } };

/** The custom property of this element. */
export const Low: Story = { ...VeryLong, args: { '--parvis-composer-max-height': '6rem' } };
