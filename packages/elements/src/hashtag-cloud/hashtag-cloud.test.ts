import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Trends } from '@parvis/model';
import '../provider/define.ts';
import { emulate } from '../testing/media.ts';
import { seen, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import { mountCloud, namesOf, tagsOf, tells, trendOf, WEEK } from '../testing/trends.ts';
import './define.ts';
import type { HashtagCloud, TagOpenEvent } from './index.ts';

const ALL = '#Agadir #Canteen #Launch #Harbour #Parking #Strike';
const drawn = (cloud: Element) => until(() => tagsOf(cloud).length > 0, 'it is drawn');
const parts = (cloud: Element, name: string) =>
  [...cloud.shadowRoot!.querySelectorAll(`[part=${name}]`)].map((each) => said(each));

const WHY = [
  '12 people, 3 times its usual',
  '40 people, 1.5 times its usual',
  '7 people, newly in use',
  '30 people, as usual',
  '3 people, less than usual',
  '15 people, more than 10 times its usual',
];

describe('parvis-hashtag-cloud', () => {
  useNetwork();

  it('is a list in the order of the source, in which each tag says why it is there', async () => {
    tells();
    const cloud = await mountCloud();
    await drawn(cloud);
    expect(namesOf(cloud)).to.equal(ALL);
    const list = part(cloud, 'list')!;
    expect([list.localName, list.getAttribute('aria-label')]).to.deep.equal([
      'ul',
      'Hashtags that stand out',
    ]);
    const heard = tagsOf(cloud).map((tag) => {
      const copy = tag.cloneNode(true) as Element;
      copy.querySelector('[aria-hidden]')!.remove();
      return said(copy)
        .replace(/^#\S+ , /, '')
        .replace(/^#[^,]+, /, '');
    });
    expect(heard).to.deep.equal(WHY);
    expect(tagsOf(cloud).map(({ title }) => title)).to.deep.equal(WHY);
    await expect(cloud).to.be.accessible();
  });

  it('shows the weight of a tag in signs too, and its size says no more than 1.6 times', async () => {
    tells();
    const cloud = await mountCloud();
    await drawn(cloud);
    const short = [...cloud.shadowRoot!.querySelectorAll('.short')].map((each) => said(each));
    expect(short).to.deep.equal(['12 · 3×', '40 · 1.5×', '7 · new', '30', '3', '15 · >10×']);
    const size = (tag: Element) => parseFloat(getComputedStyle(tag.querySelector('.name')!).fontSize);
    const sizes = tagsOf(cloud).map(size);
    expect(Math.max(...sizes) / Math.min(...sizes)).to.be.within(1.5, 1.6);
    expect(sizes[1]).to.equal(Math.max(...sizes));
    expect(sizes[4]).to.equal(Math.min(...sizes));
    for (const tag of tagsOf(cloud)) {
      const { width, height } = tag.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('shows a list, in which why is read beside each tag', async () => {
    tells();
    const cloud = await mountCloud(html`<parvis-hashtag-cloud view="list"></parvis-hashtag-cloud>`);
    await drawn(cloud);
    expect(namesOf(cloud)).to.equal(ALL);
    expect(parts(cloud, 'why')).to.deep.equal(WHY);
    await expect(cloud).to.be.accessible();
  });

  it('shows a trend against an ordinary week, in words and as a picture of them', async () => {
    tells();
    const cloud = await mountCloud(html`<parvis-hashtag-cloud view="trend"></parvis-hashtag-cloud>`);
    await drawn(cloud);
    expect(parts(cloud, 'why')).to.deep.equal(WHY);
    expect(parts(cloud, 'usual').map((text) => text.split(' ')[0])).to.deep.equal([
      '4',
      '22',
      '0',
      '28',
      '6',
      '0.4',
    ]);
    expect(said(part(cloud, 'usual'))).to.equal('4 in an ordinary week');
    const bars = part(cloud, 'bars')!;
    expect(bars.getAttribute('aria-hidden')).to.equal('true');
    const width = (name: string) => bars.querySelector(`.${name}`)!.getBoundingClientRect().width;
    expect(width('now') / width('before')).to.be.closeTo(3, 0.1);
    // One scale for all, whatever stands beside them.
    const widths = [...cloud.shadowRoot!.querySelectorAll('[part=bars]')].map(
      (each) => each.getBoundingClientRect().width,
    );
    expect(new Set(widths).size).to.equal(1);
    await expect(cloud).to.be.accessible();
  });

  it('tells the console once of a view it does not have, and shows a cloud', async () => {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (sentence: string) => heard.push(sentence);
    for (let i = 0; i < 2; i++) {
      const cloud = await fixture<HashtagCloud>(
        html`<parvis-hashtag-cloud view="globe" .data=${WEEK}></parvis-hashtag-cloud>`,
      );
      expect(cloud.shadowRoot!.querySelector('.cloud')).not.to.equal(null);
    }
    await until(() => heard.length > 0, 'the console is told');
    console.warn = warn;
    expect(heard).to.deep.equal([
      'Parvis: a hashtag cloud has no view "globe". The views are cloud, list, trend.',
    ]);
  });

  it('asks for what its group says, and anew when that changes', async () => {
    const asked = tells();
    const cloud = await mountCloud(html`<parvis-hashtag-cloud group="choir"></parvis-hashtag-cloud>`);
    await drawn(cloud);
    cloud.group = 'board';
    await until(() => asked.length === 2, 'it asks again');
    expect(asked).to.deep.equal(['?group=choir', '?group=board']);
  });

  it('shows as many tags as its limit says, and with a limit that is none as ever', async () => {
    const data: Trends = {
      kind: 'trends',
      items: Array.from({ length: 30 }, (_, i) => trendOf(`T${i}`, 40 - i)),
    };
    const cloud = await fixture<HashtagCloud>(
      html`<parvis-hashtag-cloud limit="3" .data=${data}></parvis-hashtag-cloud>`,
    );
    expect(namesOf(cloud)).to.equal('#T0 #T1 #T2');
    for (const limit of ['many', '0']) {
      cloud.setAttribute('limit', limit);
      await cloud.updateComplete;
      expect(tagsOf(cloud)).to.have.length(12);
    }
  });

  it('asks nothing when it is given its data, and its tags are buttons without a client', async () => {
    const cloud = await fixture<HashtagCloud>(
      html`<parvis-hashtag-cloud .data=${WEEK}></parvis-hashtag-cloud>`,
    );
    expect(namesOf(cloud)).to.equal(ALL);
    expect(seen).to.deep.equal([]);
    let opened: TagOpenEvent | undefined;
    cloud.addEventListener('parvis-tag-open', (event) => (opened = event));
    tagsOf(cloud)[2]!.click();
    expect(opened?.tag).to.deep.equal({ tag: 'launch', name: 'Launch' });
    await expect(cloud).to.be.accessible();
  });

  it('links each tag to where the configuration says, unless the page opens it by itself', async () => {
    tells();
    const config = JSON.stringify({
      source: { adapter: 'parvis', baseUrl: '/parvis' },
      links: { tag: '/topics?tag={id}' },
    });
    const cloud = await mountCloud(undefined, config);
    await drawn(cloud);
    const [first] = tagsOf(cloud);
    expect(first!.getAttribute('href')).to.equal('/topics?tag=agadir');
    let opened: TagOpenEvent | undefined;
    cloud.parentElement!.addEventListener('parvis-tag-open', (event) => {
      opened = event;
      event.preventDefault();
    });
    const click = (keys: MouseEventInit = {}) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...keys });
      first!.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(click()).to.equal(true);
    expect(opened?.tag).to.deep.equal({ tag: 'agadir', name: 'Agadir' });
    // Another tab or window is the browser's business.
    opened = undefined;
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    click({ ctrlKey: true });
    expect(opened).to.equal(undefined);
    const plain = await mountCloud();
    await drawn(plain);
    expect(tagsOf(plain)[0]!.getAttribute('href')).to.equal('/go/tag/agadir');
  });

  it('is walked by Tab, from tag to tag', async () => {
    tells();
    const cloud = await mountCloud();
    await drawn(cloud);
    tagsOf(cloud)[0]!.focus();
    const at = () => tagsOf(cloud).findIndex((tag) => cloud.shadowRoot!.activeElement === tag);
    await sendKeys({ press: 'Tab' });
    expect(at()).to.equal(1);
    await sendKeys({ press: 'Shift+Tab' });
    expect(at()).to.equal(0);
    let opened = '';
    cloud.addEventListener('parvis-tag-open', (event) => {
      opened = event.tag.name;
      event.preventDefault();
    });
    await sendKeys({ press: 'Enter' });
    expect(opened).to.equal('Agadir');
  });

  it('keeps its tags as far apart as its custom property says', async () => {
    const cloud = await fixture<HashtagCloud>(
      html`<parvis-hashtag-cloud
        style="--parvis-hashtag-cloud-gap: 31px"
        .data=${WEEK}
      ></parvis-hashtag-cloud>`,
    );
    expect(getComputedStyle(part(cloud, 'list')!).columnGap).to.equal('31px');
    expect(part(cloud, 'base')!.contains(part(cloud, 'list'))).to.equal(true);
  });

  it('asks the provider that its source names', async () => {
    tells();
    const page = await fixture(html`
      <parvis-provider name="other" config='{"source":{"adapter":"parvis","baseUrl":"/parvis"}}'
        ><parvis-hashtag-cloud source="other"></parvis-hashtag-cloud
      ></parvis-provider>
    `);
    await drawn(page.querySelector('parvis-hashtag-cloud')!);
  });

  for (const view of ['cloud', 'list', 'trend']) {
    for (const width of [200, 900]) {
      it(`is right as a ${view} in ${width} pixels, from right to left, in the dark`, async () => {
        await emulate({ colorScheme: 'dark' });
        const data: Trends = {
          kind: 'trends',
          items: [trendOf('السلامة_أولا', 12, 4), trendOf('x'.repeat(50), 5), ...WEEK.items],
        };
        const page = await fixture(html`
          <div
            lang="ar"
            dir="rtl"
            style="inline-size: ${width}px; color-scheme: dark; background: Canvas; color: CanvasText"
          >
            <parvis-hashtag-cloud view=${view} .data=${data}></parvis-hashtag-cloud>
          </div>
        `);
        const cloud = page.querySelector('parvis-hashtag-cloud')!;
        await until(() => part(cloud, 'list')!.getAttribute('aria-label') === 'الوسوم البارزة', 'in Arabic');
        expect(part(cloud, 'base')!.scrollWidth).to.be.at.most(width);
        const [one, two] = tagsOf(cloud).map((tag) => tag.getBoundingClientRect());
        if (view === 'list') expect(one!.right).to.be.closeTo(two!.right, 1);
        await expect(cloud).to.be.accessible();
      });
    }
  }

  it('can be seen in forced colours, and is whole on paper', async () => {
    const cloud = await fixture<HashtagCloud>(
      html`<parvis-hashtag-cloud view="trend" .data=${WEEK}></parvis-hashtag-cloud>`,
    );
    await emulate({ forcedColors: 'active' });
    const fill = (name: string) => getComputedStyle(cloud.shadowRoot!.querySelector(`.${name}`)!).fill;
    expect(fill('now')).not.to.equal(fill('before'));
    await emulate({ forcedColors: 'none', media: 'print' });
    expect(tagsOf(cloud).every((tag) => tag.checkVisibility())).to.equal(true);
  });
});
