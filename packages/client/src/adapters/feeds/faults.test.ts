import { after, before, describe, test } from 'node:test';
import { faults, type System } from '../../testing/faults/index.ts';
import { feeds } from './index.ts';

const url = 'https://canteen.acme.example/feed';

/** What each form of a feed has in common. */
const system: Omit<System, 'make' | 'hasToken' | 'answers' | 'dates'> = {
  reads: [
    { name: 'feed.list', at: '/feed' },
    { name: 'feed.get', at: '/feed', keys: [`${url}#12`] },
    { name: 'tags.complete', at: '/feed', keys: ['men'] },
  ],
  names: ['name', 'title', 'dc:creator'],
  words: ['mime_type', 'version'],
};

faults(
  'feeds of JSON',
  {
    ...system,
    make: () => feeds({ urls: [url] }),
    hasToken: false,
    answers: {
      '/feed': {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Canteen',
        items: [
          {
            id: '12',
            url: 'https://canteen.acme.example/menu/12',
            title: 'Soup',
            content_text: 'Soup & bread. #Soup',
            date_published: '2026-03-02T06:00:00Z',
            date_modified: '2026-03-02T07:00:00Z',
            authors: [{ name: 'Ada Lovelace', avatar: 'https://tracker.example/pixel.gif' }],
            tags: ['Menu'],
            attachments: [{ url: 'https://canteen.acme.example/menu.pdf', mime_type: 'application/pdf' }],
          },
        ],
      },
    },
    type: 'application/feed+json',
    dates: {
      date_published: (time) => time.toISOString(),
      date_modified: (time) => time.toISOString(),
    },
  },
  { describe, test, before, after },
);

/** Elements of one name each, or a list of them; what is no text in one stands there as JSON. */
const xml = (name: string, value: unknown): string =>
  Array.isArray(value)
    ? value.map((each) => xml(name, each)).join('')
    : `<${name}>${
        typeof value === 'object' && value !== null
          ? Object.entries(value)
              .map(([inside, each]) => xml(inside, each))
              .join('')
          : (typeof value === 'string' ? value : JSON.stringify(value))
              .replaceAll('&', '&amp;')
              .replaceAll('<', '&lt;')
      }</${name}>`;

faults(
  'feeds of RSS, by a relay',
  {
    ...system,
    reads: system.reads.map((read) => ({ ...read, at: '/parvis/v1/relay' })),
    make: (getToken) => feeds({ urls: [url], relay: 'https://social.acme.example/parvis', getToken }),
    hasToken: true,
    answers: {
      '/parvis/v1/relay': {
        title: 'Canteen',
        item: [
          {
            title: 'Soup',
            link: 'https://canteen.acme.example/menu/12',
            guid: '12',
            description: '<p>Soup & bread</p>',
            category: ['Menu'],
            'dc:creator': 'Ada Lovelace',
            pubDate: 'Mon, 02 Mar 2026 06:00:00 GMT',
          },
        ],
      },
    },
    write: (answer) => `<rss version="2.0">${xml('channel', answer)}</rss>`,
    type: 'application/rss+xml',
    isReadInPart: true,
    dates: { pubDate: (time) => time.toUTCString() },
  },
  { describe, test, before, after },
);
