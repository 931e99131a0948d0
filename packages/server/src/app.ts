import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyRequest, type RouteOptions } from 'fastify';
import type { Config } from './config.ts';
import { closeConnections } from './connections.ts';
import type { Context } from './context.ts';
import { migrate, openDatabase, type Database } from './database/index.ts';
import { tagAnswer } from './etag.ts';
import { health } from './health.ts';
import { mountInternal, type Internal } from './internal.ts';
import { logging } from './logging.ts';
import { openapi } from './openapi.ts';
import { notFound, refuseConnection, sendProblem } from './problem.ts';
import { attendance } from './resources/attendance/index.ts';
import { calendars } from './resources/calendars/index.ts';
import { changes } from './resources/changes/index.ts';
import { comments } from './resources/comments/index.ts';
import { demo } from './resources/demo/index.ts';
import { events } from './resources/events/index.ts';
import { feeds } from './resources/feeds/index.ts';
import { groups } from './resources/groups/index.ts';
import { mapPeople } from './resources/people/map.ts';
import { links } from './resources/links/index.ts';
import { people } from './resources/people/index.ts';
import { photoUrl } from './resources/photos/photo-url.ts';
import { photos } from './resources/photos/index.ts';
import { pins } from './resources/pins/index.ts';
import { posts } from './resources/posts/index.ts';
import { reactions } from './resources/reactions/index.ts';
import { recommendations } from './resources/recommendations/index.ts';
import { relay } from './resources/relay/index.ts';
import { scim } from './resources/scim/index.ts';
import { series } from './resources/series/index.ts';
import { session } from './resources/session/index.ts';
import { synonyms } from './resources/synonyms/index.ts';
import { tags } from './resources/tags/index.ts';
import { trends } from './resources/trends/index.ts';
import { written } from './resources/written/index.ts';
import { signIn } from './sign-in/index.ts';
import { createSigner, sharedSecret } from './signing.ts';
import { visible } from './visibility.ts';

export interface AppOptions {
  /** An open, migrated database to use instead of opening the configured one; whoever opened it closes it. */
  database?: Database;
  /** Folders served beside the routes, such as the pages of the demo. */
  statics?: readonly StaticFolder[];
  internal?: Internal;
  /** Told of each route as it is added. */
  onRoute?: (route: RouteOptions) => void;
}

export interface StaticFolder {
  /** Path under which the files are found: `/` or `/assets/`. */
  prefix: string;
  /** Absolute path of the folder. */
  root: string;
  /** Sent with each file. */
  headers?: Readonly<Record<string, string>>;
}

const RESOURCES = [
  session,
  people,
  photos,
  recommendations,
  groups,
  feeds,
  posts,
  written,
  comments,
  reactions,
  pins,
  tags,
  trends,
  synonyms,
  changes,
  relay,
  links,
  events,
  series,
  attendance,
  calendars,
];

/** Longest path parameter: the URL of a page, percent-encoded. */
const MAX_PARAM_LENGTH = 6000;
/** Milliseconds in which a request must have arrived whole. */
const REQUEST_TIMEOUT = 30_000;

/**
 * Builds the server, ready to listen; `close()` ends it once requests in flight are answered.
 *
 * @throws {DirectoryInUseError} when another process has the data directory open.
 */
