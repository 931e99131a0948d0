/** Most posts in the document at once. */
export const WINDOW = 200;

/** How far the window moves when it is moved. */
const STEP = 50;

/** Which part of a long list is in the document: `from` counts from the newest. */
export class Window {
  from = 0;
  /** How many times the limit of a feed is shown. */
  steps = 1;

  reset(): void {
    this.from = 0;
    this.steps = 1;
  }

  /** The part of a list that is shown. */
  of<T>(items: readonly T[]): readonly T[] {
    this.from = Math.max(0, Math.min(this.from, items.length - 1));
    return items.slice(this.from, this.from + WINDOW);
  }

  /** Whether the list goes on below what is shown. */
  hasOlder(length: number): boolean {
    return this.from + WINDOW < length;
  }

  older(length: number): void {
    this.from = Math.min(this.from + STEP, Math.max(0, length - WINDOW));
  }

  newer(): void {
    this.from = Math.max(0, this.from - STEP);
  }
}
