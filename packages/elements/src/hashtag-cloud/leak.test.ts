import { expect, nextFrame } from '@open-wc/testing';
import { html, render } from 'lit';
import '../mini-feed/define.ts';
import '../provider/define.ts';
import { collected, itCollects, listening } from '../testing/leaks.ts';
import { CONFIG, useNetwork } from '../testing/network.ts';
import { until } from '../testing/page.ts';
import { tagsOf, tells } from '../testing/trends.ts';
import './define.ts';

/** Comes in a place of its own, which no test helper remembers; narrows a feed that stays, and goes. */
async function comeAndGo(feed: Element): Promise<WeakRef<object>[]> {
  const place = document.createElement('div');
  document.body.append(place);
  render(
    html`<parvis-provider config=${CONFIG} lang="fr"
      ><parvis-hashtag-cloud for="stays" view="trend" group="choir"></parvis-hashtag-cloud
    ></parvis-provider>`,
    place,
  );
  const cloud = place.querySelector('parvis-hashtag-cloud')!;
  await until(() => tagsOf(cloud).length > 0, 'it is drawn');
  tagsOf(cloud)[0]!.click();
  expect(feed.getAttribute('tag')).to.equal('agadir');
  tagsOf(cloud)[0]!.click();
  const provider = cloud.parentElement!;
  place.remove();
  await nextFrame();
  return [cloud, provider].map((element) => new WeakRef(element));
}

describe('a hashtag cloud that leaves the page', () => {
  useNetwork();

  itCollects('leaves no listener, and nothing that keeps it alive, though its feed stays', async () => {
    tells();
    const feed = document.createElement('parvis-mini-feed');
    feed.id = 'stays';
    document.body.append(feed);
    await comeAndGo(feed);
    const before = listening.size;
    const refs: WeakRef<object>[] = [];
    for (let i = 0; i < 3; i++) refs.push(...(await comeAndGo(feed)));
    expect(listening.size).to.equal(before);
    expect(await collected(refs)).to.equal(true);
    feed.remove();
  });
});
