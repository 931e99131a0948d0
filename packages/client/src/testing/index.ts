import { loaded, type FeedPort, type Source } from '../ports.ts';
import type { Arrivals } from './case.ts';
import { CASES } from './cases.ts';
import { COMPANY, type Company } from './company.ts';

export type { Arrivals, Case } from './case.ts';
export { CASES } from './cases.ts';
export { COMPANY, type Company } from './company.ts';

/** A source that holds `company`, asked as its reader. */
export interface Harness {
  source: Source;
  /** The company as this system holds it, where it gives things ids and words of its own. */
  company?: Company;
  /** For what is asked while more comes; what is not here is skipped. */
  arrivals?: Arrivals;
  stop(): Promise<void>;
}

export type MakeHarness = (company: Company) => Promise<Harness>;

/** What `node:test`, mocha and others have in common. */
export interface Runner {
  describe(title: string, body: () => void): unknown;
  test(title: string, body: (context: { skip?(why: string): void }) => Promise<void>): unknown;
  before(body: () => Promise<void>): unknown;
  after(body: () => Promise<void>): unknown;
}

/**
 * Asks a source everything that elements rely on. An adapter passes when all cases of the ports it serves pass;
 * those of a port it has not, or of what it says it cannot do, are skipped.
 */
export function conformance(
  name: string,
  make: MakeHarness,
  { describe, test, before, after }: Runner,
): void {
  describe(`${name} as a source`, () => {
    let harness: Harness | undefined;
    before(async () => {
      const made = await make(COMPANY);
      harness = { ...made, source: await whole(made.source) };
    });
    after(async () => harness?.stop());
    for (const { port, title, needs, arrives, run } of CASES) {
      test(`${port}: ${title}`, async (context) => {
        const { source, company = COMPANY, arrivals } = harness!;
        const isOffered = source[port] && needs?.(source) !== false && (!arrives || arrivals?.[arrives]);
        if (isOffered) await run(source, company, arrivals);
        else context.skip?.(`${source.name} does not offer it`);
      });
    }
  });
}

/** What arrives is written by the reader, where nobody else can. */
export function writing(feed: FeedPort, { posts: [first] }: Company) {
  const { signal } = new AbortController();
  const id = () => crypto.randomUUID();
  return {
    post: (nth: number) => feed.post(id(), { kind: 'status', text: `Post ${nth}` }, { signal }),
    comment: (nth: number) => feed.comment(id(), { post: first!.id, text: `Comment ${nth}` }, { signal }),
  };
}

/** The source with all its ports loaded. */
async function whole(source: Source): Promise<Source> {
  const { feed, tags, changes, events, documents } = source;
  return {
    ...source,
    ...(feed && { feed: await loaded(feed) }),
    ...(tags && { tags: await loaded(tags) }),
    ...(changes && { changes: await loaded(changes) }),
    ...(events && { events: await loaded(events) }),
    ...(documents && { documents: await loaded(documents) }),
  };
}
