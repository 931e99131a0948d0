import '@parvis/elements/people-card/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { many, people } from './company/index.ts';

interface Args {
  person?: string;
  view?: string;
  fields?: string;
  'hover-card'?: boolean;
  [property: `--${string}`]: string;
}

const EVERYTHING =
  'name title department contact pronouns presence phone mobile chat place local-time relationship manager reports skills about';

const meta: Meta<Args> = {
  title: 'Elements/People card',
  component: 'parvis-people-card',
  tags: ['autodocs'],
  args: { person: 'claire.fontanel@rivelle.example' },
  render: ({ person, view, fields, 'hover-card': hoverCard }) => html`
    <parvis-people-card
      person=${ifDefined(person)}
      view=${ifDefined(view)}
      fields=${ifDefined(fields)}
      ?hover-card=${hoverCard}
    >
      <a href="mailto:${person}">${person}</a>
    </parvis-people-card>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Card: Story = {};

export const Line: Story = { args: { view: 'line' } };

export const Avatar: Story = { args: { view: 'avatar' } };

export const EveryField: Story = { args: { fields: EVERYTHING } };

/** In a sentence; the card opens when the name is hovered, focused or tapped. */
export const HoverCard: Story = {
  args: { view: 'line', fields: EVERYTHING, 'hover-card': true },
  render: ({ person, view, fields, 'hover-card': hoverCard }) => html`
    <p>
      Questions about the open day go to
      <parvis-people-card
        person=${ifDefined(person)}
        view=${ifDefined(view)}
        fields=${ifDefined(fields)}
        ?hover-card=${hoverCard}
        style="--parvis-people-card-hover-width: 24rem"
        ><a href="mailto:${person}">Claire Fontanel</a></parvis-people-card
      >
      until Friday.
    </p>
  `,
};

/** Faces close together, each with its card. */
export const Team: Story = {
  args: { view: 'avatar', 'hover-card': true },
  render: ({ view, 'hover-card': hoverCard }) =>
    html`${people.map(
      ({ id, name }) => html`
        <parvis-people-card person=${id} view=${ifDefined(view)} ?hover-card=${hoverCard}
          >${name}</parvis-people-card
        >
      `,
    )}`,
};

/** Sections of the page's own, at the end of the card. */
export const OwnSections: Story = {
  render: ({ person, fields }) => html`
    <parvis-people-card person=${ifDefined(person)} fields=${ifDefined(fields)}>
      <a href="mailto:${person}">Claire Fontanel</a>
      <section slot="section" aria-labelledby="first-aid">
        <h3 id="first-aid">First aid</h3>
        <p>Trained until March 2027, second floor.</p>
      </section>
    </parvis-people-card>
  `,
};

/** The page has the person already: nothing is asked. */
export const OwnData: Story = {
  render: ({ fields }) =>
    html`<parvis-people-card .data=${people[3]} fields=${ifDefined(fields)}></parvis-people-card>`,
};

/** In systems where people follow each other. */
export const WhoFollows: Story = {
  args: { fields: 'name title place relationship' },
  render: ({ fields }) =>
    html`${[
      { following: true, followedBy: true, requested: false },
      { following: true, followedBy: false, requested: false },
      { following: false, followedBy: true, requested: false },
      { following: false, followedBy: true, requested: true },
    ].map(
      (relationship, n) => html`
        <parvis-people-card
          .data=${{ ...people[n]!, relationship }}
          fields=${ifDefined(fields)}
          style="margin-block-end: 1.5rem"
        ></parvis-people-card>
      `,
    )}`,
};

export const WhoFollowsRightToLeft: Story = {
  ...WhoFollows,
  tags: ['!autodocs'],
  globals: { language: 'ar', width: '320px' },
};

/** Nobody has drawn Corinne yet. */
export const WithoutPhotograph: Story = { args: { person: 'corinne.delmas' } };

/** What the author wrote shows, in a box of the final size. */
export const Loading: Story = { parameters: { parvis: { memory: { latency: 3_600_000 } } } };

/** The author wrote nothing, so the shape of a card shows. */
export const LoadingWithoutFallback: Story = {
  ...Loading,
  render: ({ person, view }) =>
    html`<parvis-people-card person=${ifDefined(person)} view=${ifDefined(view)}></parvis-people-card>`,
};

/** Nobody has this address: the author’s link stays. */
export const NotFound: Story = { args: { person: 'nobody@rivelle.example' } };

/** The same where the author wrote nothing. */
export const NotFoundWithoutFallback: Story = {
  args: { person: 'nobody@rivelle.example' },
  render: LoadingWithoutFallback.render!,
};

export const Failed: Story = {
  parameters: { parvis: { memory: { failures: { 'people.get': 'unavailable' } } } },
};

export const Offline: Story = {
  parameters: { parvis: { memory: { failures: { 'people.get': 'offline' } } } },
};

export const Forbidden: Story = {
  parameters: { parvis: { memory: { failures: { 'people.get': 'forbidden' } } } },
};

export const SignedOut: Story = {
  parameters: {
    parvis: { memory: { failures: { 'people.get': 'unauthenticated' } }, signInUrl: '#sign-in' },
  },
};

/** The name came, the details did not. */
export const Partial: Story = {
  args: { fields: EVERYTHING },
  parameters: { parvis: { memory: { failures: { 'people.details': 'unavailable' } } } },
};

const failures: Record<string, 'offline'> = {};

/** Two minutes after the answer the network is away when it is asked for again: what is known shows, with its time. */
export const OfflineWithOlderAnswer: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { memory: { failures } } },
  beforeEach: () => () => delete failures['people.get'],
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('parvis-people-card')!;
    while (!card.shadowRoot?.querySelector('[part=contact]')) await new Promise(requestAnimationFrame);
    failures['people.get'] = 'offline';
    const { now } = Date;
    Date.now = () => now() + 120_000;
    dispatchEvent(new Event('online'));
    Date.now = now;
  },
};

/** No client was given to the page. Under `data-parvis-debug` the card says so; otherwise only the console does. */
export const NotSetUp: Story = {
  tags: ['!autodocs'],
  parameters: { parvis: { none: true } },
  decorators: [(story) => html`<div data-parvis-debug>${story()}</div>`],
};

/** What a reader sees whose browser runs no script, or before it has come: what the author wrote. */
export const WithoutScript: Story = {
  render: ({ person }) => html`
    <iframe
      title="A page whose scripts do not run"
      sandbox
      srcdoc=${`<parvis-people-card person="${person}"><a href="mailto:${person}">Claire Fontanel</a></parvis-people-card>`}
      style="inline-size: 100%; block-size: 4rem; border: 1px solid; color-scheme: inherit"
    ></iframe>
  `,
};

export const VeryLong: Story = {
  args: { person: 'friederike.schulenburg-wolfenbuettel', fields: EVERYTHING },
};

/** 500 people in at most three requests; their photographs wait until they are near. */
export const VeryMany: Story = {
  tags: ['!autodocs'],
  args: { view: 'line' },
  parameters: { parvis: { memory: { people: many(500) } } },
  render: ({ view }) => html`
    <div style="display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 0.5rem">
      ${many(500).map(
        ({ id, name }) =>
          html`<parvis-people-card person=${id} view=${ifDefined(view)}>${name}</parvis-people-card>`,
      )}
    </div>
  `,
};

/** `lang` and `dir` are those of the place, in any mix. */
export const RightToLeft: Story = {
  args: { person: 'tariq.al-masri', fields: EVERYTHING },
  globals: { language: 'ar' },
};

export const Dark: Story = { args: { fields: EVERYTHING }, globals: { scheme: 'dark' } };

/** In a side column. Photograph and text stay beside each other; long words break. */
export const Narrow: Story = { args: { fields: EVERYTHING }, globals: { width: '200px' } };

export const Branded: Story = { args: { fields: EVERYTHING }, globals: { theme: 'brand' } };

/** The custom properties of this element. */
export const Spacious: Story = {
  args: {
    '--parvis-people-card-photo-size': '6rem',
    '--parvis-people-card-gap': '1.5rem',
    '--parvis-people-card-padding': '1.5rem',
  },
};

/** Parts are styled by the page: `parvis-people-card::part(name) { … }`. */
export const Parts: Story = {
  args: { fields: EVERYTHING },
  decorators: [
    (story) => html`
      <style>
        .own parvis-people-card::part(name) {
          font:
            italic 1.4em Georgia,
            serif;
        }
        .own parvis-people-card::part(photo) {
          border-radius: 30%;
        }
        .own parvis-people-card::part(pronouns) {
          font-variant: small-caps;
        }
        .own parvis-people-card::part(person) {
          font-weight: bold;
        }
        .own parvis-people-card::part(about) {
          padding-inline-start: 1rem;
          border-inline-start: 3px solid;
        }
      </style>
      <div class="own">${story()}</div>
    `,
  ],
};
