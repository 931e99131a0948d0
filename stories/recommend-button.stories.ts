import '@parvis/elements/recommend-button/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { handbook, many, news } from './company/index.ts';

interface Args {
  subject?: string;
  kind?: string;
  [property: `--${string}`]: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Recommend button',
  component: 'parvis-recommend-button',
  tags: ['autodocs'],
  args: { subject: news.id },
  argTypes: { kind: { control: 'select', options: ['page', 'person', 'document', 'post'] } },
  render: ({ subject, kind }) => html`
    <parvis-recommend-button subject=${ifDefined(subject)} kind=${ifDefined(kind)}></parvis-recommend-button>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** A page that others recommend. Press it, press the number, and walk it with the keyboard. */
export const Button: Story = {};

/** The reader recommends it already. */
export const Pressed: Story = {
  parameters: { parvis: { memory: { session: { person: 'claire.fontanel' } } } },
};

/** Nobody recommends it yet. */
export const Empty: Story = { args: { subject: 'https://intranet.rivelle.example/news/quiet' } };

/** Without a `subject` it is about the page it stands on: its canonical link, else its address. */
export const ThisPage: Story = { render: () => html`<parvis-recommend-button></parvis-recommend-button>` };

export const Person: Story = { args: { kind: 'person', subject: 'claire.fontanel' } };

export const Document: Story = {
  args: { kind: handbook.kind, subject: handbook.id },
};

/** A picture of your own in place of the heart. */
export const OwnIcon: Story = {
  render: ({ subject }) => html`
    <parvis-recommend-button subject=${ifDefined(subject)}>
      <svg slot="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M8 2v12M2 8h12" stroke="currentColor" stroke-width="2" />
      </svg>
    </parvis-recommend-button>
  `,
};

/** The page has the answer already: nothing is asked before the reader’s first click. */
export const OwnData: Story = {
  render: () => html`
    <parvis-recommend-button
      .data=${{ subject: news, count: 41, mine: false, revision: 0, people: many(3) }}
    ></parvis-recommend-button>
  `,
};

export const Loading: Story = { parameters: { parvis: { memory: { latency: 3_600_000 } } } };

/** What the author wrote shows meanwhile. */
export const LoadingWithFallback: Story = {
  ...Loading,
  render: ({ subject }) => html`
    <parvis-recommend-button subject=${ifDefined(subject)}
      >Seven colleagues recommend this.</parvis-recommend-button
    >
  `,
};

export const Failed: Story = {
  parameters: { parvis: { memory: { failures: { 'recommendations.get': 'unavailable' } } } },
};

export const Offline: Story = {
  parameters: { parvis: { memory: { failures: { 'recommendations.get': 'offline' } } } },
};

export const Forbidden: Story = {
  parameters: { parvis: { memory: { failures: { 'recommendations.get': 'forbidden' } } } },
};

export const SignedOut: Story = {
  parameters: {
    parvis: { memory: { failures: { 'recommendations.get': 'unauthenticated' } }, signInUrl: '#sign-in' },
  },
};

/** Press it: the answer is no, and the number goes back to what is true. */
export const Refused: Story = {
  parameters: { parvis: { memory: { failures: { 'recommendations.set': 'forbidden' } } } },
};

/** Press it: it shows at once; after three seconds the source says that it cannot be reached. */
export const SlowRefusal: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { memory: { latency: 3000, failures: { 'recommendations.set': 'unavailable' } } } },
};

/** Press the number: the list of who cannot be had. */
export const ListFailed: Story = {
  parameters: { parvis: { memory: { failures: { 'recommendations.list': 'unavailable' } } } },
};

const failures: Record<string, 'offline'> = {};

/** A minute after the answer the network is away when it is asked for again: what is known shows, with its time. */
export const OfflineWithOlderAnswer: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { memory: { failures } } },
  beforeEach: () => () => delete failures['recommendations.get'],
  play: async ({ canvasElement }) => {
    const button = canvasElement.querySelector('parvis-recommend-button')!;
    while (!button.matches(':state(pressed), :not(:state(loading))'))
      await new Promise(requestAnimationFrame);
    failures['recommendations.get'] = 'offline';
    const { now } = Date;
    Date.now = () => now() + 60_000;
    dispatchEvent(new Event('online'));
    Date.now = now;
  },
};

/** No client was given to the page. Under `data-parvis-debug` the button says so; otherwise only the console does. */
export const NotSetUp: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { none: true } },
  decorators: [(story) => html`<div data-parvis-debug>${story()}</div>`],
};

const crowd = many(500);

/** 500 recommenders: the number is exact, the list comes in pages. */
export const VeryMany: Story = {
  parameters: {
    parvis: {
      memory: {
        people: crowd,
        session: { person: 'person-1' },
        recommendations: [{ subject: news, people: crowd.map(({ id }) => id) }],
      },
    },
  },
};

const longest = crowd.slice(0, 3).map((person, n) => ({
  ...person,
  name: [
    'Friederike Charlotte von der Schulenburg-Wolfenbüttel',
    'Tirumalai Krishnamacharya Venkataramanan',
    'Donaudampfschifffahrtsgesellschaftskapitän',
  ][n]!,
}));

export const VeryLong: Story = {
  parameters: {
    parvis: {
      memory: {
        people: longest,
        session: { person: 'nobody' },
        recommendations: [{ subject: news, people: longest.map(({ id }) => id) }],
      },
    },
  },
};

export const RightToLeft: Story = { globals: { language: 'ar' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { globals: { width: '200px' } };

export const Branded: Story = { globals: { theme: 'brand' } };

/** The custom properties of this element. */
export const Large: Story = {
  args: {
    '--parvis-recommend-button-size': '3rem',
    '--parvis-recommend-button-face-size': '2.25rem',
    '--parvis-recommend-button-radius': '1.5rem',
    '--parvis-recommend-button-color': 'light-dark(#1c7a4a, #8fdcb0)',
  },
};
