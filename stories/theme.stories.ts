import '@parvis/elements/people-card/define';
import '@parvis/elements/recommend-button/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { news } from './company/index.ts';
import { ruleOf, variables } from './guides/theme/variables.ts';

type Args = Record<`--parvis-${string}`, string>;

const meta: Meta<Args> = {
  title: 'Guides/Theme',
  argTypes: Object.fromEntries(
    variables.map(({ name, value, meaning, section }) => [
      name,
      {
        description: meaning,
        control: { type: section === 'Colours' ? 'color' : 'text' },
        table: { category: section, defaultValue: { summary: value } },
      },
    ]),
  ),
};
export default meta;

/** Change a variable, and copy the rule out. */
export const Playground: StoryObj<Args> = {
  args: { '--parvis-accent': '#a8326b', '--parvis-radius': '0.125rem', '--parvis-radius-face': '0.375rem' },
  render: (args) => {
    const rule = ruleOf(args);
    const copy = () => navigator.clipboard.writeText(rule);
    return html`
      <parvis-people-card
        person="claire.fontanel"
        fields="name title department contact pronouns presence phone place skills"
      ></parvis-people-card>
      <p><parvis-recommend-button subject=${news.id}></parvis-recommend-button></p>
      <p>
        Written by
        <parvis-people-card person="ngolo.diabate" view="line" hover-card></parvis-people-card>
      </p>
      <pre class="rule" tabindex="0"><code>${rule}</code></pre>
      <button type="button" @click=${copy}>Copy the rule</button>
    `;
  },
};
