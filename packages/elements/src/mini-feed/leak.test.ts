import { expect, nextFrame } from '@open-wc/testing';
import { html, render } from 'lit';
import '../provider/define.ts';
import { commentOf, forum, postOf } from '../testing/feed.ts';
import { collected, itCollects, listening } from '../testing/leaks.ts';
import { answer, CONFIG, useNetwork } from '../testing/network.ts';
import { part, until } from '../testing/page.ts';
import './define.ts';

/** Comes in a place of its own, which no test helper remembers; opens what can be opened, and goes. */
async function comeAndGo(): Promise<WeakRef<object>[]> {
  const place = document.createElement('div');
  document.body.append(place);
  render(
    html`<parvis-provider config=${CONFIG} lang="fr"><parvis-mini-feed></parvis-mini-feed></parvis-provider>`,
    place,
  );
  const feed = place.querySelector('parvis-mini-feed')!;
  const post = () => feed.shadowRoot!.querySelector('parvis-post');
  await until(() => post()?.shadowRoot && part(post()!, 'comment'), 'it is drawn');
  const first = post()!;
  part(first, 'comment')!.click();
  part(first, 'edited')!.click();
  const reactions = part(first, 'reactions')!;
  await until(() => reactions.shadowRoot && part(reactions, 'count'), 'there is a count');
  part(reactions, 'count')!.click();
  await until(() => first.shadowRoot!.querySelector('parvis-composer'), 'a comment can be written');
  await until(() => first.shadowRoot!.querySelector('parvis-comment')?.shadowRoot, 'there are comments');
  await until(() => part(reactions, 'people'), 'the list of who is drawn');
  const kept = [
    feed,
    feed.parentElement!,
    first,
    reactions,
    first.shadowRoot!.querySelector('parvis-composer')!,
    first.shadowRoot!.querySelector('parvis-comment')!,
  ];
  place.remove();
  await nextFrame();
  return kept.map((element) => new WeakRef(element));
}

describe('a mini feed that leaves the page', () => {
  useNetwork();

  itCollects('leaves no listener, and nothing that keeps it or its parts alive', async () => {
    const post = postOf('Hello https://www.acme.com', {
      editedAt: '2026-03-01T09:00:00Z',
      reactions: { counts: [{ kind: 'like', count: 1 }], revision: 0 },
    });
    const server = forum([post, postOf('Another')]);
    server.comments = [commentOf('Aye', { post: post.id })];
    answer(...server.handlers);
    await comeAndGo();
    const before = listening.size;
    const refs: WeakRef<object>[] = [];
    for (let i = 0; i < 3; i++) refs.push(...(await comeAndGo()));
    expect(listening.size).to.equal(before);
    expect(await collected(refs)).to.equal(true);
  });
});
