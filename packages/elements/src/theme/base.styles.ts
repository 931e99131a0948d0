import { css } from 'lit';

/**
 * What every element starts from. Public variables are looked up once, here; the rest of an element's styles
 * uses the private ones. Without any theme a widget has the font, colour and background of its place.
 */
export const base = css`
  :host {
    --_muted: var(--parvis-text-muted, color-mix(in srgb, currentcolor 72%, transparent));
    --_line: var(--parvis-line, color-mix(in srgb, currentcolor 16%, transparent));
    --_tint: var(--parvis-tint, color-mix(in srgb, currentcolor 8%, transparent));
    --_surface: var(--parvis-surface, light-dark(Canvas, color-mix(in srgb, Canvas 90%, CanvasText)));
    --_on-surface: var(--parvis-on-surface, CanvasText);
    --_accent: var(--parvis-accent, light-dark(#1b5e8c, #8ec7f0));
    --_danger: var(--parvis-danger, light-dark(#a3271b, #ffb4a8));
    --_space: calc(var(--parvis-space, 0.5rem) * var(--parvis-density, 1));
    --_radius: var(--parvis-radius, 0.5rem);
    --_small: max(13px, var(--parvis-font-size-small, 0.875em));
    --_bold: var(--parvis-font-weight-bold, 600);
    --_duration: var(--parvis-duration, 120ms);
    --_target: 24px;
    display: block;
    color: var(--parvis-text, inherit);
    font-family: var(--parvis-font, inherit);
    font-size: max(13px, var(--parvis-font-size, 1em));
    line-height: var(--parvis-line-height, 1.4);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  a {
    color: var(--parvis-link, inherit);
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-color: currentcolor;
  }
  button {
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    padding: 0 var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    transition: background-color var(--_duration);
  }
  button:hover {
    background: var(--_tint);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: calc(var(--_radius) / 2);
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    :host {
      --_target: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
  @media print {
    button:not(.printed) {
      display: none !important;
    }
  }
`;
