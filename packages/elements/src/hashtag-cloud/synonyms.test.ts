import { expect, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../provider/define.ts';
import { useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import { keeps, mountCloud, tagsOf, tells } from '../testing/trends.ts';
import './define.ts';

const all = (cloud: Element, name: string) => [
  ...cloud.shadowRoot!.querySelectorAll<HTMLElement>(`[part=${name}]`),
];
const listed = (cloud: Element) =>
  [...cloud.shadowRoot!.querySelectorAll('[part=synonym] > span')].map((each) =>
    said(each).replaceAll(' ', ''),
  );
const removers = (cloud: Element) => [...cloud.shadowRoot!.querySelectorAll<HTMLElement>('[part=remove]')];
const status = (cloud: Element) => said(part(cloud, 'keeper')!.querySelector('[role=status]'));
const focused = (cloud: Element) => cloud.shadowRoot!.activeElement;

/** A cloud whose reader keeps synonyms, with what the button opens. */
async function opened(content = html`<parvis-hashtag-cloud></parvis-hashtag-cloud>`) {
  const cloud = await mountCloud(content);
  await until(() => part(cloud, 'synonyms'), 'the button is there');
  part(cloud, 'synonyms')!.focus();
  await sendKeys({ press: 'Enter' });
  await until(() => part(cloud, 'keeper')!.matches(':popover-open'), 'it is open');
  return cloud;
}

describe('hashtags that mean the same', () => {
  useNetwork();

  it('are no matter of those who only read: nothing more is loaded for them', async () => {
    tells();
    const cloud = await mountCloud();
    await until(() => tagsOf(cloud).length > 0, 'it is drawn');
    expect(part(cloud, 'synonyms')).to.equal(null);
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.filter((name) => /hashtag-cloud\/synonyms\.ts|en\/tag-synonyms/.test(name))).to.deep.equal(
      [],
    );
  });

  it('are said by key alone: the field has the focus, Enter saves, Escape gives the focus back', async () => {
    keeps();
    const cloud = await opened();
    await until(() => status(cloud) === 'No hashtag means another one yet.', 'there are none');
    expect(part(cloud, 'keeper')!.getAttribute('aria-label')).to.equal('Hashtags that mean the same');
    await expect(cloud).to.be.accessible();
    const [tag, of] = all(cloud, 'field');
    expect(focused(cloud)).to.equal(tag);
    await sendKeys({ type: '#sécurité' });
    await sendKeys({ press: 'Tab' });
    expect(focused(cloud)).to.equal(of);
    await sendKeys({ type: 'safety' });
    await sendKeys({ press: 'Enter' });
    await until(() => listed(cloud).length === 1, 'it is listed');
    expect(listed(cloud)).to.deep.equal(['#sécurité=#safety']);
    expect(status(cloud)).to.equal('Saved. The hashtags change within a minute.');
    expect(focused(cloud)).to.equal(tag);
    expect((tag as HTMLInputElement).value).to.equal('');
    await sendKeys({ press: 'Escape' });
    expect(part(cloud, 'keeper')!.matches(':popover-open')).to.equal(false);
    expect(focused(cloud)).to.equal(part(cloud, 'synonyms'));
  });

  it('are listed page by page, and one that is taken away gives its focus to the next', async () => {
    const server = keeps(['sécurité', 'safety'], ['Sicherheit', 'safety'], ['wasser', 'water']);
    const cloud = await opened();
    await until(() => listed(cloud).length === 2, 'a page is there');
    const more = [...part(cloud, 'keeper')!.querySelectorAll('button')].at(-1)!;
    expect(said(more)).to.equal('Show more');
    more.click();
    await until(() => listed(cloud).length === 3, 'all are there');
    await expect(cloud).to.be.accessible();
    const [first, second] = removers(cloud);
    expect(first!.getAttribute('aria-label')).to.match(/^Remove: \S+sécurité\S? = \S+safety\S?$/);
    second!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => listed(cloud).length === 2, 'it is gone');
    expect(server.kept.map(({ name }) => name)).to.deep.equal(['sécurité', 'wasser']);
    expect(focused(cloud)).to.equal(removers(cloud)[1]);
  });

  it('that are refused say why, and keep what was typed', async () => {
    const server = keeps();
    const cloud = await opened();
    await until(() => status(cloud).startsWith('No hashtag'), 'there are none');
    const [tag, of] = all(cloud, 'field') as HTMLInputElement[];
    [tag!.value, of!.value] = ['two words', 'safety'];
    for (const [code, sentence] of [
      ['invalid', 'One of the two is no hashtag, or they are the same one.'],
      ['conflict', 'So many hashtags mean this one already that no more can.'],
      ['forbidden', 'Only community managers keep these.'],
    ] as const) {
      server.refuses = code;
      part(cloud, 'save')!.click();
      await until(() => status(cloud) === sentence, sentence);
    }
    expect([tag!.value, of!.value]).to.deep.equal(['two words', 'safety']);
  });

  it('that cannot be read say so, and are read again', async () => {
    const server = keeps(['sécurité', 'safety']);
    server.refuses = 'internal';
    const cloud = await opened();
    await until(() => status(cloud) === 'Something went wrong on our side.', 'it says so');
    server.refuses = undefined;
    const again = [...part(cloud, 'keeper')!.querySelectorAll('button')].at(-1)!;
    expect(said(again)).to.equal('Try again');
    again.click();
    await until(() => listed(cloud).length === 1, 'they are there');
  });

  it('have a button that is large enough on a phone, reads in Arabic and is not printed', async () => {
    keeps(['sécurité', 'safety']);
    const cloud = await opened(html`<parvis-hashtag-cloud lang="ar" dir="rtl"></parvis-hashtag-cloud>`);
    await until(() => said(part(cloud, 'synonyms')) === 'وسوم لها المعنى نفسه', 'it is in Arabic');
    await until(() => listed(cloud).length === 1, 'they are there');
    for (const name of ['synonyms', 'save', 'field', 'remove']) {
      expect(part(cloud, name)!.getBoundingClientRect().height).to.be.at.least(24);
    }
    await expect(cloud).to.be.accessible();
    await emulateMedia({ media: 'print' });
    try {
      expect(part(cloud, 'synonyms')!.checkVisibility()).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
