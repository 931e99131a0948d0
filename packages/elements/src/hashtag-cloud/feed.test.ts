import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { http, HttpResponse } from 'msw';
import '../mini-feed/define.ts';
import '../provider/define.ts';
import { answer, CONFIG, useNetwork } from '../testing/network.ts';
import { until } from '../testing/page.ts';
import { mountCloud, tagsOf, tells, WEEK } from '../testing/trends.ts';
import './define.ts';

const pressed = (cloud: Element) =>
  tagsOf(cloud)
    .filter((tag) => tag.getAttribute('aria-pressed') === 'true')
    .map((tag) => tag.querySelector('.name')!.textContent.trim())
    .join(' ');

describe('a hashtag cloud for a feed', () => {
  useNetwork();
  let asked: string[];
  beforeEach(() => {
    tells();
    asked = [];
    answer(
      http.get('*/parvis/v1/posts', ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({ items: [] });
      }),
    );
  });
  const both = (feed = html`<parvis-mini-feed id="talk" no-composer></parvis-mini-feed>`) =>
    html`<parvis-hashtag-cloud for="talk"></parvis-hashtag-cloud>${feed}`;
  const drawn = async (content = both()) => {
    const cloud = await mountCloud(content);
    await until(() => tagsOf(cloud).length === 6, 'it is drawn');
    return { cloud, feed: cloud.parentElement!.querySelector('parvis-mini-feed')! };
  };

  it('narrows it to the tag that is pressed, and shows all of it again when it is let go', async () => {
    const { cloud, feed } = await drawn();
    expect(pressed(cloud)).to.equal('');
    tagsOf(cloud)[0]!.click();
    await until(() => pressed(cloud) === '#Agadir', 'it is pressed');
    await until(() => asked.at(-1)?.includes('tag=agadir'), 'the feed asks for it');
    await expect(cloud).to.be.accessible();
    tagsOf(cloud)[1]!.click();
    await until(() => pressed(cloud) === '#Canteen', 'another is');
    expect(feed.tag).to.equal('canteen');
    tagsOf(cloud)[1]!.click();
    await until(() => pressed(cloud) === '', 'none is');
    expect([feed.tag ?? '', feed.hasAttribute('tag')]).to.deep.equal(['', false]);
  });

  it('opens no tag, and is pressed by Space and Enter', async () => {
    const { cloud } = await drawn();
    let opened = false;
    cloud.addEventListener('parvis-tag-open', () => (opened = true));
    tagsOf(cloud)[0]!.focus();
    await sendKeys({ press: 'Space' });
    expect(pressed(cloud)).to.equal('#Agadir');
    await sendKeys({ press: 'Enter' });
    await until(() => pressed(cloud) === '', 'it is let go');
    expect(opened).to.equal(false);
  });

  it('shows what the feed is narrowed to by others', async () => {
    const { cloud, feed } = await drawn(
      both(html`<parvis-mini-feed id="talk" tag="#HARBOUR" no-composer></parvis-mini-feed>`),
    );
    expect(pressed(cloud)).to.equal('#Harbour');
    feed.setAttribute('tag', 'launch');
    await until(() => pressed(cloud) === '#Launch', 'it follows');
    tagsOf(cloud)[2]!.click();
    await until(() => !feed.hasAttribute('tag'), 'it is let go');
  });

  it('narrows the feed of a group within the group', async () => {
    const { cloud } = await drawn(
      both(html`<parvis-mini-feed id="talk" group="choir" no-composer></parvis-mini-feed>`),
    );
    tagsOf(cloud)[0]!.click();
    await until(() => asked.at(-1)?.includes('group=choir&tag=agadir'), 'it asks for both');
  });

  it('links its tags as ever where there is no such feed, and tells the console', async () => {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (sentence: string) => heard.push(sentence);
    for (const content of [
      html`<parvis-hashtag-cloud for="nothing"></parvis-hashtag-cloud>`,
      html`<parvis-hashtag-cloud for="text"></parvis-hashtag-cloud>
        <p id="text"></p>`,
      html`<parvis-hashtag-cloud for="person"></parvis-hashtag-cloud>
        <parvis-mini-feed id="person" author="ada"></parvis-mini-feed>`,
    ]) {
      const { cloud } = await drawn(content);
      expect(tagsOf(cloud)[0]!.localName).to.equal('a');
    }
    await until(() => heard.length >= 2, 'the console is told');
    console.warn = warn;
    expect(heard).to.have.members([
      'Parvis: a hashtag cloud is for="text", which is no <parvis-mini-feed>.',
      'Parvis: a hashtag cloud is for="person", a feed of a person or a page, which no hashtag narrows.',
    ]);
  });

  it('finds a feed in its own shadow root', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<parvis-provider config='${CONFIG}'><parvis-hashtag-cloud for="talk"></parvis-hashtag-cloud>
      <parvis-mini-feed id="talk" no-composer></parvis-mini-feed></parvis-provider>`;
    const cloud = root.querySelector('parvis-hashtag-cloud')!;
    cloud.data = WEEK;
    await cloud.updateComplete;
    tagsOf(cloud)[0]!.click();
    expect(root.querySelector('parvis-mini-feed')!.getAttribute('tag')).to.equal('agadir');
  });
});