export async function createApp(config: Config, options: AppOptions = {}): Promise<FastifyInstance> {
  const database = options.database ?? (await openDatabase(config.database));
  const app = fastify({
    logger: logging(config),
    genReqId: () => randomUUID(),
    // Forwarded addresses and hosts are believed from the proxy only.
    trustProxy: (address) => config.proxy?.believes(address) ?? false,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    frameworkErrors: sendProblem,
    clientErrorHandler: refuseConnection,
    requestTimeout: REQUEST_TIMEOUT,
    // While the server closes, what still comes in is answered as ever.
    return503OnClosing: false,
    ajv: { customOptions: { removeAdditional: false } },
  });
  app.addHook('onClose', async () => {
    if (!options.database) await database.close();
  });
  closeConnections(app);
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler(() => {
    throw notFound();
  });
  app.decorateRequest('viewer', null);
  app.decorateRequest('refusal', null);
  try {
    if (!options.database) await migrate(database.db);
    await mount(app, config, database, options);
    await app.ready();
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

async function mount(app: FastifyInstance, config: Config, database: Database, options: AppOptions) {
  if (options.onRoute) app.addHook('onRoute', options.onRoute);
  for (const { headers = {}, ...folder } of options.statics ?? []) {
    await app.register(fastifyStatic, {
      ...folder,
      decorateReply: false,
      preCompressed: true,
      setHeaders: (reply) => {
        for (const [name, value] of Object.entries(headers)) reply.header(name, value);
      },
    });
  }
  await app.register(
    async (scope) => {
      if (options.internal) await mountInternal(scope, options.internal, { config, database });
      await scope.register((api) => mountApi(api, config, database));
      if (config.scim) {
        const { tokens } = config.scim;
        await scope.register(scim, { prefix: '/scim/v2', config, database, tokens });
      }
    },
    { prefix: config.prefix },
  );
}

async function mountApi(api: FastifyInstance, config: Config, database: Database): Promise<void> {
  const { db } = database;
  const signer = createSigner(config.secret ?? (await sharedSecret(db)));
  const whoIsAsking = signIn(config, signer);
  const context: Context = {
    config,
    database,
    db,
    signer,
    people: mapPeople(config.peopleFields, photoUrl(config, signer)),
    viewerOf,
    read: (request, work) =>
      db
        .transaction()
        .setAccessMode('read only')
        .execute((trx) => work(visible(trx, viewerOf(request)))),
    write: (request, work) => db.transaction().execute((trx) => work(visible(trx, viewerOf(request)))),
  };

  await api.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    xFrameOptions: { action: 'deny' },
    // The host is the intranet's, and so is the choice whether it and its subdomains speak TLS only.
    strictTransportSecurity: false,
  });
  await api.register(cors, {
    origin: [...config.origins],
    credentials: true,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    exposedHeaders: ['Content-Location', 'ETag', 'Retry-After'],
    maxAge: 600,
    hideOptionsRoute: true,
  });
  api.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'private, no-cache');
    if (request.routeOptions.config.anonymous === true) return;
    try {
      request.viewer = await whoIsAsking(request, db);
    } catch (error) {
      // Not thrown yet: those who try tokens are counted by the rate limit as well.
      request.refusal = error instanceof Error ? error : new Error('Sign-in failed.', { cause: error });
    }
  });
  if (config.rateLimit > 0) {
    const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };
    await api.register(rateLimit, {
      max: config.rateLimit,
      timeWindow: 60_000,
      keyGenerator: (request) => (request.viewer ? `person ${request.viewer.id}` : `address ${request.ip}`),
      // How much is left differs between two answers that must not differ.
      addHeaders: { ...silent, 'retry-after': true },
      addHeadersOnExceeding: silent,
    });
  }
  api.addHook('preParsing', async (request) => {
    if (request.refusal !== null) throw request.refusal;
  });
  api.addHook('onSend', tagAnswer);

  await api.register(swagger, openapi(config));
  await api.register(health, { db });
  await api.register(
    async (v1) => {
      for (const resource of RESOURCES) await v1.register(resource, context);
      if (config.demo) await v1.register(demo, context);
    },
    { prefix: '/v1' },
  );
  api.get(
    '/openapi.json',
    { config: { anonymous: true, rateLimit: false }, schema: { hide: true } },
    async () => api.swagger(),
  );
}

/** Routes that need a sign-in are not reached without one; this says so to the types. */
function viewerOf(request: FastifyRequest) {
  if (!request.viewer) throw new Error('A route that reads for somebody must not be marked anonymous.');
  return request.viewer;
}
