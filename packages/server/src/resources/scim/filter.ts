import { refused } from './error.ts';
import type { Path } from './schema.ts';

/** A filter of RFC 7644, section 3.4.2.2, as it was written. */
export type Filter =
  | { op: 'and' | 'or'; of: Filter[] }
  | { op: 'not'; of: Filter }
  | { op: 'some'; path: Path; of: Filter }
  | { op: 'pr'; path: Path }
  | { op: Comparison; path: Path; value: string | number | boolean | null };

const COMPARISONS = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Longest filter, in characters; directories ask for one or two attributes. */
const LENGTH = 8000;
/** Brackets within brackets, and comparisons in all. */
const DEPTH = 20;
const COMPARED = 100;

/** @throws {ScimError} `invalidFilter`. */
export function parseFilter(text: string): Filter {
  const reader = new Reader(text, 'invalidFilter');
  const filter = reader.filter(0);
  reader.end();
  return filter;
}

/**
 * The path of a PATCH operation: `name.familyName`, `emails[type eq "work"].value`.
 *
 * @throws {ScimError} `invalidPath`.
 */
export function parsePath(text: string): { path: Path; filter?: Filter } {
  const reader = new Reader(text, 'invalidPath');
  const path = reader.path();
  if (!reader.take('[')) {
    reader.end();
    return { path };
  }
  const filter = reader.filter(0);
  reader.expect(']');
  const sub = reader.take('.') ? reader.name() : undefined;
  reader.end();
  return { path: { ...path, ...(sub !== undefined && { sub }) }, filter };
}

/** Reads from left to right, one character never twice, so that no text takes long. */
class Reader {
  private at = 0;
  private compared = 0;
  private readonly text: string;
  private readonly kind: 'invalidFilter' | 'invalidPath';

  constructor(text: string, kind: 'invalidFilter' | 'invalidPath') {
    this.text = text;
    this.kind = kind;
    if (text.length > LENGTH) throw refused(kind, `It has more than ${LENGTH} characters.`);
  }

  filter(depth: number): Filter {
    if (depth > DEPTH) throw refused(this.kind, `It has more than ${DEPTH} brackets within each other.`);
    return this.chain('or', () => this.chain('and', () => this.term(depth)));
  }

  path(): Path {
    const word = this.match(/[a-z][\w:.$-]*/iy);
    if (word === undefined) throw this.wrong();
    // A URN has colons and points of its own; what comes after its last colon is the attribute.
    const colon = word.lastIndexOf(':');
    const parts = word.slice(colon + 1).split('.');
    const [attribute = '', sub] = parts;
    if (parts.length > 2 || attribute === '' || sub === '') throw this.wrong();
    return {
      attribute,
      ...(colon > 0 && { schema: word.slice(0, colon) }),
      ...(sub !== undefined && { sub }),
    };
  }

  name(): string {
    const name = this.match(/\$?[a-z][\w-]*/iy);
    if (name === undefined) throw this.wrong();
    return name;
  }

  take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  expect(sign: string): void {
    this.space();
    if (!this.take(sign)) throw this.wrong();
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) throw this.wrong();
  }

  private chain(op: 'and' | 'or', next: () => Filter): Filter {
    const of = [next()];
    while (this.word(op)) of.push(next());
    const [only] = of;
    return of.length === 1 && only ? only : { op, of };
  }

  private term(depth: number): Filter {
    this.space();
    if (this.take('(')) return this.bracket(depth);
    const before = this.at;
    if (this.word('not')) {
      this.space();
      if (this.take('(')) return { op: 'not', of: this.bracket(depth) };
      this.at = before;
    }
    const path = this.path();
    if (!this.take('[')) return this.comparison(path);
    const of = this.filter(depth + 1);
    this.expect(']');
    // `emails[type eq "work"].value eq "…"` is no filter of the RFC; Entra asks so. It means one value for both.
    if (!this.take('.')) return { op: 'some', path, of };
    const more = this.comparison({ attribute: this.name() });
    return { op: 'some', path, of: { op: 'and', of: [of, more] } };
  }

  private bracket(depth: number): Filter {
    const filter = this.filter(depth + 1);
    this.expect(')');
    return filter;
  }

  private comparison(path: Path): Filter {
    this.compared += 1;
    if (this.compared > COMPARED) throw refused(this.kind, `It has more than ${COMPARED} comparisons.`);
    if (this.word('pr')) return { op: 'pr', path };
    const op = COMPARISONS.find((one) => this.word(one));
    if (op === undefined) throw this.wrong();
    return { op, path, value: this.value() };
  }

  private value(): string | number | boolean | null {
    this.space();
    const literal = this.match(/"(?:[^"\\]|\\.)*"|true\b|false\b|null\b|-?\d[\d.e+-]*/isy);
    try {
      const value: unknown = JSON.parse(literal?.startsWith('"') ? literal : (literal ?? '').toLowerCase());
      if (value === null || typeof value === 'string') return value;
      if (typeof value === 'number' || typeof value === 'boolean') return value;
    } catch {
      // Said below.
    }
    throw this.wrong();
  }

  /** A word by itself, whatever its letter case. */
  private word(word: string): boolean {
    this.space();
    const end = this.at + word.length;
    const found =
      this.text.slice(this.at, end).toLowerCase() === word && !/[\w:.-]/.test(this.text[end] ?? '');
    if (found) this.at = end;
    return found;
  }

  private space(): void {
    this.match(/\s+/y);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private wrong() {
    return refused(this.kind, `It cannot be read from character ${this.at + 1} on.`);
  }
}
