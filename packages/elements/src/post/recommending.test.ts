import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { delay, http, HttpResponse } from 'msw';
import '../provider/define.ts';
import '../recommend-button/define.ts';
import { commentOf, forum, mountIn, postOf } from '../testing/feed.ts';
import { answer, problem, seen, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import { COLLEAGUES, counts, refuseAll } from '../testing/recommendations.ts';
import './define.ts';
import type { PostElement, WrittenActEvent } from './index.ts';

const ABOUT = '/v1/recommendations/batch';
const asked = () => seen.filter((line) => line.includes('/v1/recommendations'));

/** The button of the menu that is about recommending. */
const offer = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=action]')].find((each) =>
    /ecommend|أوصِ/.test(said(each)),
  );
/** As a screen reader has it. */
const named = (button: Element | undefined) => {
  const copy = button!.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden=true]').forEach((each) => each.remove());
  return said(copy);
};
const isAwaited = (element: Element) => offer(element)?.getAttribute('aria-disabled') === 'true';

async function open(element: Element): Promise<void> {
  await until(() => part(element, 'menu'), 'there is a menu');
  part(element, 'menu')!.click();
  await until(() => part(element, 'action'), 'it is open');
}

/** Opens the menu, and waits until what it offers is known. */
async function offered(element: Element): Promise<HTMLElement> {
  await open(element);
  await until(() => offer(element) && !isAwaited(element), 'it is known what is to be offered');
  return offer(element)!;
}

