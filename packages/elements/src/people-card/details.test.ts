import { expect, html } from '@open-wc/testing';
import type { Person } from '@parvis/model';
import '../provider/define.ts';
import { ada, answer, knows, seen, useNetwork } from '../testing/network.ts';
import { mount, part, said, shows, until } from '../testing/page.ts';
import './define.ts';
import { localTime } from './local-time.ts';

const grace = { id: 'grace', name: 'Grace Hopper' };
const whole: Person = {
  ...ada,
  phone: '+44 20 7946 0958',
  mobile: '+44 (0)7700 900123',
  chat: 'msteams:/l/chat/0/0?users=ada@acme.example',
  place: 'London',
  timeZone: 'Pacific/Kiritimati',
  presence: { availability: 'do_not_disturb', message: 'Back at 14:00' },
  manager: grace,
  reports: [grace, { id: 'joan', name: 'Joan Clarke' }],
  reportsCount: 22,
  skills: ['Mathematics', 'Programming'],
  about: 'I write programs.\nAsk me.',
};

const show = async (fields: string, person: Partial<Person> = {}) => {
  answer(...knows([{ ...whole, ...person }]));
  const card = await mount(html`<parvis-people-card person="ada" fields=${fields}></parvis-people-card>`);
  await until(() => part(card, 'details') && seen.length === 2, 'the details were asked for');
  return card;
};

