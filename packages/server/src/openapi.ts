import type { SwaggerOptions } from '@fastify/swagger';
import { ProblemSchema } from '@parvis/model/schemas';
import type { FastifySchema } from 'fastify';
import type { Config } from './config.ts';

const problem = {
  description: 'What went wrong, with a code of the closed list.',
  content: { 'application/problem+json': { schema: ProblemSchema } },
};

/** How the routes are described: by their own schemas, and by what each of them answers when it does not succeed. */
export const openapi = ({ prefix }: Config): SwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: { title: 'Parvis', version: '1', description: 'What the adapter `parvis` speaks.' },
    servers: [{ url: prefix || '/' }],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    security: [{ bearer: [] }],
  },
  transform: ({ schema, url, route }) => ({
    schema: {
      ...schema,
      response: { ...responsesOf(schema), default: problem },
      ...(route.config?.anonymous === true && { security: [] }),
    },
    url,
  }),
});

const responsesOf = (schema: FastifySchema | undefined): object =>
  typeof schema?.response === 'object' && schema.response !== null ? schema.response : {};
