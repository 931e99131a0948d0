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
  /** What has to come into the system while it is asked; without the means the case is left out. */
  arrives?: keyof Arrivals;
  run(source: Source, company: Company, arrivals?: Arrivals): Promise<void>;
}

/** Brings one more into the system: the nth, from 1. */
type Arrive = (nth: number) => unknown;

/** What may come into a system while it is asked, each as far to the front of its list as it can. */
export interface Arrivals {
  person?: Arrive;
  /** Somebody recommends the page of the company, the nth of its people or one who has come. */
  recommendation?: Arrive;
  group?: Arrive;
  /** Somebody joins `chess`. */
  member?: Arrive;
  /** For everyone. */
  post?: Arrive;
  /** Under the first post of the company. */
  comment?: Arrive;
  reaction?: Arrive;
  /** For everyone, on 29 March 2099. */
  event?: Arrive;
  /** One that the reader has used, and one of `chess`. */
  document?: Arrive;
  groupDocument?: Arrive;
}

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
