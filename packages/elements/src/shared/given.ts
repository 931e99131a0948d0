/** Whether the page's author wrote something between the tags; what is for a named slot does not count. */
export const isGiven = (element: Element): boolean =>
  [...element.childNodes].some((node) =>
    node instanceof Element ? !node.slot : node instanceof Text && node.data.trim(),
  );
