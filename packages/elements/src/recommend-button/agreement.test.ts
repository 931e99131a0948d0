import { expect, fixture, html } from '@open-wc/testing';
import type { ParvisClient } from '@parvis/client';
import { createClient } from '@parvis/client';
import { parvis } from '@parvis/client/parvis';
import '../provider/define.ts';
import { answer, CONFIG, useNetwork } from '../testing/network.ts';
import { part, until } from '../testing/page.ts';
import { counts, shelf, type Fate } from '../testing/recommendations.ts';
import './define.ts';
// Loaded before, so that a refusal is told within a turn.
import './refusal.ts';
import type { RecommendButton } from './index.ts';

const PAGE = 'https://intranet.example/news';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const press = (button: Element) => part(button, 'button')!.click();
const isPressed = (button: Element) => part(button, 'button')!.getAttribute('aria-pressed') === 'true';
const numberOf = (button: Element) => Number(part(button, 'count')!.textContent);

/** The same numbers for the same seed, from 0 to 1. */
function random(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const RUNS = 1000;
/** Runs at once, and the servers they are spread over: a browser asks each only so much at a time. */
const AT_ONCE = 100;
const SERVERS = 5;
const FAULTS: Fate['fault'][] = ['500 before', '503 before', '500 after', 'lost before', 'lost after'];

describe('recommend buttons', () => {
  useNetwork();
  let server: ReturnType<typeof shelf>;
  let clients: ParvisClient[] = [];
  const realRandom = Math.random;
  /** Clicks whose end is awaited. */
  let open = 0;
  beforeEach(() => {
    server = shelf();
    answer(...server.handlers);
  });
  afterEach(() => {
    Math.random = realRandom;
    for (const client of clients.splice(0)) client.close();
  });

  it(`of ${RUNS} random runs of clicks, delays and failures show in the end what the server holds`, async function () {
    this.timeout(180_000);
    const seed = Math.floor(realRandom() * 2 ** 31);
    const next = random(seed);
    // Between attempts nothing is waited for.
    Math.random = () => 0;
    clients = Array.from({ length: SERVERS }, (_, n) => connect(`http://server-${n}.example/parvis`));
    let below = 0;
    for (let from = 0; from < RUNS; from += AT_ONCE) {
      const ids = Array.from({ length: AT_ONCE }, (_, n) => `${PAGE}/${from + n}`);
      for (const id of ids)
        Object.assign(server.of(id), { unnamed: Math.floor(next() * 3), mine: next() < 0.3 });
      server.decide = () => ({ there: 0, back: 0 });
      const place = await fixture(html`
        <div>
          ${clients.map(
            (client, n) =>
              html`<parvis-provider .client=${client}>
                ${ids
                  .filter((_, index) => index % SERVERS === n)
                  .map((id) => html`<parvis-recommend-button subject=${id}></parvis-recommend-button>`)}
              </parvis-provider>`,
          )}
        </div>
      `);
      const buttons = [...place.querySelectorAll('parvis-recommend-button')];
      await until(() => buttons.every((button) => part(button, 'button')), 'all can be pressed');
      const looks = new MutationObserver((changes) => {
        for (const { target } of changes) if (Number.parseInt(target.textContent ?? '') < 0) below++;
      });
      for (const button of buttons) {
        looks.observe(part(button, 'count')!.parentElement!, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      }
      server.decide = () => ({
        there: next() * 12,
        back: next() * 12,
        fault: next() < 0.35 ? FAULTS[Math.floor(next() * FAULTS.length)] : undefined,
      });
      const wanted = new Map<Element, boolean>();
      const clicks = buttons.flatMap((button) =>
        Array.from({ length: 1 + Math.floor(next() * 4) }, () => ({ at: next() * 400, button })),
      );
      const begun = performance.now();
      for (const { at, button } of clicks.sort((a, b) => a.at - b.at)) {
        if (performance.now() - begun < at) await pause(at - (performance.now() - begun));
        press(button);
        await button.updateComplete;
        wanted.set(button, isPressed(button));
      }
      // Of so many requests that fail, each is sent up to four times.
      await until(() => open === 0, 'all clicks have come to an end', 60);
      const given = buttons.filter((button) => button.matches(':state(refused)'));
      // What could not be sent or read is tried again by the reader, on a network that works.
      server.decide = () => ({ there: 0, back: 0 });
      for (const button of buttons) part(button, 'retry')?.click();
      await until(
        () => open === 0 && !buttons.some((button) => part(button, 'notice')),
        'nothing is amiss',
        60,
      );
      looks.disconnect();
      for (const button of buttons) {
        const { mine, unnamed } = server.of(button.subject!);
        const shown = { mine: isPressed(button), count: numberOf(button) };
        expect(shown, `seed ${seed}`).to.deep.equal({ mine, count: unnamed + Number(mine) });
        if (!given.includes(button))
          expect(mine, `seed ${seed}, the last click`).to.equal(wanted.get(button));
      }
      expect(given.length, 'not all are refused').to.be.below(AT_ONCE / 2);
      place.remove();
    }
    expect(below).to.equal(0);
  });

  function connect(baseUrl: string): ParvisClient {
    const client = createClient({ source: parvis({ baseUrl }) });
    const { set } = client.recommendations;
    client.recommendations.set = (...write) => {
      open++;
      return set(...write).finally(() => open--);
    };
    return client;
  }

  it('of one subject on one page agree at every moment', async () => {
    server.decide = () => ({ there: 30, back: 30 });
    const page = await fixture(html`
      <parvis-provider config=${CONFIG}>
        <parvis-recommend-button subject=${PAGE}></parvis-recommend-button>
        <parvis-recommend-button subject=${PAGE}></parvis-recommend-button>
      </parvis-provider>
    `);
    const [one, other] = [...page.querySelectorAll<RecommendButton>('parvis-recommend-button')];
    await counts(other!, '0');
    for (const button of [one!, other!, other!]) {
      press(button);
      await Promise.all([one!.updateComplete, other!.updateComplete]);
      expect([isPressed(one!), numberOf(one!)]).to.deep.equal([isPressed(other!), numberOf(other!)]);
      await pause(20);
    }
    await until(() => server.of(PAGE).mine && server.underWay === 0, 'the server holds the last');
    expect([isPressed(one!), isPressed(other!), server.of(PAGE).mine]).to.deep.equal([true, true, true]);
  });

  it('of one subject in two tabs agree in the end', async () => {
    const page = await fixture(html`
      <div>
        <parvis-provider config=${CONFIG}>
          <parvis-recommend-button subject=${PAGE}></parvis-recommend-button>
        </parvis-provider>
      </div>
    `);
    const scripts = ['../provider/define.ts', './define.ts'].map(
      (path) => new URL(path, import.meta.url).href,
    );
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><title>Tab</title>
      ${scripts.map((script) => `<script type="module" src="${script}"></script>`).join('')}
      <parvis-provider config='${CONFIG}'>
        <parvis-recommend-button subject="${PAGE}"></parvis-recommend-button>
      </parvis-provider>`;
    // Not before it has its content: a frame that was empty first is without the pretended network in Firefox.
    page.append(frame);
    const here = page.querySelector('parvis-recommend-button')!;
    const inFrame = () => frame.contentDocument?.querySelector('parvis-recommend-button');
    await counts(here, '0');
    await until(() => inFrame()?.shadowRoot && part(inFrame()!, 'button'), 'the other tab is there');
    const there = inFrame()!;
    press(here);
    await counts(there, '1');
    expect(isPressed(there)).to.equal(true);
    press(there);
    await counts(here, '0');
    expect(isPressed(here)).to.equal(false);
    expect(server.of(PAGE)).to.include({ mine: false, revision: 2 });
  });
});
