import Type from 'typebox';
import type { Resource } from '../../context.ts';
import { isKnown } from '../../etag.ts';
import { ProblemError } from '../../problem.ts';
import { cached } from './cache.ts';
import { charsetOf, fetcher } from './fetch.ts';

/**
 * Fetches what browsers may not: feeds and calendars on other sites, for those who are signed in, of the addresses
 * that the administrator has listed and of no others.
 */
export const routes: Resource = async (app, { config: { relay } }) => {
  const fetch = cached(fetcher(relay));

  app.get(
    '/relay',
    {
      schema: {
        summary: 'What is at an address of PARVIS_RELAY_URLS; Content-Location says where it was in the end',
        querystring: Type.Object({ url: Type.String({ minLength: 1, maxLength: 4000 }) }),
      },
    },
    async (request, reply) => {
      const { url } = request.query;
      const listed = URL.canParse(url) ? new URL(url).href : url;
      if (!relay.urls.has(listed)) {
        throw new ProblemError('forbidden', 'The address is not in PARVIS_RELAY_URLS.');
      }
      const kept = await fetch(listed);
      reply.header('etag', kept.tag).header('content-location', kept.url);
      if (kept.modified !== undefined) reply.header('last-modified', kept.modified);
      if (isKnown(request.headers['if-none-match'], kept.tag)) return reply.code(304).send();
      // Whatever it is, it is no page of this server's: nothing in it runs.
      const charset = charsetOf(kept.type);
      return reply
        .type(`application/octet-stream${charset === undefined ? '' : `; charset=${charset}`}`)
        .header('content-disposition', 'attachment')
        .send(kept.body);
    },
  );
};
