import { expect, nextFrame } from '@open-wc/testing';
import { html, render } from 'lit';
import type { Named } from '@parvis/client';
import type { Person } from '@parvis/model';
import '../provider/define.ts';
import { collected, itCollects, listening } from '../testing/leaks.ts';
import { ada, answer, CONFIG, knows, useNetwork } from '../testing/network.ts';
import { part, shows, until } from '../testing/page.ts';
import './define.ts';

const whole: Person = {
  ...ada,
  phone: '1',
  timeZone: 'Europe/Paris',
  reports: [{ id: 'grace', name: 'Grace' }],
};

/** A card in a place of its own, which no test helper remembers. */
async function put(fields = '', data?: Named): Promise<{ place: Element; card: Element }> {
  const place = document.createElement('div');
  document.body.append(place);
  render(
    html`<parvis-provider config=${CONFIG} lang="fr">
      <parvis-people-card person="ada" hover-card fields=${fields} .data=${data}></parvis-people-card>
    </parvis-provider>`,
    place,
  );
  return { place, card: place.querySelector('parvis-people-card')! };
}

/** Opens every drawer of a card, takes it away, and keeps only weak references. */
async function comeAndGo(data?: Named): Promise<WeakRef<object>[]> {
  const { place, card } = await put('phone local-time reports title', data);
  await shows(card, data?.name ?? 'Ada Lovelace');
  card.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
  part(card, 'name')!.dispatchEvent(new MouseEvent('click', { cancelable: true }));
  await until(
    () => part(card, 'local-time') ?? (data && card.shadowRoot!.textContent.includes('Analyst')),
    'the card over the page is drawn',
  );
  const provider = card.parentElement!;
  place.remove();
  await nextFrame();
  return [card, provider].map((element) => new WeakRef(element));
}

describe('a people card that leaves the page', () => {
  useNetwork();

  for (const [who, data] of [
    ['', undefined],
    [' of somebody whom another source names', { id: 'ada', own: 'u7', name: 'A. L.' }],
  ] as const) {
    itCollects(`leaves no listener, and nothing that keeps it or its provider alive${who}`, async () => {
      answer(...knows([whole]));
      await comeAndGo(data);
      const before = listening.size;
      const refs: WeakRef<object>[] = [];
      for (let i = 0; i < 3; i++) refs.push(...(await comeAndGo(data)));
      expect(listening.size).to.equal(before);
      expect(await collected(refs)).to.equal(true);
    });
  }

  it('starts no timer when it was approached a moment before', async () => {
    answer(...knows([whole]));
    const { place, card } = await put();
    await shows(card, 'Ada Lovelace');
    const { setTimeout: real } = window;
    let timers = 0;
    window.setTimeout = ((...given: Parameters<typeof real>) => {
      timers++;
      return real(...given);
    }) as typeof real;
    card.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    place.remove();
    await import('./hover-card.ts');
    await nextFrame();
    window.setTimeout = real;
    expect(timers).to.equal(0);
  });

  it('calls off the question it asked', async () => {
    answer(...knows([whole], { after: 'infinite' }));
    const aborted: boolean[] = [];
    const { fetch } = window;
    window.fetch = (input, init) => {
      init!.signal!.addEventListener('abort', () => aborted.push(true));
      return fetch(input, init);
    };
    const { place, card } = await put();
    await until(() => card.matches(':state(loading)'), 'it waits');
    await new Promise((resolve) => setTimeout(resolve, 50));
    place.remove();
    await until(() => aborted.length === 1, 'it is called off');
    window.fetch = fetch;
  });
});
