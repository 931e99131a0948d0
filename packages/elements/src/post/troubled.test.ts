import type { ShownPost } from '@parvis/client';
import { expect, html } from '@open-wc/testing';
import { http } from 'msw';
import '../provider/define.ts';
import { commentOf, forum, ME, mountIn, postOf } from '../testing/feed.ts';
import { answer, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import { refusal } from '../testing/recommendations.ts';
import './define.ts';

/** The client asks again for what is older than a minute when the network is back. */
function askAgain(): void {
  const { now } = Date;
  Date.now = () => now() + 120_000;
  const back = new Event('online');
  dispatchEvent(back);
  Date.now = now;
}

describe('parvis-post, when something went wrong', () => {
  useNetwork();
  let server: ReturnType<typeof forum>;

  it('offers to discard a refused change, which is not to delete the post', async () => {
    server = forum([]);
    answer(...server.handlers);
    const own = postOf('Hello', { author: ME });
    const unsent = { id: 'e', kind: 'edit', of: own.id, text: 'Hallo', refused: 'forbidden' } as const;
    const post: ShownPost = { ...own, unsent };
    const element = await mountIn('parvis-post', html`<parvis-post .data=${post}></parvis-post>`);
    await until(() => part(element, 'notice'), 'it says so');
    const notice = part(element, 'notice')!;
    expect(said(notice.querySelector('[role=status]'))).to.equal(
      'This was not done. You may not do this here.',
    );
    expect([...notice.querySelectorAll('button')].map(said)).to.deep.equal(['Discard']);
    await expect(element).to.be.accessible();
  });

  it('says of when it is, when a newer answer is not to be had', async () => {
    server = forum([postOf('Hello')]);
    answer(...server.handlers);
    const element = await mountIn(
      'parvis-post',
      html`<parvis-post post=${server.posts[0]!.id}></parvis-post>`,
    );
    await until(() => part(element, 'text'), 'it is drawn');
    expect(part(element, 'notice')).to.equal(null);
    answer(http.post('*/parvis/v1/posts/batch', () => refusal('internal')));
    askAgain();
    await until(() => element.matches(':state(stale)'), 'a newer answer is not had');
    expect(said(part(element, 'notice'))).to.match(/^As of .+ Try again$/);
    answer(...server.handlers);
    part(element, 'retry')!.click();
    await until(() => !part(element, 'notice'), 'it is had');
  });

  for (const comments of ['with', 'without'] as const) {
    it(`shows reactions and comments in one row of 272 pixels, ${comments} comments`, async () => {
      const post = postOf('Hello', {
        reactions: {
          counts: [
            { kind: 'celebrate', count: 50 },
            { kind: 'like', count: 20 },
            { kind: 'love', count: 1 },
          ],
          revision: 0,
        },
      });
      server = forum([post]);
      if (comments === 'with') server.comments = [commentOf('Aye', { post: post.id })];
      answer(...server.handlers);
      const element = await mountIn(
        'parvis-post',
        html`<div style="inline-size: 272px"><parvis-post post=${post.id}></parvis-post></div>`,
      );
      await until(() => part(element, 'comment'), 'it is drawn');
      const reactions = part(element, 'reactions')!;
      await until(() => reactions.shadowRoot && part(reactions, 'button'), 'its reactions too');
      const tops = [part(reactions, 'button'), part(reactions, 'count'), part(element, 'comment')].map(
        (each) => Math.round(each!.getBoundingClientRect().top),
      );
      expect(new Set(tops).size).to.equal(1);
      const label = comments === 'with' ? '1 comment' : 'Comment';
      expect(said(part(element, 'comment')!.querySelector('.word'))).to.equal(label);
      await expect(element).to.be.accessible();
    });
  }
});
