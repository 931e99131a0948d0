import { expect, nextFrame } from '@open-wc/testing';
import { html, render } from 'lit';
import '../provider/define.ts';
import { collected, itCollects, listening } from '../testing/leaks.ts';
import { answer, CONFIG, useNetwork } from '../testing/network.ts';
import { part, until } from '../testing/page.ts';
import { COLLEAGUES, counts, shelf } from '../testing/recommendations.ts';
import './define.ts';

/** A button of this page in a place of its own, which no test helper remembers. */
async function put(): Promise<{ place: Element; button: Element }> {
  const place = document.createElement('div');
  document.body.append(place);
  render(
    html`<parvis-provider config=${CONFIG} lang="fr">
      <parvis-recommend-button></parvis-recommend-button>
    </parvis-provider>`,
    place,
  );
  return { place, button: place.querySelector('parvis-recommend-button')! };
}

/** Recommends, opens the list, takes the button away, and keeps only weak references. */
async function comeAndGo(): Promise<WeakRef<object>[]> {
  const { place, button } = await put();
  await until(() => part(button, 'count'), 'it is drawn');
  part(button, 'button')!.click();
  part(button, 'count')!.click();
  await until(() => part(button, 'people'), 'the list is drawn');
  const card = part(button, 'people')!.querySelector('parvis-people-card')!;
  const provider = button.parentElement!;
  place.remove();
  await nextFrame();
  return [button, provider, card].map((element) => new WeakRef(element));
}

describe('a recommend button that leaves the page', () => {
  useNetwork();
  const server = shelf();
  beforeEach(() => {
    server.of(location.href).others = COLLEAGUES;
    answer(...server.handlers);
  });

  itCollects('leaves no listener, and nothing that keeps it, its list or its provider alive', async () => {
    await comeAndGo();
    const before = listening.size;
    const refs: WeakRef<object>[] = [];
    for (let i = 0; i < 3; i++) refs.push(...(await comeAndGo()));
    expect(listening.size).to.equal(before);
    expect(await collected(refs)).to.equal(true);
  });

  it('does not call off what the reader wanted', async () => {
    server.decide = () => ({ there: 30, back: 30 });
    const { place, button } = await put();
    const { mine } = server.of(location.href);
    await counts(button, `${COLLEAGUES.length + Number(mine)}`);
    part(button, 'button')!.click();
    button.remove();
    await until(() => server.of(location.href).mine !== mine, 'the server holds it');
    place.remove();
  });
});
