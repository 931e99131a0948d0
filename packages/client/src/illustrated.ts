import type { PersonSummary } from '@parvis/model';
import type { Listener, ParvisClient, WatchOptions } from './client.ts';
import type { Named } from './named.ts';
import type { PeoplePort } from './ports.ts';

/** How far outside the viewport an element already counts as seen. */
const MARGIN = '200px';

/** What waits for each element to be near. */
const waiting = new Map<Element, Set<() => void>>();
let observer: IntersectionObserver | undefined;

const observed = (): IntersectionObserver =>
  (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) for (const come of [...(waiting.get(target) ?? [])]) come();
    },
    { rootMargin: MARGIN },
  ));

/** Calls once, when the element is near the viewport or the page is printed. Until then, or the end, it is watched. */
export function whenNear(host: Element, end: AbortSignal, then: () => void): void {
  const done = new AbortController();
  const all = waiting.get(host) ?? new Set();
  const stop = () => {
    done.abort();
    all.delete(come);
    if (all.size > 0 || waiting.get(host) !== all) return;
    waiting.delete(host);
    observed().unobserve(host);
  };
  const come = () => {
    stop();
    then();
  };
  waiting.set(host, all.add(come));
  observed().observe(host);
  addEventListener('beforeprint', come, { signal: done.signal });
  end.addEventListener('abort', stop, { signal: done.signal });
}

/**
 * Shows somebody whom the page has from elsewhere with the photograph that the source of people has of them. Who they are
 * there, where another source named them, is asked for when they are seen; what else it says of them is not shown.
 * Loaded where photographs take a token.
 */
export function illustrateKnown(
  person: Named,
  listener: Listener<PersonSummary>,
  options: WatchOptions,
  illustrate: NonNullable<PeoplePort['illustrate']>,
  watch: ParvisClient['people']['watch'],
): void {
  const tell: Listener<PersonSummary> = (snapshot) => {
    if (snapshot.status !== 'ready' || !snapshot.value.photo) return;
    listener({ ...snapshot, value: { ...person, photo: snapshot.value.photo } });
  };
  const { host, signal } = options;
  if (person.photo || !host || signal.aborted) return;
  if (person.own === undefined)
    illustrate(tell, options)({ status: 'ready', value: person, asOf: Date.now(), stale: false });
  else whenNear(host, signal, () => watch(person.id, tell, options));
}
