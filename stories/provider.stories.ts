import '@parvis/elements/people-card/define';
import '@parvis/elements/provider/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { people } from './company/index.ts';

interface Args {
  config?: string;
  src?: string;
  name?: string;
}

/** A configuration as JSON text, as in an attribute. */
const configOf = (...ids: string[]) =>
  JSON.stringify({ source: { adapter: 'memory', people: people.filter(({ id }) => ids.includes(id)) } });

const meta: Meta<Args> = {
  title: 'Elements/Provider',
  component: 'parvis-provider',
  tags: ['autodocs'],
  args: { config: configOf('ngolo.diabate', 'henning.jaeger') },
  render: ({ config, src, name }) => html`
    <parvis-provider config=${ifDefined(config)} src=${ifDefined(src)} name=${ifDefined(name)}>
      <parvis-people-card person="ngolo.diabate">N’Golo Diabaté</parvis-people-card>
    </parvis-provider>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** The elements inside get their data from the source of the configuration. */
export const Provider: Story = {};

/** Two sources on one page. An element says with `source` which it means; without it, the nearest without a name. */
export const Named: Story = {
  args: { config: configOf('meiling.ouyang'), name: 'suzhou' },
  render: ({ config, name }) => html`
    <parvis-provider config=${ifDefined(config)} name=${ifDefined(name)}>
      <parvis-people-card person="claire.fontanel" view="line">From the page’s provider</parvis-people-card>
      <parvis-people-card person="meiling.ouyang" view="line" source=${ifDefined(name)}
        >From the provider of that name</parvis-people-card
      >
    </parvis-provider>
  `,
};

/** With `default` it serves the whole document, whatever stands where. */
export const Default: Story = {
  parameters: { parvis: { none: true } },
  tags: ['!autodocs'],
  render: ({ config }) => html`
    <parvis-provider config=${ifDefined(config)} default></parvis-provider>
    <parvis-people-card person="henning.jaeger">Henning Jäger</parvis-people-card>
  `,
};

/** Every mistake is listed at once: in the console, and on the page under `data-parvis-debug`. */
export const Mistakes: Story = {
  args: { config: '{ "source": { "adapter": "sharepint" }, "links": { "person": "/people" } }' },
  decorators: [(story) => html`<div data-parvis-debug>${story()}</div>`],
};
