/** What was written in this page, which the client knows by ids of its own making. */
export interface Ledger {
  /** By the client's id: the server's, and the text as it was handed over. */
  readonly written: Map<string, { id: string; text: string }>;
  /** By the server's id: the client's. */
  readonly known: Map<string, string>;
  /** By the client's id: how often the reader took back that they like it. */
  readonly unliked: Map<string, number>;
  /** Writes whose answers are awaited: until then nobody can tell that what the stream says is theirs. */
  readonly pending: Set<Promise<unknown>>;
}

export const emptyLedger = (): Ledger => ({
  written: new Map(),
  known: new Map(),
  unliked: new Map(),
  pending: new Set(),
});
