import { expect, html } from '@open-wc/testing';
import '../provider/define.ts';
import { forum, mountIn, postOf } from '../testing/feed.ts';
import { answer, useNetwork } from '../testing/network.ts';
import { part, until } from '../testing/page.ts';
import './define.ts';

const POSTS = 10_000;
const PAGE = 500;

/** All nodes of a feed and of what it draws. */
function nodesIn(root: Node): number {
  let nodes = 0;
  const walker = document.createTreeWalker(root);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    nodes++;
    if (node instanceof Element && node.shadowRoot) nodes += nodesIn(node.shadowRoot);
  }
  return nodes;
}

/** Megabytes that are in use when all that is not has been collected. */
function memory(): number {
  const { gc, performance } = window as unknown as {
    gc(): void;
    performance: { memory: { usedJSHeapSize: number } };
  };
  gc();
  return performance.memory.usedJSHeapSize / 1024 / 1024;
}

// Only the Chromium of our tests collects when it is told to, and says what is in use.
const itMeasures = 'gc' in window ? it : it.skip;

describe('a feed of ten thousand posts', () => {
  useNetwork();

  itMeasures(
    'has as many nodes at its end as near its beginning, and little more in memory than what the posts say',
    async function () {
      this.timeout(120_000);
      const all = Array.from({ length: POSTS }, (_, index) => postOf(`Post ${index}`));
      answer(...forum(all, { page: PAGE }).handlers);
      const feed = await mountIn('parvis-mini-feed', html`<parvis-mini-feed></parvis-mini-feed>`);
      const posts = () => [...feed.shadowRoot!.querySelectorAll('[part=post]')];
      const last = () => posts().at(-1) as HTMLElementTagNameMap['parvis-post'] | undefined;
      const isAt = (index: number) => last()?.data?.text === `Post ${index}`;
      const measured: { nodes: number; memory: number }[] = [];
      await until(() => posts().length === 200, 'the first are there');
      for (let read = 2 * PAGE; read <= POSTS; read += PAGE) {
        // Goes down by the button, to the end of what is known and a page further.
        while (!isAt(read - 1)) {
          const before = last();
          await until(() => part(feed, 'more'), `there is more than ${read}`);
          part(feed, 'more')!.click();
          await until(() => last() !== before, 'it went on');
        }
        expect(posts().length).to.be.at.most(200);
        await until(
          () => posts().every((post) => post.shadowRoot?.querySelector('parvis-reactions')),
          'all is drawn',
        );
        await new Promise(requestAnimationFrame);
        measured.push({ nodes: nodesIn(feed), memory: memory() });
      }
      const [first, end] = [measured[0]!, measured.at(-1)!];
      const said = measured.map(({ nodes, memory }) => `${nodes} nodes, ${Math.round(memory)} MB`).join('; ');
      expect(end.nodes, said).to.be.at.most(first.nodes * 1.05);
      // Nine thousand posts of some hundred bytes each, as objects.
      expect(end.memory - first.memory, said).to.be.below(60);
    },
  );
});
