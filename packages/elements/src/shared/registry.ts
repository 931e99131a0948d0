/**
 * Defines a tag that an element draws, unless it is taken. Called when that element comes into a page: importing a
 * class never defines anything.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
