import { expect } from '@open-wc/testing';
import { createStore, keys } from 'idb-keyval';
import type { PersonSummary } from '@parvis/model';
import type { ParvisClient, Snapshot } from '../../client.ts';
import { createClient } from '../../create-client.ts';
import { graph } from './index.ts';
import { manyUsers, pretendGraph, userId, type PretendedOptions } from './testing/server.ts';

/** Every third person has no photograph: the first of all is one of them. */
const [WITHOUT, WITH] = [userId(0), userId(1)];
const now = Date.now;
const clients: ParvisClient[] = [];
const hosts: HTMLElement[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  for (const host of hosts.splice(0)) host.remove();
  Date.now = now;
});

/** A directory that no other test has kept anything of. */
function directory(options: PretendedOptions = {}) {
  const pretended = pretendGraph({ users: manyUsers(60), ...options });
  const baseUrl = `https://${crypto.randomUUID()}.example/v1.0`;
  return {
    baseUrl,
    photos: () => pretended.asked.filter(({ path }) => path.includes('/photos/')),
    batches: pretended.batches,
    /** What a page makes when it is loaded. */
    open() {
      const fetch: typeof globalThis.fetch = (url, init) => pretended.handle(new Request(url, init));
      const client = createClient({ source: graph({ baseUrl, getToken: () => 'secret', fetch }) });
      clients.push(client);
      return client;
    },
  };
}

function element(top = 0) {
  const host = document.createElement('div');
  host.style.cssText = `position:absolute;top:${top}px;height:20px;width:20px`;
  document.body.append(host);
  hosts.push(host);
  return host;
}

function watching(client: ParvisClient, key: string, host?: Element) {
  const asker = new AbortController();
  let last: Snapshot<PersonSummary> = { status: 'pending' };
  const told: string[] = [];
  const listener = (snapshot: Snapshot<PersonSummary>) => {
    last = snapshot;
    told.push(snapshot.status === 'ready' && snapshot.value.photo ? 'photograph' : snapshot.status);
  };
  client.people.watch(key, listener, { signal: asker.signal, ...(host && { host }) });
  return {
    told,
    isThere: () => last.status === 'ready',
    url: () => (last.status === 'ready' ? last.value.photo?.url : undefined),
    leave: () => asker.abort(),
  };
}

async function until(so: () => unknown, what: string) {
  // Of the real time: some of these tests set the clock.
  const end = now() + 15_000;
  let isSo = await so();
  while (!isSo && now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    isSo = await so();
  }
  expect(!!isSo, what).to.equal(true);
}

/** How many photographs of a directory, or that there are none, are kept on this device. */
async function kept({ baseUrl }: { baseUrl: string }) {
  const all = await keys<string>(createStore('parvis-photos', 'kept'));
  return all.filter((key) => key.includes(baseUrl)).length;
}

