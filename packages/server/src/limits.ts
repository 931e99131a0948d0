import type { Config } from './config.ts';

const MINUTE = 60_000;

/** How often one person may write one sort of thing that others are told of, in one minute. An outbox waits and goes on. */
const WRITINGS = 30;
/** The same for what takes one click. */
const CLICKS = 120;

/** Limits of routes, below that of all requests, for whoever would flood their colleagues. */
export const limits = ({ rateLimit }: Config) => ({
  writing: { rateLimit: { max: Math.min(WRITINGS, rateLimit), timeWindow: MINUTE } },
  click: { rateLimit: { max: Math.min(CLICKS, rateLimit), timeWindow: MINUTE } },
});
