import '@parvis/elements/event-list/define';
import '@parvis/elements/hashtag-cloud/define';
import '@parvis/elements/mini-feed/define';
import '@parvis/elements/people-card/define';
import '@parvis/elements/provider/define';
import '@parvis/elements/recommend-button/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { useArgs } from 'storybook/preview-api';
import './systems/systems.css';
import { SYSTEMS, type SystemName } from './systems/index.ts';

interface Args {
  system: SystemName;
}

/** What an author pastes, whatever the company has. */
const tags = html`
  <div class="systems">
    <div>
      <parvis-mini-feed limit="3">What colleagues are working on</parvis-mini-feed>
    </div>
    <div>
      <parvis-people-card person="claire.fontanel@rivelle.example">Claire Fontanel</parvis-people-card>
      <parvis-recommend-button
        subject="https://intranet.rivelle.example/news/agadir"
      ></parvis-recommend-button>
      <parvis-hashtag-cloud></parvis-hashtag-cloud>
      <parvis-event-list limit="4">All events</parvis-event-list>
    </div>
  </div>
`;

/**
 * The same five tags on the systems that companies have: change the system, and nothing changes but the configuration.
 * The servers are **simulated**: they are in this page, and answer as the documentation of each system says.
 */
const meta: Meta<Args> = {
  title: 'Systems/The same five tags',
  parameters: {
    parvis: { none: true, network: () => Object.values(SYSTEMS).flatMap(({ handlers }) => handlers()) },
  },
  argTypes: {
    system: { control: 'select', options: Object.keys(SYSTEMS), description: 'What the company has' },
  },
  render: function Systems({ system }) {
    const [, change] = useArgs<Args>();
    const { config, note, guide } = SYSTEMS[system];
    return html`
      <fieldset class="switch">
        <legend>System <em>simulated</em></legend>
        ${Object.entries(SYSTEMS).map(
          ([name, each]) =>
            html`<label
              ><input
                type="radio"
                name="system"
                .checked=${name === system}
                @change=${() => change({ system: name as SystemName })}
              />${each.name}</label
            >`,
        )}
      </fieldset>
      <p class="note">
        ${note} <a href="./?path=/docs/guides-${guide}--docs" target="_top">How to connect it</a>
      </p>
      <parvis-provider config=${JSON.stringify(config)}>${tags}</parvis-provider>
      <details class="config">
        <summary>The configuration of this page</summary>
        <pre tabindex="0">${JSON.stringify(config, undefined, 2)}</pre>
      </details>
    `;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** People, calendars and a Teams channel of a company on Microsoft 365. */
export const MicrosoftGraph: Story = { args: { system: 'graph' } };

/** Articles, comments, authors and tags of a site. */
export const WordPress: Story = { name: 'WordPress', args: { system: 'wordpress' } };

/** The home timeline of a company's own Mastodon. */
export const Mastodon: Story = { args: { system: 'mastodon' } };

/** An RSS feed and a JSON feed, merged. */
export const Feeds: Story = { args: { system: 'feeds' } };

/** Events of a file in iCalendar. */
export const CalendarFile: Story = { args: { system: 'calendar' } };

/** A company that runs no server at all. */
export const OneJsonFile: Story = { name: 'One JSON file', args: { system: 'file' } };

/** One page on three systems. */
export const SeveralTogether: Story = { args: { system: 'together' } };
