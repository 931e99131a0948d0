import type { Recommendations, Subject } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import { ParvisError } from '../../error.ts';
import { absolute, createHttp } from '../../http.ts';
import { fold, pageByKey, summaryOf } from '../../listing.ts';
import { subjectKey, type Answers, type CallOptions, type Source } from '../../ports.ts';
import { resolvePhotos } from '../../photos.ts';
import { read } from '../../read.ts';
import { aTurn, together } from '../../together.ts';
import { fileDocuments } from './documents.ts';
import { fileFeed } from './feed.ts';
import { company, type Company } from './map.ts';
import { places } from './places.ts';
import type { StaticOptions } from './options.ts';
import { withoutSynonyms } from '../../without-synonyms.ts';

export { readOptions, type StaticOptions } from './options.ts';

/** Milliseconds in which one reading of the file answers all questions: those of a page come one after the other. */
const MAX_AGE = 5_000;
/** How many tags are offered. */
const OFFERED = 10;

/** All there is in one JSON file, for a company without a server. Read only; `static` is no name for a function. */
export function staticFile({ url: given, getToken, tokenUrl, fetch }: StaticOptions) {
  const url = new URL(absolute(given));
  const name = `static:${url.href}`;
  const http = createHttp({ source: name, baseUrl: url.origin, getToken, tokenUrl, fetch });
  /** A condition makes a browser ask another site's permission first; there its own cache asks with one. */
  const conditional = !globalThis.document || url.origin === globalThis.location?.origin;
  let held: { company: Company; etag: string | null; readAt: number } | undefined;

  const ask = together(name, async ({ signal }) => {
    const headers = { ...(conditional && held?.etag && { 'if-none-match': held.etag }) };
    const answer = await http.whole(url.pathname + url.search, { signal, headers });
    const readAt = Date.now();
    if (answer.status === 304 && held) held = { ...held, readAt };
    else {
      const found = resolvePhotos(read(name, company, answer.body, 'file'), answer.url || url.href);
      held = { company: found, etag: answer.headers.get('etag'), readAt };
    }
    return held.company;
  });
  async function file(options: CallOptions): Promise<Company> {
    if (!held || Date.now() - held.readAt >= MAX_AGE) return ask(options);
    await aTurn(name, options);
    return held.company;
  }

  const error = (code: ParvisError['code'], what: string) =>
    new ParvisError(code, `${name}: ${what}`, { source: name });
  const unsupported = async (): Promise<never> => {
    throw error('unsupported', 'a file is only read.');
  };
  const answers = <T>(keys: readonly string[], find: (key: string) => T | undefined): Answers<T> =>
    new Map(keys.map((key) => [key, find(key) ?? error('not_found', `there is no "${key.slice(0, 100)}".`)]));
  const place = places(error);
  const byName = ({ name, id }: { name: string; id: string }) => `${fold(name)} ${id}`;

  return {
    name,
    people: {
      can: {},
      batchLimit: 200,
      async get(keys, options) {
        const { byKey } = await file(options);
        return answers(keys, (key) => {
          const found = byKey.get(key.toLowerCase());
          return found && summaryOf(found);
        });
      },
      async details(keys, options) {
        const { byKey } = await file(options);
        return answers(keys, (key) => byKey.get(key.toLowerCase()));
      },
      async search(query, options) {
        const words = fold(query).split(/\s+/);
        const { people } = await file(options);
        const found = people.filter(({ name, title = '', department = '', mail = '' }) => {
          const said = fold(`${name} ${title} ${department} ${mail}`);
          return words.every((word) => said.includes(word));
        });
        return pageByKey(found.map(summaryOf), byName, options);
      },
    },
    groups: {
      can: { join: false },
      batchLimit: 200,
      async get(keys, options) {
        const found = await file(options);
        return answers(keys, (key) => place.groupOf(found, key)?.group);
      },
      async list(options) {
        const { groups } = await file(options);
        const all = groups.map(({ group }) => group);
        return pageByKey(all, byName, options);
      },
      async members(key, options) {
        const { members } = place.asked(await file(options), key)!;
        return pageByKey(
          members,
          ({ person, role }) => `${role === 'owner' ? 0 : 1} ${byName(person)}`,
          options,
        );
      },
      join: unsupported,
      leave: unsupported,
    },
    recommendations: {
      can: { recommend: [], count: ['page', 'person', 'post', 'document'] },
      batchLimit: 200,
      async get(subjects, options) {
        const found = await file(options);
        return new Map(subjects.map((asked) => [subjectKey(asked), tallyOf(asked, found)]));
      },
      async list(subject, options) {
        if (tallyOf(subject, await file(options)).count > 0)
          throw error('unsupported', 'a file holds how many recommend something, not who and since when.');
        return { items: [] };
      },
      set: unsupported,
    },
    feed: fileFeed({ file, error, unsupported, place }),
    tags: {
      ...withoutSynonyms(name),
      async trends({ group: key, signal }) {
        const found = await file({ signal });
        const asked = place.asked(found, key);
        return (await import('./trends.ts')).trendsIn(found, asked?.group);
      },
      async complete(prefix, options) {
        const { tags, posts } = await file(options);
        const uses = (tag: string) => posts.filter((post) => post.tags.includes(tag)).length;
        const written = posts.flatMap((post) => post.tags.map((tag) => ({ tag, name: tag })));
        const all = new Map([...written, ...tags].map((each) => [each.tag, each]));
        return [...all.values()]
          .filter(({ tag }) => tag.startsWith(foldTag(prefix)))
          .sort((one, other) => uses(other.tag) - uses(one.tag))
          .slice(0, OFFERED);
      },
    },
    documents: fileDocuments({ file, error, place }),
  } satisfies Source;
}

/** How many recommend something, by what the file holds; nobody does what it does not name. */
function tallyOf({ kind, id }: Subject, { recommendations, byKey }: Company): Recommendations {
  const subject = { kind, id: (kind === 'person' && byKey.get(id.toLowerCase())?.id) || id };
  const none = { subject, count: 0, mine: false, revision: 0, people: [] };
  return recommendations.get(subjectKey(subject)) ?? none;
}
