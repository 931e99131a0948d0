import { expect, html } from '@open-wc/testing';
import '../provider/define.ts';
import { answer, useNetwork } from '../testing/network.ts';
import { part, until } from '../testing/page.ts';
import { mountButton, refuseAll, shelf } from '../testing/recommendations.ts';
import './define.ts';

const PAGE = 'https://intranet.example/news';
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Where each part is found: in the row, in the list once it is open, or when the reader cannot be answered. */
const PARTS: Record<string, 'row' | 'list' | 'failed' | 'signed-out'> = {
  base: 'row',
  button: 'row',
  icon: 'row',
  label: 'row',
  count: 'row',
  faces: 'row',
  photo: 'row',
  image: 'row',
  summary: 'row',
  list: 'list',
  heading: 'list',
  close: 'list',
  people: 'list',
  more: 'list',
  notice: 'failed',
  retry: 'failed',
  'sign-in': 'signed-out',
};

describe('a page styles a recommend button', () => {
  useNetwork();

  for (const [name, where] of Object.entries(PARTS)) {
    it(`by its part ${name}`, async () => {
      const server = shelf();
      server.of(PAGE).others = Array.from({ length: 30 }, (_, n) => ({
        id: `p${n}`,
        name: `Person ${n}`,
        photo: { url: pixel },
      }));
      answer(...server.handlers);
      if (where === 'failed') answer(refuseAll('post', 'internal'));
      if (where === 'signed-out') answer(refuseAll('post', 'unauthenticated'));
      const button = await mountButton(html`
        <style>
          parvis-recommend-button::part(${name}) {
            outline: 3px solid rgb(1, 2, 3);
          }
        </style>
        <parvis-recommend-button subject=${PAGE}></parvis-recommend-button>
      `);
      if (where === 'list') {
        await until(() => part(button, 'count'), 'the count shows');
        part(button, 'count')!.click();
      }
      await until(() => part(button, name), `${name} is there`);
      expect(getComputedStyle(part(button, name)!).outlineColor).to.equal('rgb(1, 2, 3)');
    });
  }
});
