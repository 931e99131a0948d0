import Type from 'typebox';
import { foldTag, hashtagsIn, TAG_LIMIT } from '@parvis/model/hashtag';
import { PAGE_LIMIT, PageQuerySchema, PageSchema, SynonymSchema, type Synonym } from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { fromCursor, toPage } from '../../cursor.ts';
import { ProblemError } from '../../problem.ts';
import { listSynonyms, removeSynonym, setSynonym, type Named, type SynonymRow } from './repo.ts';

/** A hashtag, without the `#`. In the path it is in any spelling. */
const Name = Type.String({ minLength: 1, maxLength: TAG_LIMIT.length * 2, pattern: '^[^\\u0000]*$' });
const params = Type.Object({ tag: Name });

const Position = Type.Tuple([Name, Name]);

const mapSynonym = ({ tag, name, of_tag, of_name }: SynonymRow): Synonym => ({
  tag,
  name,
  of: { tag: of_tag, name: of_name },
});

/** Which tags mean the same: kept by community managers, in force for everybody. */
export const routes: Resource = async (app, { read, write }) => {
  app.get(
    '/tags/synonyms',
    {
      config: { etag: true },
      schema: {
        summary: 'Tags that mean another one',
        querystring: PageQuerySchema,
        response: { 200: PageSchema(SynonymSchema) },
      },
    },
    (request) => {
      const { cursor, limit = PAGE_LIMIT.default } = request.query;
      const after = fromCursor(Position, cursor);
      return read(request, async (sight) =>
        toPage(await listSynonyms(sight, after, limit), limit, mapSynonym, ({ of_tag, tag }) => [
          of_tag,
          tag,
        ]),
      );
    },
  );

  app.put(
    '/tags/synonyms/:tag',
    {
      schema: {
        summary: 'Makes a tag mean another one, under whose name both are found, completed and counted',
        params,
        body: Type.Object({ of: Name }),
        response: { 200: SynonymSchema },
      },
    },
    (request) => {
      const tag = named(request.params.tag);
      const of = named(request.body.of);
      if (tag.tag === of.tag) throw new ProblemError('invalid', 'Two spellings of one tag are one already.');
      return write(request, async (sight) => mapSynonym(await setSynonym(sight, tag, of)));
    },
  );

  app.delete(
    '/tags/synonyms/:tag',
    {
      schema: {
        summary: 'Makes a tag mean only itself again',
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await write(request, (sight) => removeSynonym(sight, foldTag(request.params.tag)));
      return reply.code(204).send(null);
    },
  );
};

/** @throws {ProblemError} `invalid` when nobody could write it as one hashtag. */
function named(name: string): Named {
  const [found] = hashtagsIn(`#${name}`);
  if (found?.name !== name) throw new ProblemError('invalid', `"${name}" is no hashtag.`);
  return { tag: found.tag, name };
}
