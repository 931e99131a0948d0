import { expect, fixture, html } from '@open-wc/testing';
import { createClient, type Listener, type WatchOptions } from '@parvis/client';
import type { Person, PersonSummary } from '@parvis/model';
import '../provider/define.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const ada = { id: 'ada', name: 'Ada Lovelace', title: 'Analyst' };
const grace = { id: 'grace', name: 'Grace Hopper' };

/** A source whose photographs take a token: it knows that of each person, and notes what it is asked. */
function directory() {
  const asked: string[] = [];
  const illustrated: { id: string; host: Element | undefined; signal: AbortSignal }[] = [];
  const refuse = async (keys: readonly string[]) => {
    asked.push(...keys);
    return new Map<never, never>();
  };
  const people = {
    can: {},
    batchLimit: 100,
    get: refuse,
    details: refuse,
    search: async () => ({ items: [] }),
    illustrate(listener: Listener<PersonSummary>, { host, signal }: WatchOptions): Listener<PersonSummary> {
      return (snapshot) => {
        if (snapshot.status !== 'ready') return listener(snapshot);
        const { value } = snapshot;
        illustrated.push({ id: value.id, host, signal });
        listener({ ...snapshot, value: { ...value, photo: { url: `${PICTURE}#${value.id}` } } });
      };
    },
  };
  return { asked, illustrated, client: createClient({ source: { name: 'directory', people } }) };
}

type Card = HTMLElementTagNameMap['parvis-people-card'];

async function mounted(client: ReturnType<typeof createClient> | undefined, data: Person, person?: string) {
  const provider = await fixture(
    html`<parvis-provider .client=${client}
      ><parvis-people-card person=${person ?? 'nobody'} view="line" .data=${data}></parvis-people-card
    ></parvis-provider>`,
  );
  return provider.querySelector<Card>('parvis-people-card')!;
}

const pictureOf = (card: Card) => card.shadowRoot!.querySelector('img')?.getAttribute('src');
const states = (card: Card) =>
  ['loading', 'failed', 'stale', 'empty'].filter((name) => card.matches(`:state(${name})`));

describe('the photograph of somebody whom the page has already', () => {
  it('is what the source has, and all that is asked for', async () => {
    const { client, asked, illustrated } = directory();
    const card = await mounted(client, ada);
    expect(said(part(card, 'name'))).to.include('Ada Lovelace');
    await until(() => pictureOf(card) === `${PICTURE}#ada`, 'the photograph');
    expect(said(part(card, 'title'))).to.equal('Analyst');
    expect(illustrated.map(({ id, host }) => [id, host === card])).to.deep.equal([['ada', true]]);
    expect([asked, states(card)]).to.deep.equal([[], []]);
    await expect(card).to.be.accessible();
  });

  it('is that of whoever comes in their place, and goes on with news of them', async () => {
    const { client, illustrated } = directory();
    const card = await mounted(client, ada);
    await until(() => pictureOf(card), 'the photograph');
    card.data = { ...ada, title: 'Countess' };
    await card.updateComplete;
    expect([said(part(card, 'title')), pictureOf(card)]).to.deep.equal(['Countess', `${PICTURE}#ada`]);
    expect(illustrated.length).to.equal(1);
    card.data = grace;
    await card.updateComplete;
    expect(pictureOf(card)).to.not.equal(`${PICTURE}#ada`);
    expect(illustrated[0]!.signal.aborted).to.equal(true);
    await until(() => pictureOf(card) === `${PICTURE}#grace`, 'that of the other');
  });

  it('is not asked for where they have one', async () => {
    const { client, illustrated } = directory();
    const card = await mounted(client, { ...ada, photo: { url: PICTURE } });
    const other = await mounted(client, grace);
    await until(() => pictureOf(other), 'that of somebody without');
    expect(pictureOf(card)).to.equal(PICTURE);
    expect(illustrated.map(({ id }) => id)).to.deep.equal(['grace']);
  });

  it('is given back when their card leaves the page', async () => {
    const { client, illustrated } = directory();
    const card = await mounted(client, ada);
    await until(() => pictureOf(card), 'the photograph');
    card.remove();
    expect(illustrated[0]!.signal.aborted).to.equal(true);
  });

  it('comes with what the page has of them, also where the card has asked who they are', async () => {
    const { client } = directory();
    const card = await mounted(client, ada, 'ada');
    card.data = undefined;
    await until(() => states(card).includes('failed'), 'the source says nothing of them');
    card.data = ada;
    await until(() => pictureOf(card) === `${PICTURE}#ada`, 'the photograph');
    expect(states(card)).to.deep.equal([]);
    expect(part(card, 'notice')).to.equal(null);
  });

  it('is not missed where there is no client', async () => {
    const card = await mounted(undefined, ada);
    expect([said(part(card, 'title')), pictureOf(card), states(card)]).to.deep.equal(['Analyst', null, []]);
  });
});
