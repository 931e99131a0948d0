import { expect, html } from '@open-wc/testing';
import type { Person } from '@parvis/model';
import '../provider/define.ts';
import { ada, answer, fails, knows, useNetwork } from '../testing/network.ts';
import { mount, part, until } from '../testing/page.ts';
import './define.ts';

const grace = { id: 'grace', name: 'Grace Hopper' };
const whole: Person = {
  ...ada,
  photo: { url: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' },
  presence: { availability: 'available' },
  phone: '1',
  mobile: '2',
  chat: 'https://chat.example/ada',
  place: 'London',
  timeZone: 'Europe/London',
  manager: grace,
  reports: [grace],
  skills: ['Mathematics'],
  about: 'I write programs.',
};
/** Our own server tells of nobody who follows. */
const related: Person = {
  ...whole,
  relationship: { following: true, followedBy: false, requested: false },
};
const ALL =
  'title department contact pronouns presence phone mobile chat place local-time relationship manager reports skills about';

/** Where each part is found: in a whole card unless said otherwise. */
const PARTS: Record<string, 'card' | 'given' | 'hover' | 'failed' | 'signed-out'> = {
  base: 'card',
  photo: 'card',
  image: 'card',
  name: 'card',
  pronouns: 'card',
  title: 'card',
  department: 'card',
  contact: 'card',
  copy: 'card',
  details: 'card',
  presence: 'card',
  phone: 'card',
  mobile: 'card',
  chat: 'card',
  place: 'card',
  'local-time': 'card',
  relationship: 'given',
  manager: 'card',
  reports: 'card',
  person: 'card',
  skills: 'card',
  about: 'card',
  'hover-card': 'hover',
  notice: 'failed',
  retry: 'failed',
  'sign-in': 'signed-out',
};

describe('a page styles a people card', () => {
  useNetwork();

  for (const [name, where] of Object.entries(PARTS)) {
    it(`by its part ${name}`, async () => {
      if (where === 'failed') answer(fails('internal'));
      else if (where === 'signed-out') answer(fails('unauthenticated'));
      else answer(...knows([whole]));
      const card = await mount(html`
        <style>
          parvis-people-card::part(${name}) {
            outline: 3px solid rgb(1, 2, 3);
          }
        </style>
        <parvis-people-card
          person="ada"
          fields=${ALL}
          ?hover-card=${where === 'hover'}
          .data=${where === 'given' ? related : undefined}
        ></parvis-people-card>
      `);
      if (where === 'hover') {
        await until(() => part(card, 'name'), 'the name shows');
        card.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
        part(card, 'name')!.click();
      }
      await until(() => part(card, name), `${name} is there`);
      expect(getComputedStyle(part(card, name)!).outlineColor).to.equal('rgb(1, 2, 3)');
    });
  }
});
