import type { PersonSummary } from '@parvis/model';
import { warnOnce } from './warn.ts';

/** Whether the page's author wrote something between the tags; what is for a named slot does not count. */
export const isGiven = (element: Element): boolean =>
  [...element.childNodes].some((node) =>
    node instanceof Element ? !node.slot : node instanceof Text && node.data.trim(),
  );

/** Whether data that a page gave an element have the shape that they should; if not, the page's developer is told. */
export function isFit<T>(element: Element, data: T | undefined, test: (data: T) => boolean): data is T {
  if (data === undefined) return false;
  try {
    if (test(data)) return true;
  } catch {
    // Something that is looked at is not there.
  }
  warnOnce('shape', element.localName);
  return false;
}

export const isText = (value: unknown): boolean => typeof value === 'string';

export const isPerson = ({ id, name }: PersonSummary): boolean => isText(id) && isText(name);
