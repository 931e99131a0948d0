/** Whether the page asks for mistakes to be written on it: `data-parvis-debug` on an ancestor or on `<html>`. */
export const isDebugged = (element: Element): boolean =>
  element.closest('[data-parvis-debug]') !== null ||
  element.ownerDocument.documentElement.hasAttribute('data-parvis-debug');
