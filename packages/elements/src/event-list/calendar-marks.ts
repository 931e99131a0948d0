import type { CalendarEvent } from '@parvis/model';
import { css, html, nothing, svg, type ReactiveElement, type TemplateResult } from 'lit';
import { adopt } from '../shared/late.ts';

const styles = css`
  .mark {
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.3em;
    stroke: none;
  }
  @media (forced-colors: active) {
    .mark circle {
      fill: CanvasText;
    }
  }
`;

/** Makes what says of each event which calendar it is of, in an element that takes the look of it. */
export function marksOf(host: ReactiveElement): typeof markOf {
  adopt(host, styles);
  return markOf;
}

/** Which calendar an event is of: its name, and its colour beside it. Nothing when the source does not say. */
function markOf({ calendar }: CalendarEvent): TemplateResult[] {
  if (!calendar) return [];
  const fill = colorOf(calendar.color);
  // An attribute of a picture is no inline style: every policy allows it.
  const mark = svg`<circle cx="4" cy="4" r="4" fill=${fill ?? nothing}></circle>`;
  return [
    html`${
        fill === undefined
          ? nothing
          : html`<svg part="mark" class="mark" viewBox="0 0 8 8" aria-hidden="true">${mark}</svg>`
      }<bdi part="origin">${calendar.name}</bdi>`,
  ];
}

/** Brightness of the darkest light page, and of the brightest dark one, on which a mark is still to be seen. */
const [LIGHT, DARK] = [0.85, 0.03];
/** What graphics need, as WCAG 1.4.11 has it. */
const CONTRAST = 3;

const colors = new Map<string, string | undefined>();

/** The colour as it can be seen on light pages and on dark ones; undefined for what is none. */
function colorOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (!colors.has(given)) {
    const parts = partsOf(given);
    const [dark, light] = [0, 255].map((toward) => parts && seen(parts, toward));
    colors.set(given, parts && `light-dark(${dark}, ${light})`);
  }
  return colors.get(given);
}

/** Red, green and blue, from 0 to 255. The browser says what a name means; what is no colour leaves the one before. */
function partsOf(given: string): number[] | undefined {
  if (!/^(#[0-9a-f]{6}|[a-z]+)$/i.test(given)) return undefined;
  const context = document.createElement('canvas').getContext('2d');
  const [one, other] = ['#000000', '#ffffff'].map((before) => {
    if (!context) return undefined;
    context.fillStyle = before;
    context.fillStyle = given;
    return context.fillStyle;
  });
  if (one === undefined || one !== other || !/^#[0-9a-f]{6}$/.test(one)) return undefined;
  return [1, 3, 5].map((at) => parseInt(one.slice(at, at + 2), 16));
}

/** The colour with as much of black, or of white, as it takes. */
function seen(parts: readonly number[], toward: number): string {
  const mixed = (share: number) => parts.map((part) => Math.round(part + (toward - part) * share));
  const enough = (of: readonly number[]) =>
    toward === 0
      ? (LIGHT + 0.05) / (brightness(of) + 0.05) >= CONTRAST
      : (brightness(of) + 0.05) / (DARK + 0.05) >= CONTRAST;
  let share = 0;
  while (share < 1 && !enough(mixed(share))) share += 0.05;
  return `rgb(${mixed(share).join(' ')})`;
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function brightness(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
