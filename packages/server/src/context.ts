import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import type { Database, Db } from './database/index.ts';
import type { PeopleMap } from './resources/people/map.ts';
import type { Signer } from './signing.ts';
import type { Sight, Viewer } from './visibility.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; null on routes that need no sign-in, and where that failed. */
    viewer: Viewer | null;
    /** Why there is no viewer. */
    refusal: Error | null;
  }
  interface FastifyContextConfig {
    /** Answers without a sign-in. */
    anonymous?: boolean;
    /** Changes nothing although its method may: a batch read by POST. */
    reads?: boolean;
    /** Carries an ETag: on a list its first page does. */
    etag?: boolean;
  }
}

/** What every resource is given. */
export interface Context {
  config: Config;
  database: Database;
  db: Db;
  signer: Signer;
  /** From rows to the people that are served. */
  people: PeopleMap;
  /** Who is asking, on routes that need a sign-in. */
  viewerOf(request: FastifyRequest): Viewer;
  /** Runs a read in one transaction, with what the asker may see. */
  read<T>(request: FastifyRequest, work: (sight: Sight) => Promise<T>): Promise<T>;
  /** The same for a write: all of it is kept or nothing. */
  write<T>(request: FastifyRequest, work: (sight: Sight) => Promise<T>): Promise<T>;
}

export type Resource = FastifyPluginAsyncTypebox<Context>;
