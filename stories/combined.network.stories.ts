import '@parvis/elements/event-list/define';
import '@parvis/elements/mini-feed/define';
import '@parvis/elements/provider/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { part } from './.storybook/until.ts';
import { feedServer } from './company/feed-server.ts';

const HOUSE = { adapter: 'parvis', baseUrl: './house/parvis' };
const configOf = (ports: object) =>
  JSON.stringify({ source: HOUSE, ports, links: { person: '#person/{id}' } });

/** Pages whose people, posts and events come from different systems. One that is away leaves the others. */
const meta: Meta = {
  title: 'Guides/Two systems together',
  component: 'parvis-provider',
  parameters: { parvis: { none: true } },
};
export default meta;

/**
 * Posts of the house, people of a directory, and a calendar that is down: it says so, and the rest is there. Rest on the
 * name of who wrote a post: the card is the directory’s.
 */
export const CalendarAway: StoryObj = {
  parameters: {
    parvis: {
      network: () => [
        http.get('*/rooms.ics', () => new HttpResponse(null, { status: 500 })),
        ...feedServer({}),
      ],
    },
  },
  render: () => html`
    <parvis-provider
      config=${configOf({
        people: { adapter: 'parvis', baseUrl: './directory/parvis' },
        events: { adapter: 'ical', url: './rooms.ics' },
      })}
    >
      <parvis-mini-feed limit="2"></parvis-mini-feed>
      <parvis-event-list></parvis-event-list>
    </parvis-provider>
  `,
  play: async ({ canvasElement }) => {
    await part(canvasElement.querySelector('parvis-mini-feed')!, 'feed');
    await part(canvasElement.querySelector('parvis-event-list')!, 'notice');
  },
};

const rss = `<rss><channel><title>Works</title><item><title>The new hall is open</title>
  <link>https://works.example/hall</link><pubDate>Mon, 18 May 2026 08:00:00 GMT</pubDate></item></channel></rss>`;

/** Two feeds as one list, of which one does not answer: a line says whose news are missing. */
export const FeedAway: StoryObj = {
  parameters: {
    parvis: {
      network: () => [
        http.get('*/works.xml', () => HttpResponse.xml(rss)),
        http.get('https://press.example/news.xml', () => new HttpResponse(null, { status: 404 })),
        ...feedServer({}),
      ],
    },
  },
  render: () => html`
    <parvis-provider
      config=${configOf({ feed: { adapter: 'feeds', urls: ['./works.xml', 'https://press.example/news.xml'] } })}
    >
      <parvis-mini-feed></parvis-mini-feed>
    </parvis-provider>
  `,
  play: ({ canvasElement }) =>
    part(canvasElement.querySelector('parvis-mini-feed')!, 'missing').then(() => {}),
};
