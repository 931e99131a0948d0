import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../provider/define.ts';
import { forum, mountIn, postOf } from '../testing/feed.ts';
import { emulate } from '../testing/media.ts';
import { answer, seen, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';
import type { PostReactions, ReactEvent } from './index.ts';

const press = (element: Element, name = 'button') => part(element, name)!.click();
const isPressed = (element: Element) => part(element, 'button')?.getAttribute('aria-pressed') === 'true';
const counts = (element: Element, number: string) =>
  until(() => said(part(element, 'count')) === number, `${number} shows`);

describe('parvis-reactions', () => {
  useNetwork();
  let server: ReturnType<typeof forum>;
  const mount = async (more = {}) => {
    const post = postOf('Hello', {
      reactions: { counts: [{ kind: 'love', count: 2 }], revision: 0 },
      ...more,
    });
    server = forum([post]);
    answer(...server.handlers);
    const element = await mountIn(
      'parvis-reactions',
      html`<parvis-reactions post=${post.id}></parvis-reactions>`,
    );
    return { element, post };
  };

  it('says how many reacted, and lets the reader react at once and take it back', async () => {
    const { element, post } = await mount();
    await until(() => part(element, 'button'), 'it is drawn');
    await counts(element, '2');
    expect(said(part(element, 'button'))).to.equal('Like');
    press(element);
    await until(() => isPressed(element), 'it is pressed');
    await counts(element, '3');
    await until(() => post.reactions.mine === 'like', 'the server holds it');
    expect(element.matches(':state(pressed)')).to.equal(true);
    await expect(element).to.be.accessible();
    press(element);
    await until(() => post.reactions.mine === undefined, 'the server holds that too');
    await counts(element, '2');
  });

  it('offers five kinds over the page', async () => {
    const { element, post } = await mount();
    await until(() => part(element, 'choose'), 'it is drawn');
    press(element, 'choose');
    await until(() => part(element, 'choice')?.matches(':popover-open'), 'it is open');
    const kinds = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=kind]')];
    expect(kinds.map((kind) => kind.getAttribute('aria-label'))).to.deep.equal([
      'Like',
      'Love',
      'Thanks',
      'Celebrate',
      'Insightful',
    ]);
    expect(part(element, 'choice')!.matches(':popover-open')).to.equal(true);
    await expect(element).to.be.accessible();
    kinds[2]!.click();
    await until(() => post.reactions.mine === 'thanks', 'the server holds it');
    await until(() => said(part(element, 'button')) === 'Thanks', 'it says so');
    expect(part(element, 'choice')!.matches(':popover-open')).to.equal(false);
    expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('choose');
  });

  it('shows who, and with which kind', async () => {
    const { element } = await mount();
    await counts(element, '2');
    await until(() => part(element, 'count')!.localName === 'button', 'it can be opened');
    press(element, 'count');
    await until(() => part(element, 'people'), 'the list is drawn');
    expect(part(element, 'people')!.querySelector('[role=img]')!.getAttribute('aria-label')).to.equal('Like');
    expect(said(part(element, 'heading'))).to.equal('Reactions');
    expect(element.matches(':state(open)')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('asks the page before it sends', async () => {
    const { element, post } = await mount();
    await until(() => part(element, 'button'), 'it is drawn');
    let asked: ReactEvent | undefined;
    element.parentElement!.addEventListener('parvis-react', (event) => {
      asked = event;
      event.preventDefault();
    });
    press(element);
    await until(() => asked, 'it asks');
    expect([asked!.post, asked!.reaction]).to.deep.equal([post.id, 'like']);
    expect(server.written).to.deep.equal([]);
  });

  it('goes back and says why when it is refused', async () => {
    const { element } = await mount();
    await until(() => part(element, 'button'), 'it is drawn');
    server.refuses.set('PUT reaction', 'forbidden');
    press(element);
    await until(() => part(element, 'notice'), 'it says so');
    expect(said(part(element, 'notice'))).to.equal('Your reaction was not saved. You may not do this here.');
    expect(isPressed(element)).to.equal(false);
    expect(element.matches(':state(refused)')).to.equal(true);
    await counts(element, '2');
  });

  it('draws no button where the reader may not react, and none without a client', async () => {
    const post = postOf('Hello', { reactions: { counts: [{ kind: 'like', count: 7 }], revision: 0 } });
    const alone = await fixture<PostReactions>(html`<parvis-reactions .data=${post}></parvis-reactions>`);
    expect(said(part(alone, 'count'))).to.equal('7');
    expect(part(alone, 'button')).to.equal(null);
    const { element } = await mount({ can: { ...post.can, react: false } });
    await counts(element, '2');
    expect(part(element, 'button')).to.equal(null);
    expect(seen.some((request) => request.startsWith('PUT'))).to.equal(false);
  });

  it('is walked by keyboard, and follows its language and direction', async () => {
    const { element } = await mount();
    await until(() => part(element, 'choose'), 'it is drawn');
    for (const expected of ['button', 'choose', 'count']) {
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal(expected);
    }
    element.parentElement!.lang = 'ar';
    element.parentElement!.dir = 'rtl';
    await until(() => said(part(element, 'button')) === 'أعجبني', 'in Arabic');
    expect(part(element, 'button')!.getBoundingClientRect().right).to.be.greaterThan(
      part(element, 'count')!.getBoundingClientRect().right,
    );
    element.style.setProperty('--parvis-reactions-color', 'rgb(1, 2, 3)');
    press(element);
    await until(() => isPressed(element), 'it is pressed');
    await until(
      () => getComputedStyle(part(element, 'button')!).color === 'rgb(1, 2, 3)',
      'it has the colour',
    );
    await emulate({ media: 'print' });
    expect(part(element, 'button')!.checkVisibility()).to.equal(false);
    expect(part(element, 'count')!.checkVisibility()).to.equal(true);
  });
});
