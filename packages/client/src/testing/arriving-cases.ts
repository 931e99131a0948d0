import type { Page } from '@parvis/model';
import type { ListOptions, PortName, Source } from '../ports.ts';
import type { Arrivals, Case } from './case.ts';
import { equal, everything } from './check.ts';
import type { Company } from './company.ts';

/** How many there are besides when paging begins, and how many are on a page. */
const [BEFORE, LIMIT] = [5, 2];
/** More than there are of anything that is listed here. */
const ALL = 100;

interface Growing<T> {
  port: PortName;
  /** What comes. */
  what: keyof Arrivals;
  title: string;
  list(source: Source, company: Company, options: ListOptions): Promise<Page<T>>;
  idOf(item: T): string;
}

const growing = <T>({ port, what, title, list, idOf }: Growing<T>): Case => ({
  port,
  title,
  arrives: what,
  async run(source, company, arrivals) {
    const { signal } = new AbortController();
    const arrive = arrivals![what]!;
    let count = 0;
    while (count < BEFORE) await arrive(++count);
    const pages = (limit: number, then = async () => {}) =>
      everything(
        async (options) => {
          const page = await list(source, company, options);
          await then();
          return page;
        },
        { signal, limit },
      );
    const before = (await pages(ALL)).map(idOf);
    equal(before.length >= BEFORE, true, `those that have come are among ${before.length}`);
    const meanwhile = async () => {
      await arrive(++count);
    };
    const found = (await pages(LIMIT, meanwhile)).map(idOf);
    equal(
      found.filter((id, index) => found.indexOf(id) !== index),
      [],
      'those that are there twice',
    );
    equal(
      before.filter((id) => !found.includes(id)),
      [],
      'those left out',
    );
  },
});

/** A port as it is once it is loaded, which it is here. */
const feed = ({ feed }: Source) => (typeof feed === 'object' ? feed : undefined)!;
const days = { from: '2099-03-29', to: '2099-03-30', zone: 'Europe/Paris' };
const byId = ({ id }: { id: string }) => id;
const byPerson = ({ person }: { person: { id: string } }) => person.id;

/** Lists to their end while more comes. Asked last, since what comes stays. */
export const arriving: readonly Case[] = [
  growing({
    port: 'people',
    what: 'person',
    title: 'lists nobody twice, and leaves nobody out, while others join',
    list: ({ people }, _, options) => people!.search('', options),
    idOf: byId,
  }),
  growing({
    port: 'recommendations',
    what: 'recommendation',
    title: 'lists nobody twice, and leaves nobody out, while others recommend it',
    list: ({ recommendations }, { page }, options) => recommendations!.list(page, options),
    idOf: byPerson,
  }),
  growing({
    port: 'groups',
    what: 'group',
    title: 'lists no group twice, and leaves none out, while others are founded',
    list: ({ groups }, _, options) => groups!.list(options),
    idOf: byId,
  }),
  growing({
    port: 'groups',
    what: 'member',
    title: 'lists no member twice, and leaves none out, while others join',
    list: ({ groups }, _, options) => groups!.members('chess', options),
    idOf: byPerson,
  }),
  growing({
    port: 'feed',
    what: 'post',
    title: 'lists no post twice, and leaves none out, while others are written',
    list: (source, _, options) => feed(source).list({}, options),
    idOf: byId,
  }),
  growing({
    port: 'feed',
    what: 'comment',
    title: 'lists no comment twice, and leaves none out, while others are written',
    list: (source, { posts: [post] }, options) => feed(source).comments(post!.id, options),
    idOf: byId,
  }),
  growing({
    port: 'feed',
    what: 'reaction',
    title: 'lists nobody’s reaction twice, and leaves none out, while others react',
    list: (source, { posts: [post] }, options) => feed(source).reactions(post!.id, options),
    idOf: byPerson,
  }),
  growing({
    port: 'events',
    what: 'event',
    title: 'lists no event twice, and leaves none out, while others are planned',
    list: ({ events }, _, options) => (typeof events === 'object' ? events : undefined)!.list(days, options),
    idOf: byId,
  }),
  growing({
    port: 'documents',
    what: 'document',
    title: 'lists no document twice, and leaves none out, while others are changed',
    list: ({ documents }, _, options) =>
      (typeof documents === 'object' ? documents : undefined)!.list({}, options),
    idOf: byId,
  }),
  growing({
    port: 'documents',
    what: 'groupDocument',
    title: 'lists no document of a group twice, and leaves none out, while others are changed',
    list: ({ documents }, _, options) =>
      (typeof documents === 'object' ? documents : undefined)!.list({ group: 'chess' }, options),
    idOf: byId,
  }),
];
