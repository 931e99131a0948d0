import { expect, html } from '@open-wc/testing';
import '../provider/define.ts';
import { BEN, commentOf, forum, mountIn } from '../testing/feed.ts';
import { answer, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';

describe('parvis-comment', () => {
  useNetwork();
  const mount = async (width = 400) => {
    answer(...forum().handlers);
    const comment = commentOf('Aye, **captain**', {
      createdAt: new Date(Date.now() - 3600_000).toISOString(),
    });
    const element = await mountIn(
      'parvis-comment',
      html`<div style="inline-size: ${width}px"><parvis-comment .data=${comment}></parvis-comment></div>`,
    );
    await until(() => part(element, 'menu'), 'it is drawn');
    return element;
  };

  it('says who wrote it, when and what, and offers what the reader may do', async () => {
    const element = await mount();
    expect((part(element, 'author') as HTMLElementTagNameMap['parvis-people-card']).data).to.deep.equal(BEN);
    expect(part(element, 'time')!.innerText.trim()).to.equal('1 hr. ago');
    expect(said(part(element, 'text'))).to.equal('Aye, captain');
    part(element, 'menu')!.click();
    await until(() => part(element, 'action'), 'it is open');
    const labels = [...part(element, 'actions')!.querySelectorAll('button')].map(said);
    expect(labels).to.deep.equal(['Edit', 'Report', 'Delete']);
    await expect(element).to.be.accessible();
  });

  it('keeps its time in one line, under a long name where there is no room beside it', async () => {
    const element = await mount(200);
    element.data = { ...element.data!, author: { ...BEN, name: 'Sarah-Jeanne Tremblay-Beaulieu' } };
    const name = part(element, 'author')!;
    await until(() => said(name).includes('Tremblay'), 'the name is there');
    const time = part(element, 'time')!;
    expect(time.getClientRects()).to.have.length(1);
    expect(time.getBoundingClientRect().top).to.be.at.least(name.getBoundingClientRect().bottom - 1);
    const text = part(element, 'text')!.getBoundingClientRect();
    expect(time.getBoundingClientRect().left).to.be.closeTo(text.left, 1);
    expect(time.getBoundingClientRect().bottom).to.be.at.most(text.top + 1);
  });

  it('takes the size of its face, and stays in a narrow place', async () => {
    const element = await mount(150);
    element.style.setProperty('--parvis-comment-face-size', '40px');
    const card = part(element, 'author')!;
    await until(() => part(card, 'photo'), 'the author is drawn');
    await until(() => part(card, 'photo')!.getBoundingClientRect().width === 40, 'it is as wide');
    expect(element.scrollWidth).to.be.at.most(150);
    const { left } = part(element, 'text')!.getBoundingClientRect();
    expect(left - element.getBoundingClientRect().left).to.equal(48);
    expect(part(card, 'name')!.querySelector('bdi')!.getBoundingClientRect().left).to.be.closeTo(left, 1);
  });
});