const isThere = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe('a photograph of a directory', () => {
  it('is asked for once its element is near, and is a picture of the page', async () => {
    const { open, photos } = directory();
    const client = open();
    const near = watching(client, WITH, element());
    const far = watching(client, userId(2), element(20_000));
    await until(near.url, 'the near one');
    expect(far.isThere()).to.equal(true);
    expect(photos().map(({ path }) => path)).to.deep.equal([`/users/${WITH}/photos/96x96/$value`]);
    expect(near.url()).to.match(/^blob:/);
    const image = new Image();
    image.src = near.url()!;
    await image.decode();
    expect(image.naturalWidth).to.equal(1);
    scrollTo(0, 20_000);
    await until(far.url, 'the far one, when it is seen');
    scrollTo(0, 0);
  });

  it('is all that a watcher is told anew of a person', async () => {
    const { open } = directory();
    const client = open();
    const { told, url } = watching(client, WITH, element());
    await until(url, 'the photograph');
    expect(told).to.deep.equal(['pending', 'ready', 'photograph']);
    // Of whom is known already, before the script that brings photographs is.
    const other = open();
    const first = watching(other, WITH);
    await until(first.isThere, 'the person');
    const second = watching(other, WITH, element());
    await until(second.url, 'the photograph again');
    expect(second.told).to.deep.equal(['ready', 'photograph']);
  });

  it('is asked for when the page is printed, and nowhere else than on a page', async () => {
    const { open, photos } = directory();
    const client = open();
    const far = watching(client, WITH, element(20_000));
    const nowhere = watching(client, userId(2));
    await until(() => far.isThere() && nowhere.isThere(), 'the people');
    expect(photos()).to.deep.equal([]);
    dispatchEvent(new Event('beforeprint'));
    await until(far.url, 'the photograph');
    expect(photos().length).to.equal(1);
  });

  it('is one request for all who show it, and its address is given back when the last has left', async () => {
    const { open, photos } = directory();
    const client = open();
    const [one, other] = [watching(client, WITH, element()), watching(client, WITH.toUpperCase(), element())];
    await until(() => one.url() && other.url(), 'both');
    const url = one.url()!;
    expect([photos().length, other.url()]).to.deep.equal([1, url]);
    one.leave();
    expect(await isThere(url)).to.equal(true);
    other.leave();
    expect(await isThere(url)).to.equal(false);
    const again = watching(client, WITH, element());
    await until(again.url, 'the same person, shown again');
    expect(photos().length).to.equal(1);
  });

  it('comes in batches', async () => {
    const { open, photos, batches } = directory();
    const client = open();
    const all = manyUsers(30).map(({ id }) => watching(client, id, element()));
    await until(() => all.filter(({ url }) => url()).length === 20, 'twenty of thirty');
    expect([photos().length, batches()]).to.deep.equal([30, 3]);
  });

  it('is kept for a day, and so is that there is none', async () => {
    const company = directory();
    const { open, photos } = company;
    const visit = async () => {
      const client = open();
      const [one, none] = [watching(client, WITH, element()), watching(client, WITHOUT, element())];
      await until(one.url, 'the photograph');
      await until(none.isThere, 'who has none');
      expect(none.url()).to.equal(undefined);
    };
    await visit();
    await until(async () => (await kept(company)) === 2, 'what is written while the page goes on');
    await visit();
    Date.now = () => now() + 86_390_000;
    await visit();
    expect(photos().length).to.equal(2);
    Date.now = () => now() + 86_410_000;
    await visit();
    expect(photos().length).to.equal(4);
  });

  it('that was not to be had is asked for again with the next news of the person', async () => {
    let isBroken = true;
    const { open, photos } = directory({
      routes: [({ path }) => (isBroken && path.includes('/photos/') ? { status: 501 } : undefined)],
    });
    const client = open();
    const card = watching(client, WITH, element());
    await until(() => photos().length === 1, 'the first attempt');
    isBroken = false;
    let later = 0;
    await until(() => {
      later += 61_000;
      Date.now = () => now() + later;
      watching(client, WITH);
      return card.url();
    }, 'the photograph');
  });

  it('is not asked for a second time by who may see none', async () => {
    const company = directory({
      routes: [({ path }) => (path.includes('/photos/') ? { status: 403 } : undefined)],
    });
    const { open, photos } = company;
    const client = open();
    const first = watching(client, WITH, element());
    await until(() => photos().length === 1, 'the first');
    await until(first.isThere, 'the person');
    const others = [2, 4, 5].map((index) => watching(client, userId(index), element()));
    await until(() => others.every(({ isThere }) => isThere()), 'the others');
    // What would be asked for when it is seen is looked up first, and then goes in a batch before this one.
    await new Promise((seen) => new IntersectionObserver(seen).observe(element()));
    await kept(company);
    await client.people.search('', { signal: new AbortController().signal });
    expect(photos().length).to.equal(1);
  });
});
