import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Post } from '@parvis/model';
import '../provider/define.ts';
import { BEN, commentOf, forum, ME, mountIn, postOf } from '../testing/feed.ts';
import { emulate } from '../testing/media.ts';
import { answer, CONFIG, seen, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';
import type { PostElement, WrittenActEvent } from './index.ts';

const press = (element: Element, name: string) => part(element, name)!.click();
const action = (element: Element, label: string) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=action]')].find(
    (each) => said(each) === label,
  );

/** Opens the menu and presses one of its buttons. */
async function choose(element: Element, label: string): Promise<void> {
  await until(() => part(element, 'menu'), 'there is a menu');
  press(element, 'menu');
  await until(() => action(element, label), `${label} is in it`);
  action(element, label)!.click();
}

describe('parvis-post', () => {
  useNetwork();
  let server: ReturnType<typeof forum>;
  const mount = async (post: Post) => {
    server = forum([post]);
    answer(...server.handlers);
    const element = await mountIn('parvis-post', html`<parvis-post post=${post.id}></parvis-post>`);
    await until(() => part(element, 'text'), 'it is drawn');
    return element;
  };

  it('says who wrote it, when, where and what', async () => {
    const post = postOf('Back at *sea* #harbour', {
      createdAt: new Date(Date.now() - 3 * 60_000).toISOString(),
      group: { id: 'g1', slug: 'pilots', name: 'Pilots' },
      pinned: { at: '2026-03-01T09:00:00Z', read: true },
      announcement: true,
    });
    const element = await mount(post);
    const author = part(element, 'author') as HTMLElementTagNameMap['parvis-people-card'];
    expect(author.data).to.deep.equal(BEN);
    expect(author.hoverCard).to.equal(true);
    await until(() => said(part(element, 'text')) === 'Back at sea #harbour', 'what reads marks has come');
    expect(part(element, 'text')!.querySelector('a')!.getAttribute('href')).to.equal('/go/tag/harbour');
    const time = part(element, 'time')!;
    expect(time.getAttribute('href')).to.equal(`/go/post/${post.id}`);
    expect(time.innerText.trim()).to.equal('3 min. ago');
    expect(time.querySelector('time')!.title).to.match(/\d{4}/);
    expect(part(element, 'group')!.getAttribute('href')).to.equal('/go/group/pilots');
    expect(said(part(element, 'mark'))).to.equal('Announcement Pinned');
    await expect(element).to.be.accessible();
  });

  it('shows the full date while the keyboard is on it, and on paper', async () => {
    const element = await mount(postOf('Hello'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('time');
    expect(part(element, 'time')!.innerText).to.match(/\d{4}/);
    part(element, 'time')!.blur();
    expect(part(element, 'time')!.innerText).not.to.match(/\d{4}/);
    await emulate({ media: 'print' });
    expect(part(element, 'time')!.innerText).to.match(/\d{4}/);
  });

  it('cuts a long text, shows all of it on demand, and on paper', async () => {
    const element = await mount(postOf('A sentence of some length. '.repeat(60)));
    const length = () => said(part(element, 'text')).length;
    expect(length()).to.be.below(500);
    expect(said(part(element, 'more'))).to.equal('Show more');
    press(element, 'more');
    await element.updateComplete;
    expect(length()).to.be.above(1500);
    press(element, 'more');
    await element.updateComplete;
    expect(length()).to.be.below(500);
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(length()).to.be.above(1500);
  });

  it('says that it was edited, and what it said before', async () => {
    const element = await mount(postOf('Hello', { editedAt: '2026-03-01T09:00:00Z', revision: 1 }));
    await until(() => part(element, 'edited')?.localName === 'button', 'it can be opened');
    press(element, 'edited');
    await until(() => said(part(element, 'versions')).includes('As it read before'), 'it is read');
    expect(said(part(element, 'versions'))).not.to.include('Hello');
    expect(part(element, 'versions')!.matches(':popover-open')).to.equal(true);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(part(element, 'versions')!.matches(':popover-open')).to.equal(false);
  });

  it('offers what the reader may do, and nothing else', async () => {
    const can = {
      edit: false,
      remove: false,
      report: true,
      comment: false,
      react: false,
      pin: false,
      announce: false,
    };
    const element = await mount(postOf('Hello', { can }));
    await until(() => part(element, 'menu'), 'there is a menu');
    press(element, 'menu');
    await until(() => part(element, 'action'), 'it is open');
    const labels = [...part(element, 'actions')!.querySelectorAll('[part=action]')].map(said);
    expect(labels).to.deep.equal(['Recommend', 'Copy link', 'Report']);
    expect(part(element, 'comment')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('is edited in its place', async () => {
    const element = await mount(postOf('Hello', { author: ME }));
    await choose(element, 'Edit');
    await until(() => element.shadowRoot!.querySelector('parvis-composer')?.shadowRoot, 'there is a field');
    const composer = element.shadowRoot!.querySelector('parvis-composer')!;
    await until(() => part(composer, 'field'), 'it is drawn');
    const field = part(composer, 'field') as HTMLTextAreaElement;
    expect(field.value).to.equal('Hello');
    await until(() => composer.shadowRoot!.activeElement === field, 'the focus is there');
    await sendKeys({ type: ' again' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => said(part(element, 'text')) === 'Hello again', 'it is changed');
    await until(() => server.posts[0]!.text === 'Hello again', 'the server holds it');
    expect(element.shadowRoot!.querySelector('parvis-composer')).to.equal(null);
  });

  it('is deleted, and brought back', async () => {
    const element = await mount(postOf('Hello'));
    await choose(element, 'Delete');
    await until(() => part(element, 'removed'), 'it is gone');
    expect(said(part(element, 'removed'))).to.equal('Deleted. Undo');
    expect(element.matches(':state(removed)')).to.equal(true);
    await until(() => server.posts.length === 0, 'the server knows');
    expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('undo');
    await expect(element).to.be.accessible();
    press(element, 'undo');
    await until(() => part(element, 'text'), 'it is back');
    expect(server.posts).to.have.length(1);
  });

  it('is pinned, and says why when it cannot be', async () => {
    const element = await mount(postOf('Hello'));
    server.refuses.set('PUT pin', 'conflict');
    await choose(element, 'Pin');
    await until(() => part(element, 'notice'), 'it says so');
    expect(said(part(element, 'notice'))).to.include('As many posts are pinned here as can be.');
    server.refuses.clear();
    await choose(element, 'Pin');
    await until(() => said(part(element, 'mark')) === 'Pinned', 'it is pinned');
    press(element, 'menu');
    await until(() => action(element, 'Unpin'), 'it can be undone');
  });

  it('is reported with a reason', async () => {
    const element = await mount(postOf('Hello'));
    await choose(element, 'Report');
    await until(() => part(element, 'report'), 'there is a form');
    await expect(element).to.be.accessible();
    await sendKeys({ type: 'Rude' });
    part(element, 'report')!.querySelector<HTMLElement>('[type=submit]')!.click();
    await until(() => part(element, 'notice'), 'it is thanked for');
    expect(said(part(element, 'notice'))).to.match(/^Thank you/);
    expect(server.written).to.deep.equal([{ what: 'PUT report', body: { reason: 'Rude' } }]);
    expect(part(element, 'report')).to.equal(null);
  });

  it('asks the page before it does anything', async () => {
    const element = await mount(postOf('Hello'));
    let asked: WrittenActEvent | undefined;
    element.parentElement!.addEventListener('parvis-written-act', (event) => {
      asked = event;
      event.preventDefault();
    });
    await choose(element, 'Delete');
    expect(asked!.action).to.equal('remove');
    expect(part(element, 'removed')).to.equal(null);
    expect(server.written).to.deep.equal([]);
  });

  it('shows the latest comments, all of them on demand, and takes one more', async () => {
    const post = postOf('Hello');
    server = forum([post]);
    server.comments = ['one', 'two', 'three'].map((text) => commentOf(text, { post: post.id }));
    answer(...server.handlers);
    const element = await mountIn('parvis-post', html`<parvis-post post=${post.id}></parvis-post>`);
    const comments = () =>
      [...element.shadowRoot!.querySelectorAll('parvis-comment')].map((each) =>
        said(each.shadowRoot && part(each, 'text')),
      );
    const are = (...texts: string[]) =>
      until(() => comments().join('|') === texts.join('|'), texts.join(', '));
    await are('two', 'three');
    expect(part(element, 'comments')!.getAttribute('aria-label')).to.equal('3 comments');
    expect(part(element, 'comments')!.role).to.equal('group');
    expect(part(element, 'comment')!.innerText.trim()).to.equal('3 comments');
    await until(() => part(element, 'all-comments'), 'all can be shown');
    await expect(element).to.be.accessible();
    press(element, 'all-comments');
    await are('one', 'two', 'three');
    press(element, 'comment');
    await until(
      () => element.shadowRoot!.querySelector('parvis-composer')?.matches(':focus-within'),
      'a field',
    );
    await sendKeys({ type: 'four' });
    await sendKeys({ press: 'Control+Enter' });
    await are('one', 'two', 'three', 'four');
    await until(() => server.comments.length === 4, 'the server holds it');
    expect(element.shadowRoot!.querySelector('parvis-composer')).to.equal(null);
  });

  it('takes its measures from its custom properties', async () => {
    const element = await mount(postOf('Hello'));
    const gap = () => getComputedStyle(part(element, 'base')!).rowGap;
    const before = gap();
    element.style.setProperty('--parvis-post-face-size', '60px');
    element.style.setProperty('--parvis-post-gap', '40px');
    const photo = part(part(element, 'author')!, 'photo')!;
    await until(() => photo.getBoundingClientRect().width === 60, 'the face is as wide');
    expect(before).not.to.equal('30px');
    expect(gap()).to.equal('30px');
    const text = part(element, 'time')!.getBoundingClientRect().left;
    expect(text - element.getBoundingClientRect().left).to.equal(72);
  });

  it('asks nothing when it is given its data', async () => {
    await fixture(html`<parvis-provider config=${CONFIG}></parvis-provider>`);
    const element = await fixture<PostElement>(html`<parvis-post .data=${postOf('Given')}></parvis-post>`);
    expect(said(part(element, 'text'))).to.equal('Given');
    expect(part(element, 'menu')).to.equal(null);
    expect(seen).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('shows its first comment when it is given it, without waiting for anything more', async () => {
    const post = postOf('Given');
    const element = await fixture<PostElement>(html`<parvis-post .data=${post}></parvis-post>`);
    expect(part(element, 'comments')).to.equal(null);
    element.data = { ...post, comments: { count: 1, latest: [commentOf('The first', { post: post.id })] } };
    await until(() => part(element, 'comments'), 'it is shown');
    expect(part(element, 'comments')!.querySelector('parvis-comment')!.data!.text).to.equal('The first');
  });

  it('that is not found keeps what the author wrote', async () => {
    server = forum([]);
    answer(...server.handlers);
    const element = await mountIn(
      'parvis-post',
      html`<parvis-post post="none"><a href="/p">A post</a></parvis-post>`,
    );
    await until(() => element.matches(':state(empty)'), 'it is not found');
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    await expect(element).to.be.accessible();
  });

  for (const width of [200, 640]) {
    it(`stays in its place of ${width} pixels, also from right to left`, async () => {
      const post = postOf('Donaudampfschifffahrtsgesellschaftskapitän '.repeat(4), {
        group: { id: 'g', slug: 'g', name: 'A group with a long name' },
        announcement: true,
        editedAt: '2026-03-01T09:00:00Z',
      });
      server = forum([post]);
      server.comments = [commentOf('Aye', { post: post.id, editedAt: '2026-03-01T09:00:00Z' })];
      answer(...server.handlers);
      for (const [lang, dir] of [
        ['de', 'ltr'],
        ['ar', 'rtl'],
      ] as const) {
        const element = await mountIn(
          'parvis-post',
          html`<div lang=${lang} dir=${dir} style="inline-size: ${width}px">
            <parvis-post post=${post.id}></parvis-post>
          </div>`,
        );
        await until(() => element.shadowRoot!.querySelector('parvis-comment')?.shadowRoot, 'it is drawn');
        await until(() => part(element, 'menu')?.getAttribute('aria-label'), 'in its language');
        const reactions = part(element, 'reactions')!;
        await until(() => said(part(reactions, 'button')), 'its reactions too');
        expect(element.scrollWidth).to.be.at.most(width);
        const { left, right } = element.getBoundingClientRect();
        for (const each of element.shadowRoot!.querySelectorAll(
          '.mark, .meta, .foot > *, [part=text], [part=menu]',
        )) {
          const box = each.getBoundingClientRect();
          expect(box.left, each.className).to.be.at.least(left - 8.5);
          expect(box.right, each.className).to.be.at.most(right + 8.5);
        }
        await expect(element).to.be.accessible();
      }
    });
  }
});
