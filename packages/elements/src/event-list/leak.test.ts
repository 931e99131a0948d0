import { expect, nextFrame } from '@open-wc/testing';
import { html, render } from 'lit';
import '../provider/define.ts';
import { calendar, eventOf } from '../testing/events.ts';
import { collected, itCollects, listening } from '../testing/leaks.ts';
import { answer, CONFIG, useNetwork } from '../testing/network.ts';
import { part, until } from '../testing/page.ts';
import './define.ts';

/** Lists events, opens what its buttons open, leaves, and keeps only weak references. */
async function comeAndGo(): Promise<WeakRef<object>[]> {
  const place = document.createElement('div');
  document.body.append(place);
  render(
    html`<parvis-provider config=${CONFIG} lang="fr"
      ><parvis-event-list></parvis-event-list
    ></parvis-provider>`,
    place,
  );
  const list = place.querySelector('parvis-event-list')!;
  await until(() => part(list, 'event'), 'it is drawn');
  part(list, 'add')!.click();
  await until(() => part(list, 'calendar'), 'calendars are offered');
  part(list, 'subscribe')!.click();
  await until(() => part(list, 'address'), 'the address is there');
  const provider = list.parentElement!;
  place.remove();
  await nextFrame();
  return [list, provider].map((element) => new WeakRef(element));
}

describe('an event list that leaves the page', () => {
  useNetwork();
  beforeEach(() => answer(...calendar([eventOf('Tea')]).handlers));

  itCollects('leaves no listener, no timer, and nothing that keeps it or its provider alive', async () => {
    await comeAndGo();
    const before = listening.size;
    const refs: WeakRef<object>[] = [];
    for (let i = 0; i < 3; i++) refs.push(...(await comeAndGo()));
    expect(listening.size).to.equal(before);
    expect(await collected(refs)).to.equal(true);
  });

  it('shares one timer, which ends with the last', async () => {
    const { setTimeout: start, clearTimeout: stop } = window;
    const running = new Set<unknown>();
    const isMinute = (delay: unknown) => Number(delay) > 5000;
    Object.assign(window, {
      setTimeout: (work: () => void, delay?: number) => {
        const timer = start(work, delay);
        if (isMinute(delay)) running.add(timer);
        return timer;
      },
      clearTimeout: (timer: number) => {
        running.delete(timer);
        stop(timer);
      },
    });
    try {
      const lists = [1, 2, 3].map(() => document.createElement('parvis-event-list'));
      for (const list of lists) {
        list.data = [eventOf('Tea')];
        document.body.append(list);
      }
      await nextFrame();
      expect(running.size).to.be.at.most(1);
      for (const list of lists) list.remove();
      expect(running.size).to.equal(0);
    } finally {
      Object.assign(window, { setTimeout: start, clearTimeout: stop });
    }
  });
});
