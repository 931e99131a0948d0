import { expect, html, nextFrame } from '@open-wc/testing';
import type { ErrorCode } from '@parvis/model';
import '../provider/define.ts';
import { CONFIG, goOffline, goOnline, seen, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import { mountCloud, namesOf, RECENT, refusesTrends, tagsOf, tells, WEEK } from '../testing/trends.ts';
import './define.ts';

const link = html`<a href="/topics">All topics</a>`;

describe('a hashtag cloud', () => {
  useNetwork();
  afterEach(goOnline);

  it('that waits shows what the author wrote, or else a shape', async () => {
    tells(WEEK, 'infinite');
    const given = await mountCloud(html`<parvis-hashtag-cloud>${link}</parvis-hashtag-cloud>`);
    await until(() => given.matches(':state(loading)'), 'it waits');
    expect(given.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(given.shadowRoot!.querySelector('.shape')).to.equal(null);
    await expect(given).to.be.accessible();
    const bare = await mountCloud();
    await until(() => bare.matches(':state(loading)'), 'it waits');
    expect(bare.shadowRoot!.querySelectorAll('.shape')).to.have.length(12);
    expect(said(bare)).to.equal('Loading hashtags');
    await expect(bare).to.be.accessible();
  });

  for (const view of ['cloud', 'list', 'trend']) {
    it(`takes as much room as a ${view} before the answer as after it`, async () => {
      tells({ ...WEEK, items: WEEK.items.slice(0, 4) }, 200);
      const cloud = await mountCloud(
        html`<parvis-hashtag-cloud view=${view} limit="4"></parvis-hashtag-cloud>`,
      );
      await until(() => cloud.matches(':state(loading)'), 'it waits');
      await nextFrame();
      const { height } = cloud.getBoundingClientRect();
      await until(() => tagsOf(cloud).length === 4, 'it is drawn');
      await nextFrame();
      expect(cloud.getBoundingClientRect().height).to.be.closeTo(height, 2);
    });
  }

  it('without trends shows the tags that were used last, and says so', async () => {
    tells(RECENT);
    for (const view of ['cloud', 'list', 'trend']) {
      const cloud = await mountCloud(html`<parvis-hashtag-cloud view=${view}></parvis-hashtag-cloud>`);
      await until(() => cloud.matches(':state(recent)'), 'they are there');
      expect(said(part(cloud, 'note'))).to.equal('Nothing stands out at the moment. These were used last:');
      expect(namesOf(cloud)).to.equal('#Lift #Choir');
      expect(said(part(cloud, 'list'))).to.include('last used May 18');
      expect(said(part(cloud, 'list'))).not.to.include('person');
      await expect(cloud).to.be.accessible();
    }
  });

  it('without any tags says so', async () => {
    tells({ kind: 'recent', items: [] });
    const cloud = await mountCloud();
    await until(() => cloud.matches(':state(empty)'), 'it is empty');
    expect(cloud.matches(':state(recent)')).to.equal(false);
    expect(said(part(cloud, 'empty'))).to.equal('No hashtags yet');
    await expect(cloud).to.be.accessible();
  });

  const failures: [ErrorCode, string, string | null][] = [
    ['internal', 'Something went wrong on our side.', 'retry'],
    ['forbidden', 'You may not see this.', null],
    ['unauthenticated', 'Sign in to see this.', 'sign-in'],
  ];
  for (const [code, sentence, offered] of failures) {
    it(`that fails as ${code} says: ${sentence}`, async () => {
      refusesTrends(code);
      const cloud = await mountCloud();
      await until(() => cloud.matches(':state(failed)'), 'it failed');
      expect(cloud.matches(':state(signed-out)')).to.equal(code === 'unauthenticated');
      expect(said(part(cloud, 'notice'))).to.include(sentence);
      for (const name of ['retry', 'sign-in']) expect(!!part(cloud, name)).to.equal(name === offered);
      await expect(cloud).to.be.accessible();
      if (offered !== 'retry') return;
      tells();
      part(cloud, 'retry')!.focus();
      part(cloud, 'retry')!.click();
      await until(() => tagsOf(cloud).length === 6, 'they are there');
      await until(() => cloud.shadowRoot!.activeElement === tagsOf(cloud)[0], 'the focus is on the first');
    });
  }

  it('asks the page to sign the reader in', async () => {
    refusesTrends('unauthenticated');
    const config = JSON.stringify({ ...JSON.parse(CONFIG), signInUrl: '#sign-in' });
    const cloud = await mountCloud(undefined, config);
    await until(() => part(cloud, 'sign-in'), 'the link is there');
    let asked = false;
    cloud.addEventListener('parvis-sign-in', (event) => {
      asked = true;
      event.preventDefault();
    });
    part(cloud, 'sign-in')!.click();
    expect(asked).to.equal(true);
  });

  it('keeps the author’s link where it may not be read, and says nothing', async () => {
    refusesTrends('forbidden');
    const cloud = await mountCloud(html`<parvis-hashtag-cloud group="board">${link}</parvis-hashtag-cloud>`);
    await until(() => cloud.matches(':state(failed)'), 'it is refused');
    expect(cloud.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(said(cloud)).to.equal('');
  });

  it('that lost its network says of when it is', async () => {
    tells();
    const cloud = await mountCloud();
    await until(() => tagsOf(cloud).length === 6, 'it is drawn');
    const { now } = Date;
    Date.now = () => now() + 600_000;
    goOffline();
    cloud.after(document.createElement('parvis-hashtag-cloud'));
    await until(() => cloud.matches(':state(stale)'), 'it is known to be old');
    Date.now = now;
    expect(said(part(cloud, 'notice'))).to.match(/^As of /);
    expect(namesOf(cloud)).to.include('#Agadir');
    await expect(cloud).to.be.accessible();
    goOnline();
    await until(() => !cloud.matches(':state(stale)'), 'it is new again');
  });

  it('waits until it is near the viewport, or the page is printed', async () => {
    tells();
    const cloud = await mountCloud(html`
      <div style="block-size: 5000px"></div>
      <parvis-hashtag-cloud></parvis-hashtag-cloud>
    `);
    await nextFrame();
    await nextFrame();
    await nextFrame();
    expect(seen).to.deep.equal([]);
    expect(cloud.matches(':state(loading)')).to.equal(true);
    window.dispatchEvent(new Event('beforeprint'));
    await until(() => tagsOf(cloud).length === 6, 'it is drawn');
  });
});
