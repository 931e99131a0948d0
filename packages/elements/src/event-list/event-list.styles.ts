import { css } from 'lit';

export const eventListStyles = css`
  :host {
    --_pressed: var(--parvis-event-list-color, var(--_accent));
    container-type: inline-size;
  }
  .base {
    min-block-size: 12rem;
  }
  .shape {
    block-size: 12rem;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .shape[data-hidden] {
    display: none;
  }
  .plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h3 {
    margin: calc(var(--_space) * 2) 0 var(--_space);
    padding-block-end: calc(var(--_space) / 2);
    border-block-end: 1px solid var(--_line);
    font: inherit;
    font-weight: var(--_bold);
  }
  [part='day']:first-child h3 {
    margin-block-start: 0;
  }
  .word + time {
    color: var(--_muted);
    font-weight: normal;
  }
  .events {
    display: grid;
    gap: var(--parvis-event-list-gap, 0.75rem);
  }
  .event {
    display: grid;
    gap: 0 var(--_space);
    overflow-wrap: anywhere;
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  .what {
    display: grid;
    gap: calc(var(--_space) / 4);
    /* Beside a time of several lines it stays together. */
    align-content: start;
    justify-items: start;
    min-inline-size: 0;
  }
  .title {
    font-weight: var(--_bold);
  }
  .off .title {
    text-decoration-line: line-through;
  }
  [part='cancelled'] {
    color: var(--_danger);
  }
  .quiet,
  .description {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .quiet:empty {
    display: none;
  }
  .description {
    max-block-size: 4.2em;
    overflow: hidden;
    white-space: pre-line;
  }
  .row,
  .attend,
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) / 2);
    align-items: center;
  }
  .row button,
  .button {
    padding-inline: 0.6em;
    font-size: var(--_small);
  }
  .button {
    display: inline-grid;
    align-items: center;
    min-block-size: max(var(--_target), 1.75rem);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_surface);
    text-decoration: none;
  }
  [aria-pressed='true'] {
    border-color: var(--_pressed);
    background: color-mix(in srgb, var(--_pressed) 9%, transparent);
    color: var(--_pressed);
    font-weight: 500;
  }
  .foot:not(:empty) {
    margin-block-start: calc(var(--_space) * 2);
  }
  .notice {
    margin-block-start: var(--_space);
    font-size: var(--_small);
  }
  @container (inline-size > 26rem) {
    .event {
      grid-template-columns: var(--parvis-event-list-time-width, 7.5rem) 1fr;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .button {
      border: 1px solid;
    }
  }
  @media print {
    .base {
      min-block-size: 0;
    }
    .event {
      break-inside: avoid;
    }
    .description {
      max-block-size: none;
    }
  }
`;
