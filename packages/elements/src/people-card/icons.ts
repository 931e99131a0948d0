import { svg } from 'lit';
import { icon } from '../shared/icon.ts';

export const copyIcon = icon(
  svg`<rect width="14" height="14" x="8" y="8" rx="2" /><path d="M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2" />`,
);
export const checkIcon = icon(svg`<path d="M20 6 9 17l-5-5" />`);
