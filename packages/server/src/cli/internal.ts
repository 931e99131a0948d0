import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { InternalContext } from '../internal.ts';
import { backup } from './backup/backup.ts';
import { RefusedError } from './refused.ts';
import { ImportBody, runErase, runExport, runImport, runStatic } from './work.ts';

const KeyBody = Type.Object({ key: Type.String() });
const hide = true;

/**
 * What commands ask of a running server, since an embedded database is open in one process only. Files are named by
 * absolute path and read by the server: it is the same machine, and whoever has the token can read the data anyway.
 */
export const internalRoutes: FastifyPluginAsyncTypebox<InternalContext> = async (
  app,
  { config, database: { db } },
) => {
  app.setErrorHandler((error, request, reply) => {
    // The administrator who asked is the one to read it, so unlike elsewhere the cause is not kept back.
    if (!(error instanceof RefusedError)) request.log.error({ err: error }, 'command failed');
    const refused = error instanceof RefusedError;
    const message = error instanceof Error ? error.message : String(error);
    return reply.code(refused ? 409 : 500).send({ refused, message });
  });
  app.post('/import', { schema: { hide, body: ImportBody } }, ({ body }) => runImport(db, body));
  app.get('/backup', { schema: { hide } }, (_request, reply) =>
    reply.type('application/sql').send(Readable.from(backup(db))),
  );
  app.post('/export', { schema: { hide } }, () => runStatic(db, config));
  app.post('/person/export', { schema: { hide, body: KeyBody } }, ({ body }) => runExport(db, body.key));
  app.post('/person/erase', { schema: { hide, body: KeyBody } }, ({ body }) => runErase(db, body.key));
};
