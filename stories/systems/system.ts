import type { RequestHandler } from 'msw';

/** One system that a company may have, as the stories show it. */
export interface System {
  /** As people call it. */
  name: string;
  /** What a page would say to read it. */
  config: {
    source: { adapter: string; [option: string]: unknown };
    ports?: Record<string, { adapter: string; [option: string]: unknown }>;
    tokenUrl?: string;
  };
  /** A server that answers as the documentation of the system says. It is in this page, and no other is asked. */
  handlers(): readonly RequestHandler[];
  /** What the five widgets have of it, and what they do not. */
  note: string;
  /** The guide that says how it is set up. */
  guide: string;
}
