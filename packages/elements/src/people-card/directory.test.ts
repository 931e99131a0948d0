import { expect, fixture, html } from '@open-wc/testing';
import type { PersonSummary } from '@parvis/model';
import type { RequestHandler } from 'msw';
import '../mini-feed/define.ts';
import '../provider/define.ts';
import { commentOf, forum, postOf } from '../testing/feed.ts';
import { ada, answer, CONFIG, isAway, knows, seen, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';

/** The forum's posts, and people of a directory with ids of its own. */
function combined(identities = {}): string {
  const config = JSON.parse(CONFIG) as { source: { baseUrl: string } };
  const baseUrl = config.source.baseUrl.replace('/parvis', '/directory/parvis');
  return JSON.stringify({ ...config, ports: { people: { adapter: 'parvis', baseUrl } }, identities });
}

type Card = HTMLElementTagNameMap['parvis-people-card'];

/** The card of whoever wrote the only post. */
async function authorOf(author: PersonSummary, people: RequestHandler[], config = combined()): Promise<Card> {
  answer(...people, ...forum([postOf('Hello', { author })]).handlers);
  const provider = await fixture(
    html`<parvis-provider config=${config}
      ><parvis-mini-feed no-composer></parvis-mini-feed
    ></parvis-provider>`,
  );
  const find = () =>
    provider
      .querySelector('parvis-mini-feed')!
      .shadowRoot?.querySelector('parvis-post')
      ?.shadowRoot?.querySelector('parvis-people-card');
  await until(() => find()?.shadowRoot && part(find()!, 'name'), 'the post shows');
  return find()!;
}

const over = (card: Element) => part(card, 'hover-card');
async function open(card: Card): Promise<void> {
  card.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
  part(card, 'name')!.dispatchEvent(new MouseEvent('click', { cancelable: true }));
  await until(() => over(card)?.matches(':popover-open'), 'the card is open');
}

/** What the forum was asked. */
const forumWasAskedForPeople = () => seen.some((line) => line.includes('/people/'));

describe('who wrote a post, where people come from another source', () => {
  useNetwork();

  it('opens the card that the other source has', async () => {
    const card = await authorOf({ id: 'u7', name: 'A. Lovelace', mail: 'ADA@acme.example' }, knows([ada]));
    expect(said(part(card, 'name'))).to.include('A. Lovelace');
    expect(part(card, 'name')!.getAttribute('href')).to.equal('/people/ada%40acme.example');
    await open(card);
    await until(() => said(over(card)).includes('Analyst'), 'the directory has answered');
    expect(said(over(card))).to.include('Ada Lovelace');
    expect(said(part(card, 'name'))).to.include('A. Lovelace');
    expect(forumWasAskedForPeople()).to.equal(false);
    await expect(card).to.be.accessible();
  });

  it('opens the card of whom the administrator says', async () => {
    const grace = { id: 'grace', name: 'Grace Hopper', title: 'Admiral' };
    const author = { id: 'u7', name: 'G. H.', mail: 'ada@acme.example' };
    const card = await authorOf(author, knows([ada, grace]), combined({ u7: 'grace' }));
    await open(card);
    await until(() => said(over(card)).includes('Admiral'), 'the directory has answered');
  });

  it('opens no card of somebody else with the same id, and leads to no profile', async () => {
    const card = await authorOf({ id: 'ada', name: 'Adabot', title: 'Robot' }, knows([ada]));
    await open(card);
    expect(part(card, 'name')!.hasAttribute('href')).to.equal(false);
    await until(() => said(over(card)).includes('Robot'), 'what the post says is on the card');
    // By when a card that is asked for later has its answer, this one would have had one.
    const other = document.createElement('parvis-people-card');
    other.person = 'ada';
    card.getRootNode().appendChild(other);
    await until(() => part(other, 'name'), 'the directory has answered');
    expect(said(part(other, 'name'))).to.include('Ada Lovelace');
    expect(said(over(card))).to.not.include('Lovelace');
    await expect(card).to.be.accessible();
  });

  it('stays as the post has them when the directory does not know them', async () => {
    const author = { id: 'u7', name: 'Guest', title: 'Visitor', mail: 'guest@elsewhere.example' };
    const card = await authorOf(author, knows([ada]));
    await open(card);
    const isAsked = () =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/directory/'));
    await until(isAsked, 'the directory was asked');
    await until(() => said(over(card)).includes('Visitor'), 'what the post says is on the card');
    expect(part(card, 'notice')).to.equal(null);
  });

  it('stays as the post has them while the directory is away, and the card says so', async () => {
    const author = { id: 'u7', name: 'A. Lovelace', title: 'Countess', mail: 'ada@acme.example' };
    const card = await authorOf(author, [isAway()]);
    await open(card);
    await until(() => part(card, 'notice'), 'it is said');
    expect(said(over(card))).to.include('Countess');
    answer(...knows([ada]));
    part(card, 'retry')!.click();
    await until(() => said(over(card)).includes('Analyst'), 'it was asked again');
    expect(part(card, 'notice')).to.equal(null);
  });

  it('opens their card from a comment too', async () => {
    const author = { id: 'u7', name: 'A. Lovelace', mail: 'ada@acme.example' };
    const server = forum([postOf('Hello')]);
    server.comments = [commentOf('Aye', { post: server.posts[0]!.id, author })];
    answer(...knows([ada]), ...server.handlers);
    const provider = await fixture(
      html`<parvis-provider config=${combined()}>
        <parvis-mini-feed no-composer></parvis-mini-feed>
      </parvis-provider>`,
    );
    const find = () =>
      provider
        .querySelector('parvis-mini-feed')!
        .shadowRoot?.querySelector('parvis-post')
        ?.shadowRoot?.querySelector('parvis-comment')
        ?.shadowRoot?.querySelector('parvis-people-card');
    await until(() => find()?.shadowRoot && part(find()!, 'name'), 'the comment shows');
    await open(find()!);
    await until(() => said(over(find()!)).includes('Ada Lovelace'), 'the directory has answered');
  });
});
