import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
// The server is there for this test only; the adapter knows nothing but its addresses.
import type { Db } from '../../../../server/src/database/index.ts';
import { startApp } from '../../../../server/src/testing/app.ts';
import { eachDatabase } from '../../../../server/src/testing/each-database.ts';
import { addGroup, addPeople } from '../../../../server/src/testing/people.ts';
import { addSeries } from '../../../../server/src/resources/series/repo.ts';
import { readCalendar } from '@parvis/model/calendar';
import { planSeries } from '@parvis/model/calendar/write';
import { conformance, type Arrivals, type Company } from '../../testing/index.ts';
import { parvis } from './index.ts';

/** The company's proxy: says who is asking, as it does after its own sign-in, and where the page is. */
async function startProxy(target: number, login: string, origin: string) {
  const proxy = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const passed = forward(
      {
        port: target,
        host: '127.0.0.1',
        method,
        path,
        headers: { ...headers, 'x-remote-user': login, origin },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    outgoing.on('close', () => passed.destroy());
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}

/** What others do meanwhile, as far to the front of its list as it comes. */
function arrivalsIn(
  db: Db,
  { posts, page }: Company,
  { ids, chess }: { ids: string[]; chess: string },
): Arrivals {
  const [author] = ids;
  const newcomer = async (nth: number, who: string) => {
    const login = `${who}.${nth}`;
    const [id] = await addPeople(db, [{ name: `Aaron ${who} ${nth}`, mail: `${login}@acme.example`, login }]);
    return id!;
  };
  const write = (post: { kind: string; text: string; parent_id?: string }) =>
    db
      .insertInto('post')
      .values({ id: crypto.randomUUID(), author_id: author!, group_id: null, ...post })
      .execute();
  return {
    person: (nth) => newcomer(nth, 'person'),
    recommendation: async (nth) =>
      db
        .insertInto('recommendation')
        .values({ person_id: await newcomer(nth, 'fan'), subject_kind: 'page', subject_id: page.id })
        .execute(),
    group: (nth) =>
      addGroup(db, { slug: `aa-${nth}`, name: `AA ${nth}`, visibility: 'open' }, { [author!]: 'owner' }),
    member: async (nth) =>
      db
        .insertInto('membership')
        .values({ group_id: chess, person_id: await newcomer(nth, 'player'), role: 'owner' })
        .execute(),
    post: (nth) => write({ kind: 'status', text: `Post ${nth}` }),
    comment: (nth) => write({ kind: 'comment', text: `Comment ${nth}`, parent_id: posts[0]!.id }),
    reaction: async (nth) =>
      db
        .insertInto('post_reaction')
        .values({ post_id: posts[0]!.id, person_id: await newcomer(nth, 'friend'), kind: 'like' })
        .execute(),
    async event(nth) {
      const start = { local: `2099-03-29T00:${59 - nth}`, zone: 'Europe/Paris' };
      const end = { local: '2099-03-29T01:00', zone: 'Europe/Paris' };
      const id = crypto.randomUUID();
      const { series } = await readCalendar(planSeries(id, 0, { title: `Early ${nth}`, start, end }));
      const planned = { id, group_id: null, author_id: author!, capacity: null, imported: false };
      await addSeries(db, planned, series[0]!);
    },
  };
}

eachDatabase('The parvis adapter', (database) => {
  async function make(company: Company) {
    const { db } = database();
    const ids = await addPeople(db, company.people);
    const idOf = (mail: string) => ids[company.people.findIndex((person) => person.mail === mail)]!;
    const groups = new Map<string, string>();
    for (const { owner, members, ...group } of company.groups) {
      const roles = [[idOf(owner), 'owner'], ...members.map((mail) => [idOf(mail), 'member'])];
      groups.set(group.slug, await addGroup(db, group, Object.fromEntries(roles)));
    }
    for (const { author, group, ...post } of company.posts) {
      const group_id = group === undefined ? null : groups.get(group)!;
      await db
        .insertInto('post')
        .values({ ...post, kind: 'status', author_id: idOf(author), group_id })
        .execute();
    }
    for (const { group, capacity = null, ...event } of company.events) {
      const owner = company.groups.find(({ slug }) => slug === group)?.owner ?? company.people[0]!.mail;
      const group_id = group === undefined ? null : groups.get(group)!;
      const { series } = await readCalendar(planSeries(event.id, 0, event));
      const planned = { id: event.id, group_id, author_id: idOf(owner), capacity, imported: false };
      await addSeries(db, planned, series[0]!);
    }
    const { origin } = new URL(company.page.id);
    const { app, close } = await startApp(database(), { PARVIS_ORIGINS: origin });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const proxy = await startProxy(
      port,
      company.people.find(({ mail }) => mail === company.reader)!.login,
      origin,
    );
    const { port: proxied } = proxy.address() as AddressInfo;
    return {
      source: parvis({ baseUrl: `http://127.0.0.1:${proxied}/parvis` }),
      arrivals: arrivalsIn(db, company, { ids, chess: groups.get('chess')! }),
      async stop() {
        proxy.closeAllConnections();
        proxy.close();
        await close();
      },
    };
  }
  conformance('over HTTP', make, { describe, test, before, after });
});
