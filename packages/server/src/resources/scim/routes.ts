import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database, Db } from '../../database/index.ts';
import { isUuid } from '../people/repo.ts';
import { listOf, withAddresses, type Address } from './answer.ts';
import { notHere } from './error.ts';
import { isValues, type Values } from './matches.ts';
import { readSteps } from './patch.ts';
import { readQuery, readSelection } from './query.ts';
import { isSelected, select } from './resource.ts';
import { checkVersion, type Store } from './store.ts';

interface One {
  Params: { id: string };
}

/** The routes of one type of resource: RFC 7644, section 3. */
export function resourceRoutes(app: FastifyInstance, store: Store, { db }: Database, address: Address): void {
  const { type } = store;
  const { endpoint } = type;

  /** A resource as it is answered, with what its tag says. */
  async function answer(request: FastifyRequest, reply: FastifyReply, on: Db, id: string): Promise<unknown> {
    const selection = readSelection(request.query);
    const [found] = await store.find(on, [id], (name) => isSelected(type, selection, name));
    if (!found) throw notHere();
    const whole = withAddresses(type, found, (path) => address(request, path));
    const meta: Values = isValues(whole['meta']) ? whole['meta'] : {};
    // For `If-Match`. A read is always answered whole: a user's groups change without the user.
    reply.header('etag', String(meta['version']));
    if (request.method === 'POST') reply.header('location', String(meta['location']));
    return select(type, whole, selection);
  }

  /** Does something with a resource that is there and has not been changed since it was read. */
  const change = <T>(request: FastifyRequest<One>, work: (trx: Db, id: string) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (trx) => {
      const id = request.params.id.toLowerCase();
      const held = isUuid(id) ? await store.lock(trx, id) : undefined;
      if (!held) throw notHere();
      checkVersion(request.headers['if-match'], held.revision);
      return work(trx, id);
    });

  async function list(request: FastifyRequest, asked: unknown): Promise<object> {
    const { query, selection, startIndex } = readQuery(type, asked);
    const { total, resources } = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) => store.list(trx, query));
    const whole = resources.map((each) => withAddresses(type, each, (path) => address(request, path)));
    return listOf(
      whole.map((each) => select(type, each, selection)),
      total,
      startIndex,
    );
  }

  app.get(endpoint, (request) => list(request, request.query));
  app.post(`${endpoint}/.search`, (request) => list(request, request.body));

  app.get<One>(`${endpoint}/:id`, (request, reply) => {
    if (!isUuid(request.params.id)) throw notHere();
    return answer(request, reply, db, request.params.id.toLowerCase());
  });

  app.post(endpoint, (request, reply) =>
    db.transaction().execute(async (trx) => {
      const id = await store.create(trx, request.body);
      reply.code(201);
      return answer(request, reply, trx, id);
    }),
  );

  app.put<One>(`${endpoint}/:id`, (request, reply) =>
    change(request, async (trx, id) => {
      await store.replace(trx, id, request.body);
      return answer(request, reply, trx, id);
    }),
  );

  app.patch<One>(`${endpoint}/:id`, async (request, reply) => {
    const steps = readSteps(type, request.body);
    // A group may have very many members, and whoever changed one need not be told of the others.
    const silent = type.name === 'Group' && readSelection(request.query).attributes.length === 0;
    const changed = await change(request, async (trx, id) => {
      await store.patch(trx, id, steps);
      return silent ? undefined : answer(request, reply, trx, id);
    });
    return silent ? reply.code(204).send() : changed;
  });

  app.delete<One>(`${endpoint}/:id`, async (request, reply) => {
    await change(request, (trx, id) => store.remove(trx, id));
    return reply.code(204).send();
  });
}
