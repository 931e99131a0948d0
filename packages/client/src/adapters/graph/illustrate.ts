import type { PersonSummary } from '@parvis/model';
import type { Listener, Snapshot } from '../../client.ts';
import { whenNear } from '../../illustrated.ts';
import type { Calls } from './calls.ts';
import { photosOf } from './photos.ts';

/**
 * Shows watchers whose element has been near the viewport a person with their photograph, as soon as it is there. What
 * they were told before this was loaded they are not told again without one.
 */
export function illustrating(calls: Calls) {
  const photos = photosOf(calls);
  return (
    listener: Listener<PersonSummary>,
    host: Element,
    signal: AbortSignal,
    told?: Snapshot<PersonSummary>,
  ): Listener<PersonSummary> => {
    let last: Snapshot<PersonSummary>;
    /** Whose photograph is waited for or shown. */
    let id: string | undefined;
    let url: string | undefined;

    const tell = () =>
      listener(
        last.status === 'ready' && url !== undefined
          ? { ...last, value: { ...last.value, photo: { url } } }
          : last,
      );

    async function load(of: string) {
      try {
        const found = await photos.hold(of, { signal });
        if (signal.aborted || of !== id || found === undefined) return;
        url = found;
        tell();
      } catch {
        // The initials stay. With the next news of the person it is asked for again.
        if (of === id) id = undefined;
      }
    }

    const take = (snapshot: Snapshot<PersonSummary>) => {
      last = snapshot;
      const now = snapshot.status === 'ready' ? snapshot.value.id : undefined;
      if (now === id) return;
      id = now;
      url = undefined;
      if (now !== undefined && !signal.aborted) whenNear(host, signal, () => void load(now));
    };
    if (told) take(told);
    return (snapshot) => {
      take(snapshot);
      tell();
    };
  };
}
