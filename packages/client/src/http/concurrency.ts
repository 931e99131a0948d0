import { ParvisError } from '../error.ts';
import type { HttpRequest, Middleware } from '../http.ts';

/** What a browser gives one HTTP/1 host; more would only queue there, where nothing can be called off. */
const LIMIT = 6;

/** Shared by all sources of the page that live on one host. */
const hosts = new Map<string, { active: number; waiting: Set<() => void> }>();

/** Lets a few requests to one host run at a time; the others wait in order. */
export const concurrency: Middleware = async (request, next) => {
  const { host: name } = new URL(request.url);
  const host = hosts.get(name) ?? { active: 0, waiting: new Set() };
  hosts.set(name, host);
  if (host.active < LIMIT) host.active++;
  else await turn(host.waiting, request);
  try {
    return await next(request);
  } finally {
    const [first] = host.waiting;
    // A place that is handed on stays taken.
    if (first) first();
    else if (--host.active === 0) hosts.delete(name);
  }
};

/** Resolves when a place is handed over; rejects when the asker calls it off before. */
function turn(waiting: Set<() => void>, { method, url, signal, source }: HttpRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      waiting.delete(take);
      signal.removeEventListener('abort', calledOff);
    };
    const take = () => {
      leave();
      resolve();
    };
    const calledOff = () => {
      leave();
      reject(new ParvisError('aborted', `${method} ${url}: called off.`, { source }));
    };
    waiting.add(take);
    signal.addEventListener('abort', calledOff);
  });
}