describe('details of a people card', () => {
  useNetwork();

  it('are asked for only when a field needs them', async () => {
    answer(...knows([whole]));
    const card = await mount(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await shows(card, 'Ada Lovelace');
    expect(seen).to.deep.equal(['POST /v1/people/batch']);
    card.fields = 'phone';
    await until(() => part(card, 'phone'), 'the telephone shows');
    expect(seen).to.deep.equal(['POST /v1/people/batch', 'POST /v1/people/details']);
  });

  it('wait until the card is near the viewport, or the page is printed', async () => {
    answer(...knows([whole]));
    const card = await mount(html`
      <div style="height: 5000px"></div>
      <parvis-people-card person="ada" fields="phone"></parvis-people-card>
    `);
    await shows(card, 'Ada Lovelace');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(seen).to.deep.equal(['POST /v1/people/batch']);
    dispatchEvent(new Event('beforeprint'));
    await until(() => part(card, 'phone'), 'the telephone shows');
  });

  it('come when the reader scrolls to the card', async () => {
    answer(...knows([whole]));
    const card = await mount(html`
      <div style="height: 5000px"></div>
      <parvis-people-card person="ada" fields="phone"></parvis-people-card>
    `);
    await shows(card, 'Ada Lovelace');
    card.scrollIntoView();
    await until(() => part(card, 'phone'), 'the telephone shows');
    scrollTo(0, 0);
  });

  it('are not asked for when the page gave the data', async () => {
    const card = await mount(html`<parvis-people-card .data=${whole} fields="phone"></parvis-people-card>`);
    await until(() => part(card, 'phone'), 'the telephone shows');
    expect(seen).to.deep.equal([]);
  });

  it('say the presence in words', async () => {
    const card = await show('presence');
    await until(() => said(part(card, 'presence')) === 'Do not disturb · Back at 14:00', 'it is said');
    await expect(card).to.be.accessible();
  });

  it('make telephones that can be called', async () => {
    const card = await show('phone mobile');
    await until(() => part(card, 'mobile'), 'they show');
    expect(part(card, 'phone')!.querySelector('a')!.href).to.equal('tel:+442079460958');
    expect(part(card, 'mobile')!.querySelector('a')!.href).to.equal('tel:+4407700900123');
    expect(said(part(card, 'phone'))).to.equal('Phone:+44 20 7946 0958');
    await expect(card).to.be.accessible();
  });

  it('link to a chat', async () => {
    const card = await show('chat');
    await until(() => part(card, 'chat'), 'it shows');
    expect(part(card, 'chat')!.querySelector('a')!.href).to.equal(whole.chat);
    expect(said(part(card, 'chat'))).to.equal('Chat');
  });

  it('do not link to a script that calls itself a chat', async () => {
    const data = { ...whole, chat: 'javascript:alert(1)' };
    const card = await mount(
      html`<parvis-people-card .data=${data} fields="chat place"></parvis-people-card>`,
    );
    await until(() => part(card, 'place'), 'the place shows');
    expect(!!part(card, 'chat')).to.equal(false);
  });

  it('say the place, and how late it is there', async () => {
    const card = await show('place local-time');
    await until(() => part(card, 'local-time'), 'they show');
    expect(said(part(card, 'place'))).to.equal('Place:London');
    expect(said(part(card, 'local-time'))).to.match(
      /^Local time:\d+:\d\d [AP]M.* · \d+(\.\d+)? hours? ahead of you$/,
    );
    await expect(card).to.be.accessible();
  });

  it('leave out a time zone nobody knows', async () => {
    const card = await show('place local-time', { timeZone: 'Mars/Olympus' });
    await until(() => part(card, 'place'), 'they show');
    expect(!!part(card, 'local-time')).to.equal(false);
  });

  const NONE = { following: false, followedBy: false, requested: false };
  for (const [relationship, sentence] of [
    [{ ...NONE, following: true, followedBy: true }, 'You follow each other'],
    [{ ...NONE, following: true }, 'You follow them'],
    [{ ...NONE, followedBy: true }, 'Follows you'],
    [{ ...NONE, requested: true }, 'You asked to follow them'],
    [{ ...NONE, followedBy: true, requested: true }, 'You asked to follow them · Follows you'],
  ] as const) {
    it(`say who follows whom: ${sentence}`, async () => {
      const data = { ...whole, relationship };
      const card = await mount(
        html`<parvis-people-card .data=${data} fields="relationship"></parvis-people-card>`,
      );
      await until(() => part(card, 'relationship'), 'it shows');
      expect(said(part(card, 'relationship'))).to.equal(sentence);
      await expect(card).to.be.accessible();
    });
  }

  it('say nothing of it where nobody follows, or it is not told', async () => {
    for (const data of [{ ...whole, relationship: NONE }, whole]) {
      const card = await mount(
        html`<parvis-people-card .data=${data} fields="relationship place"></parvis-people-card>`,
      );
      await until(() => part(card, 'place'), 'the place shows');
      expect(part(card, 'relationship')).to.equal(null);
    }
  });

  it('link to the manager', async () => {
    const card = await show('manager');
    await until(() => part(card, 'manager'), 'it shows');
    expect(said(part(card, 'manager'))).to.equal('Manager GHGrace Hopper');
    let opened = '';
    card.addEventListener('parvis-person-open', (event) => {
      event.preventDefault();
      opened = event.person.id;
    });
    part(card, 'manager')!.querySelector('a')!.click();
    expect(opened).to.equal('grace');
  });

  it('count the direct reports, and list them when opened', async () => {
    const card = await show('reports');
    await until(() => part(card, 'reports'), 'they show');
    const reports = part(card, 'reports') as HTMLDetailsElement;
    expect(said(reports.querySelector('summary'))).to.equal('22 direct reports');
    expect(reports.open).to.equal(false);
    reports.querySelector('summary')!.click();
    const list = [...reports.querySelectorAll('li')].map(said);
    expect(list).to.deep.equal(['GHGrace Hopper', 'JCJoan Clarke', 'and 20 others']);
    await expect(card).to.be.accessible();
  });

  it('list the skills and keep the lines of what the person says', async () => {
    const card = await show('skills about');
    await until(() => part(card, 'about'), 'they show');
    expect(said(part(card, 'skills'))).to.equal('Skills MathematicsProgramming');
    const about = part(card, 'about')!.querySelector('p')!;
    expect(about.textContent).to.equal('I write programs.\nAsk me.');
    expect(getComputedStyle(about).whiteSpace).to.equal('pre-line');
    await expect(card).to.be.accessible();
  });
});

describe('the time elsewhere', () => {
  const noon = new Date(2026, 5, 15, 12);
  const here = -noon.getTimezoneOffset() / 60;

  it('knows the hours between and the day', () => {
    // Fourteen hours ahead of UTC, and eleven behind it: the ends of the day.
    const ahead = localTime('Pacific/Kiritimati', 'en', noon)!;
    expect(ahead.hours).to.equal(14 - here);
    expect(ahead.days).to.equal(12 + ahead.hours >= 24 ? 1 : 0);
    const behind = localTime('Pacific/Pago_Pago', 'en', noon)!;
    expect(behind.hours).to.equal(-11 - here);
    expect(behind.days).to.equal(12 + behind.hours < 0 ? -1 : 0);
  });

  it('knows zones of half an hour', () => {
    expect(localTime('Asia/Kolkata', 'en', noon)!.hours).to.equal(5.5 - here);
  });

  it('writes the time as the language does', () => {
    expect(localTime('Asia/Kolkata', 'de', noon)!.time).to.match(/^\d\d:\d\d$/);
  });
});
