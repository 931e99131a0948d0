import type { Loadable, PortName, Source } from '../ports.ts';
import { rejects } from './check.ts';
import type { Company } from './company.ts';

/** A port as it is once it is loaded. */
type Loaded<P> = P extends Loadable<infer Q extends object> ? Exclude<Q, () => unknown> : never;

/** A port of the source under test; the case is left out where there is none. */
type Served<P extends PortName> = Source & { readonly [K in P]-?: Loaded<NonNullable<Source[K]>> };

export interface Case {
  port: PortName;
  title: string;
  /** Whether the source can do what is asked; absent when every source has to. */
  needs?(source: Source): boolean;
  /** Whether people have to come into the system while it is asked. */
  joins?: true;
  run(source: Source, company: Company, join?: Join): Promise<void>;
}

/** One more person comes into the system, as far to the front of its list of people as they can. */
export type Join = (person: { name: string; mail: string; login: string }) => Promise<void> | void;

export function of<P extends PortName>(
  port: P,
  title: string,
  run: (source: Served<P>, company: Company, signal: AbortSignal) => Promise<void>,
  needs?: (source: Served<P>) => boolean,
): Case {
  return {
    port,
    title,
    needs: (source) => needs?.(source as Served<P>) ?? true,
    run: (source, company) => run(source as Served<P>, company, new AbortController().signal),
  };
}

/** Called off before it was sent, and on its way. */
export async function isCancelled(call: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  await rejects(() => call(AbortSignal.abort()), 'aborted');
  const asker = new AbortController();
  const pending = call(asker.signal);
  asker.abort();
  await rejects(() => pending, 'aborted');
}
