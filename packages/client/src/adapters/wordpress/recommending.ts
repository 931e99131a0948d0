import type { PersonSummary, Recommendations, Subject } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { subjectKey, type CallOptions, type PeoplePort, type RecommendationsPort } from '../../ports.ts';
import { list, page, read, record } from '../../read.ts';
import { isId, PAGE_LIMIT, type Calls } from './calls.ts';
import type { Site } from './map.ts';
import { given, recommendationOf, recommendationsOf, refusal, tally } from './recommended.ts';

/** Our plugin's part of the API of a site. */
const API = '/parvis/v1';

/** The longest address that the plugin takes, in characters. */
const ADDRESS_LIMIT = 2000;

/** Who recommends what, by our plugin. Loaded when it is first asked for. */
export function recommendingCalls(
  { name, one, fail, missing, isSignedIn }: Calls,
  site: Site,
  people: PeoplePort,
): Pick<RecommendationsPort, 'get' | 'list' | 'set'> {
  /** Subjects as the plugin knows them, people by their number. What it would refuse is not asked for. */
  async function own(subjects: readonly Subject[], options: CallOptions): Promise<(Subject | ParvisError)[]> {
    const names = subjects.filter(({ kind, id }) => kind === 'person' && !isId(id)).map(({ id }) => id);
    const found = names.length > 0 ? await people.get(names, options) : new Map<string, PersonSummary>();
    return subjects.map(({ kind, id }) => {
      if (kind === 'page' && URL.canParse(id)) {
        const { href } = new URL(id);
        return href.length > ADDRESS_LIMIT ? missing(id) : { kind, id: href };
      }
      if ((kind === 'person' || kind === 'post') && isId(id)) return { kind, id };
      const them = (kind === 'person' && found.get(id)) || missing(id);
      return them instanceof ParvisError ? them : { kind, id: them.id };
    });
  }

  async function ownOf(subject: Subject, options: CallOptions): Promise<Subject> {
    const [known = missing(subject.id)] = await own([subject], options);
    if (known instanceof ParvisError) throw known;
    return known;
  }

  /** The answer to one of many, or its error: the others stand. */
  async function answerOf(value: unknown, path: string): Promise<Recommendations | ParvisError> {
    try {
      const why = read(name, refusal, value, path);
      return why ? fail(...why) : await recommendationsOf(read(name, tally, value, path), site);
    } catch (error) {
      if (error instanceof ParvisError) return error;
      throw error;
    }
  }

  return {
    async get(subjects, { signal }) {
      const known = await own(subjects, { signal });
      const asked = known.filter((each) => !(each instanceof ParvisError));
      const init = { signal, method: 'POST', idempotent: true, body: { subjects: asked } } as const;
      const found = asked.length > 0 ? await one('/recommendations/batch', list(record), init, API) : [];
      const answers = known.map(async (each): Promise<Recommendations | ParvisError> => {
        if (each instanceof ParvisError) return each;
        const index = asked.indexOf(each);
        return answerOf(found[index], `answer[${index}]`);
      });
      const keys = subjects.map(subjectKey);
      return new Map((await Promise.all(answers)).map((answer, index) => [keys[index]!, answer]));
    },

    async list(subject, { signal, cursor, limit = 20 }) {
      const query = { ...(await ownOf(subject, { signal })), cursor, per_page: Math.min(limit, PAGE_LIMIT) };
      const found = await one('/recommendations', page(given), { signal, query }, API);
      return { ...found, items: await Promise.all(found.items.map((each) => recommendationOf(each, site))) };
    },

    async set(subject, recommended, { signal, revision }) {
      if (!isSignedIn) throw fail('unsupported', 'nobody is signed in to recommend.');
      const body = { ...(await ownOf(subject, { signal })), recommended, revision };
      const made = await one('/recommendations', tally, { signal, method: 'PUT', body }, API);
      return recommendationsOf(made, site);
    },
  };
}
