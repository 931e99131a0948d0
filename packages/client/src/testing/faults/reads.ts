import {
  CalendarEventSchema,
  CommentSchema,
  DocumentSchema,
  FeedPageSchema,
  GroupSchema,
  MemberSchema,
  PageSchema,
  PersonSchema,
  PersonSummarySchema,
  PostSchema,
  ReactionSchema,
  RecommendationSchema,
  RecommendationsSchema,
  SessionSchema,
  SynonymSchema,
  TagSchema,
  TrendsSchema,
  VersionSchema,
} from '@parvis/model/schemas';
import Type, { type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { ParvisError } from '../../error.ts';
import {
  loaded,
  subjectOf,
  type CallOptions,
  type DocumentFilter,
  type FeedFilter,
  type ListOptions,
  type Source,
} from '../../ports.ts';

/** What is asked of a port; the first key is the thing itself where only one can be asked for. */
export interface Question {
  name: ReadName;
  keys?: readonly string[];
  filter?: FeedFilter & DocumentFilter;
  /** Where a page begins; the first without one. */
  cursor?: string;
}

interface Read {
  ask(
    source: Source,
    question: Required<Pick<Question, 'keys' | 'filter'>>,
    options: ListOptions,
  ): Promise<unknown>;
  /** Of what is answered; of each answer where there is one per key. */
  schema: TSchema;
}

const feed = async ({ feed }: Source) => loaded(feed!);
const tags = async ({ tags }: Source) => loaded(tags!);
const events = async ({ events }: Source) => loaded(events!);
const documents = async ({ documents }: Source) => loaded(documents!);
const DAYS = { from: '2026-03-01', to: '2026-04-01', zone: 'Europe/Paris' };

/** Every read of every port. */
export const READS = {
  'session.get': { ask: ({ session }, _, options) => session!.get(options), schema: SessionSchema },
  'people.get': {
    ask: ({ people }, { keys }, options) => people!.get(keys, options),
    schema: PersonSummarySchema,
  },
  'people.details': {
    ask: ({ people }, { keys }, options) => people!.details(keys, options),
    schema: PersonSchema,
  },
  'people.search': {
    ask: ({ people }, { keys: [query = ''] }, options) => people!.search(query, options),
    schema: PageSchema(PersonSummarySchema),
  },
  'recommendations.get': {
    ask: ({ recommendations }, { keys }, options) => recommendations!.get(keys.map(subjectOf), options),
    schema: RecommendationsSchema,
  },
  'recommendations.list': {
    ask: ({ recommendations }, { keys }, options) => recommendations!.list(subjectOf(keys[0]!), options),
    schema: PageSchema(RecommendationSchema),
  },
  'groups.get': { ask: ({ groups }, { keys }, options) => groups!.get(keys, options), schema: GroupSchema },
  'groups.list': {
    ask: ({ groups }, _, options) => groups!.list(options),
    schema: PageSchema(GroupSchema),
  },
  'groups.members': {
    ask: ({ groups }, { keys }, options) => groups!.members(keys[0]!, options),
    schema: PageSchema(MemberSchema),
  },
  'feed.list': {
    ask: async (source, { filter }, options) => (await feed(source)).list(filter, options),
    schema: FeedPageSchema,
  },
  'feed.get': {
    ask: async (source, { keys }, options) => (await feed(source)).get(keys, options),
    schema: PostSchema,
  },
  'feed.comments': {
    ask: async (source, { keys }, options) => (await feed(source)).comments(keys[0]!, options),
    schema: PageSchema(CommentSchema),
  },
  'feed.reactions': {
    ask: async (source, { keys }, options) => (await feed(source)).reactions(keys[0]!, options),
    schema: PageSchema(ReactionSchema),
  },
  'feed.versions': {
    ask: async (source, { keys }, options) =>
      (await feed(source)).versions({ kind: 'post', id: keys[0]! }, options),
    schema: PageSchema(VersionSchema),
  },
  'tags.complete': {
    ask: async (source, { keys: [prefix = 'a'] }, options) => (await tags(source)).complete(prefix, options),
    schema: Type.Array(TagSchema),
  },
  'tags.trends': {
    ask: async (source, _, options) => (await tags(source)).trends(options),
    schema: TrendsSchema,
  },
  'tags.synonyms': {
    ask: async (source, _, options) => (await tags(source)).synonyms(options),
    schema: PageSchema(SynonymSchema),
  },
  'events.list': {
    ask: async (source, { filter: { group } }, options) =>
      (await events(source)).list({ ...DAYS, ...(group !== undefined && { group }) }, options),
    schema: PageSchema(CalendarEventSchema),
  },
  'events.get': {
    ask: async (source, { keys }, options) => (await events(source)).get(keys, options),
    schema: CalendarEventSchema,
  },
  'documents.list': {
    ask: async (source, { filter }, options) => (await documents(source)).list(filter, options),
    schema: PageSchema(DocumentSchema),
  },
} satisfies Record<string, Read>;

export type ReadName = keyof typeof READS;

/**
 * What a read was answered with, when all of it is of the model. Throws what the read throws, or the error of the
 * first key that has one.
 */
export async function answerTo(
  { name, keys = [], filter = {}, cursor }: Question,
  source: Source,
  options: CallOptions,
): Promise<unknown> {
  const { ask, schema }: Read = READS[name];
  const answer = await ask(source, { keys, filter }, { ...options, ...(cursor !== undefined && { cursor }) });
  const all = answer instanceof Map ? [...(answer as Map<string, unknown>).values()] : [answer];
  for (const each of all) {
    if (each instanceof ParvisError) throw each;
    const [wrong] = Value.Errors(schema, each);
    if (wrong)
      throw new Error(
        `not of the model: ${wrong.instancePath} ${wrong.message} in ${JSON.stringify(each).slice(0, 1000)}`,
      );
  }
  if (answer instanceof Map && answer.size < new Set(keys).size)
    throw new Error(`a key was left out of ${keys.join()}`);
  return all;
}
