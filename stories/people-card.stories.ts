import '@parvis/elements/people-card/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

interface Args {
  person?: string;
  view?: string;
  fields?: string;
  'hover-card'?: boolean;
}

export default {
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
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Card: Story = {};