describe('the menu of a post', () => {
  useNetwork();
  const post = postOf('Hello');
  let server: ReturnType<typeof forum>;
  beforeEach(() => {
    server = forum([post]);
    answer(...server.handlers);
  });
  const mount = async (): Promise<PostElement> => {
    const element = await mountIn('parvis-post', html`<parvis-post post=${post.id}></parvis-post>`);
    await until(() => part(element, 'text'), 'it is drawn');
    return element;
  };

  it('recommends it, says so, and takes that back', async () => {
    server.recommendations.of(post.id).others = COLLEAGUES.slice(0, 2);
    const element = await mount();
    const button = await offered(element);
    expect(said(button)).to.equal('Recommend 2 2 recommendations');
    expect(named(button)).to.equal('Recommend 2 recommendations');
    await expect(element).to.be.accessible();
    button.click();
    await until(() => part(element, 'notice'), 'it is said');
    expect(said(part(element, 'notice'))).to.equal('You recommend this.');
    expect(!!part(element, 'notice')!.querySelector('[role=status]')).to.equal(true);
    expect(server.recommendations.of(post.id).mine).to.equal(true);

    const back = await offered(element);
    expect(named(back)).to.equal('Take back the recommendation 3 recommendations');
    back.click();
    await until(() => said(part(element, 'notice')) === 'You no longer recommend this.', 'that is said');
    expect(server.recommendations.of(post.id).mine).to.equal(false);
  });

  it('is walked by keyboard, and gives the focus back', async () => {
    const element = await mount();
    part(element, 'menu')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => offer(element) && !isAwaited(element), 'it is known what is to be offered');
    while (element.shadowRoot!.activeElement !== offer(element)) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => server.recommendations.of(post.id).mine, 'the server holds it');
    expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('menu');
    expect(part(element, 'actions')!.matches(':popover-open')).to.equal(false);
  });

  it('asks nothing of recommendations before it opens, and once for all that show the same', async () => {
    const about: string[] = [];
    const note = http.post<never, { subjects: { id: string }[] }>(`*/parvis${ABOUT}`, async ({ request }) => {
      const { subjects } = await request.clone().json();
      about.push(...subjects.map(({ id }) => id));
    });
    answer(note);
    const element = await mount();
    part(element, 'menu')!.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => part(element, 'actions'), 'what draws the menu is there');
    const other = document.createElement('parvis-recommend-button');
    Object.assign(other, { kind: 'post', subject: 'other' });
    element.after(other);
    await counts(other, '0');
    expect(about).to.deep.equal(['other']);
    await offered(element);
    part(element, 'actions')!.hidePopover();
    await until(() => !part(element, 'action'), 'it is closed');
    await offered(element);
    expect(about).to.deep.equal(['other', post.id]);
  });

  it('agrees with a button of the same post', async () => {
    const element = await mountIn(
      'parvis-post',
      html`<parvis-post post=${post.id}></parvis-post>
        <parvis-recommend-button kind="post" subject=${post.id}></parvis-recommend-button>`,
    );
    const button = element.parentElement!.querySelector('parvis-recommend-button')!;
    await counts(button, '0');
    (await offered(element)).click();
    await counts(button, '1');
    expect(button.matches(':state(pressed)')).to.equal(true);
    part(button, 'button')!.click();
    await counts(button, '0');
    expect(named(await offered(element))).to.equal('Recommend');
  });

  it('is not to be pressed while nobody knows whether it is recommended', async () => {
    answer(http.post(`*/parvis${ABOUT}`, () => delay('infinite')));
    const element = await mount();
    await open(element);
    await until(() => asked().length === 1, 'it is asked');
    expect(isAwaited(element)).to.equal(true);
    await expect(element).to.be.accessible();
    offer(element)!.click();
    expect(part(element, 'actions')!.matches(':popover-open')).to.equal(true);
    expect(asked()).to.deep.equal([`POST ${ABOUT}`]);
  });

  it('says why it was not recommended, and tries again', async () => {
    const element = await mount();
    const button = await offered(element);
    answer(refuseAll('put', 'forbidden'));
    button.click();
    await until(() => said(part(element, 'notice')) !== '', 'it says so');
    expect(said(part(element, 'notice'))).to.match(/^This was not done\. /);
    await expect(element).to.be.accessible();
    expect(named(await offered(element))).to.equal('Recommend');
    part(element, 'actions')!.hidePopover();
    answer(...server.handlers);
    (await offered(element)).click();
    await until(() => said(part(element, 'notice')) === 'You recommend this.', 'it is recommended');
  });

  it('recommends also what could not be read, when it can again', async () => {
    answer(refuseAll('post', 'internal'));
    const element = await mount();
    const button = await offered(element);
    answer(...server.handlers);
    button.click();
    await until(() => server.recommendations.of(post.id).mine, 'the server holds it');
  });

  for (const code of ['not_found', 'forbidden', 'invalid'] as const) {
    it(`offers nothing of what the source keeps no recommendations of, as ${code} says`, async () => {
      answer(
        http.post<never, { subjects: object[] }>(`*/parvis${ABOUT}`, async ({ request }) => {
          const { subjects } = await request.json();
          return HttpResponse.json({
            answers: subjects.map((subject) => ({ subject, problem: problem(code) })),
          });
        }),
      );
      const element = await mount();
      await open(element);
      await until(() => !offer(element), 'it is not offered');
      expect(said(part(element, 'actions'))).to.include('Copy link');
    });
  }

  it('asks the page first', async () => {
    const element = await mount();
    let event: WrittenActEvent | undefined;
    element.addEventListener('parvis-written-act', (each) => {
      event = each;
      each.preventDefault();
    });
    (await offered(element)).click();
    expect([event!.action, event!.written.id]).to.deep.equal(['recommend', post.id]);
    expect(asked()).to.deep.equal([`POST ${ABOUT}`]);
  });

  it('of a comment recommends nothing', async () => {
    server.comments = [commentOf('Aye', { post: post.id })];
    const element = await mountIn('parvis-post', html`<parvis-post post=${post.id}></parvis-post>`);
    await until(() => element.shadowRoot!.querySelector('parvis-comment')?.shadowRoot, 'it is there');
    const comment = element.shadowRoot!.querySelector('parvis-comment')!;
    await open(comment);
    expect(!!offer(comment)).to.equal(false);
    expect(asked()).to.deep.equal([]);
  });

  it('is of the language, with its numbers and its direction', async () => {
    server.recommendations.of(post.id).unnamed = 12;
    const element = await mountIn(
      'parvis-post',
      html`<div lang="ar-EG" dir="rtl"><parvis-post post=${post.id}></parvis-post></div>`,
    );
    await until(() => part(element, 'text'), 'it is drawn');
    await open(element);
    await until(() => said(offer(element) ?? null).startsWith('أوصِ بهذا ١٢'), 'it is in Arabic');
  });
});
