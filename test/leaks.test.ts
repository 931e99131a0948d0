import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from './visit.ts';
import { pageOf, startServer, type TestServer } from './server.ts';

const ROUNDS = 20;

describe('widgets that leave the page', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    server = await startServer({ people: 30, pages: { '/page/': { html: pageOf('<main></main>') } } });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  test('leave no element, listener or node behind', async (t) => {
    const visitor = await visit(browser);
    await server.signIn(visitor, 0);
    const { page } = await visitor.open(`${server.url}/page/`);
    const devtools = await visitor.newCDPSession(page);
    const counters = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return devtools.send('Memory.getDOMCounters');
    };

    /** Puts widgets in, waits for their answers, uses them, takes them out, and says how many are still alive. */
    const round = () =>
      page.evaluate(
        async (people) => {
          const main = document.querySelector('main');
          if (!main) throw new Error('The page has no main.');
          const made: Element[] = people.map((person, index) => {
            const card = document.createElement('parvis-people-card');
            card.setAttribute('person', person);
            if (index % 3 === 0) card.setAttribute('hover-card', '');
            if (index % 3 === 1) card.setAttribute('fields', 'name title place phone manager');
            return card;
          });
          const button = document.createElement('parvis-recommend-button');
          button.setAttribute('kind', 'person');
          button.setAttribute('subject', people[0] ?? '');
          made.push(button);
          main.append(...made);
          const until = async (done: () => boolean) => {
            for (let tries = 0; !done(); tries++) {
              if (tries === 200) throw new Error('The widgets did not show what they were given.');
              await new Promise((resolve) => setTimeout(resolve, 25));
            }
          };
          await until(() =>
            made.every((element) => /Person|ecommend/.test(element.shadowRoot?.textContent ?? '')),
          );
          // One hover card opens, and its card leaves the page while it is open.
          made[0]?.shadowRoot
            ?.querySelector('a, button')
            ?.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
          made[0]?.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
          await new Promise((resolve) => setTimeout(resolve, 100));
          const alive = made.map((element) => new WeakRef(element));
          main.replaceChildren();
          made.length = 0;
          Object.assign(globalThis, { alive });
        },
        server.people.slice(0, 20),
      );
    const survivors = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return page.evaluate(async () => {
        const { alive, gc } = globalThis as unknown as { alive: WeakRef<Element>[]; gc(): void };
        // A script that was on its way when its card left holds it until it has come.
        for (let tries = 0; tries < 200 && alive.some((ref) => ref.deref()); tries++) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          gc();
        }
        return alive.map((ref) => ref.deref()?.localName).filter(Boolean);
      });
    };

    await round();
    assert.deepEqual(await survivors(), []);
    const begun = await counters();
    for (let count = 0; count < ROUNDS; count++) await round();
    assert.deepEqual(await survivors(), []);
    const ended = await counters();
    t.diagnostic(
      `nodes ${begun.nodes} → ${ended.nodes}, listeners ${begun.jsEventListeners} → ${ended.jsEventListeners}`,
    );
    assert.ok(ended.nodes <= begun.nodes + 5, `${ended.nodes - begun.nodes} nodes stayed`);
    assert.ok(
      ended.jsEventListeners <= begun.jsEventListeners,
      `${ended.jsEventListeners - begun.jsEventListeners} listeners stayed`,
    );
    await visitor.close();
  });
});
