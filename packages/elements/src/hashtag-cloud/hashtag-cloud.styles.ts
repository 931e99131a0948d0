import { css } from 'lit';

export const hashtagCloudStyles = css`
  :host {
    --_apart: var(--parvis-hashtag-cloud-gap, 0.5rem);
    --_row: max(var(--_target), 2rem);
    container-type: inline-size;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .cloud {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_apart) / 2) var(--_apart);
    align-items: baseline;
    align-content: start;
    min-block-size: 6rem;
  }
  /* The columns are those of the whole list, so that bars compare from row to row. */
  .rows {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: calc(var(--_apart) / 2) var(--_apart);
  }
  .rows > * {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    row-gap: 0;
    align-items: center;
    min-block-size: var(--_row);
  }
  .trend > * {
    grid-template-rows: auto auto;
    min-block-size: calc(var(--_row) + 1.5rem);
  }
  li {
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  [part='tag'] {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.35em;
    align-items: baseline;
    max-inline-size: 100%;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    padding: 0 0.25em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
    text-align: start;
    text-decoration-line: none;
    text-decoration-color: currentcolor;
  }
  [part='tag']:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [part='tag'][aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  [aria-pressed='true'] .name {
    font-weight: var(--_bold);
  }
  .rows [part='tag'] {
    justify-self: start;
    margin-inline-start: -0.25em;
  }
  .name {
    min-inline-size: 0;
    line-height: 1.25;
  }
  /* The largest is 1.6 times the smallest, and no more. */
  .size1 {
    font-size: 1.15em;
  }
  .size2 {
    font-size: 1.3em;
  }
  .size3 {
    font-size: 1.45em;
  }
  .size4 {
    font-size: 1.6em;
  }
  [part='why'],
  [part='usual'],
  [part='note'],
  [part='empty'],
  .notice {
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  /* In the colour of its link, of which a weaker one might be too weak. */
  .short {
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  [part='note'],
  [part='empty'] {
    margin: 0;
    padding-block: calc(var(--_space) / 2);
  }
  [part='bars'] {
    inline-size: 100%;
    block-size: 0.75rem;
    stroke: none;
  }
  [part='bars']:dir(rtl) {
    transform: scaleX(-1);
  }
  .now {
    fill: var(--_accent);
  }
  .before {
    fill: color-mix(in srgb, currentcolor 40%, transparent);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
    min-block-size: var(--_target);
  }
  .absent > slot {
    display: block;
  }
  .shape {
    block-size: 0.9em;
    border-radius: 1em;
    background: var(--_tint);
  }
  .cloud .shape {
    inline-size: 6em;
    margin-block: calc((max(var(--_target), 1.75rem) - 0.9em) / 2);
  }
  .cloud > :nth-child(3n) > .shape {
    inline-size: 9em;
  }
  .rows .shape {
    inline-size: 55%;
  }
  /* In a side column a line below the other. */
  @container (inline-size < 20rem) {
    .rows {
      grid-template-columns: minmax(0, 1fr);
    }
    .rows > * {
      min-block-size: calc(var(--_row) + 1.25rem);
    }
    .trend > * {
      min-block-size: calc(var(--_row) + 3.5rem);
    }
  }
  @media (forced-colors: active) {
    .shape {
      border: 1px solid GrayText;
    }
    /* Which would be drawn, in boxes of five heights. */
    [part='tag'] {
      border-color: Canvas;
    }
    [part='tag'][aria-pressed='true'] {
      border-color: Highlight;
    }
    .now {
      fill: CanvasText;
    }
    .before {
      fill: GrayText;
    }
  }
  @media print {
    .shape {
      display: none;
    }
    .now,
    .before {
      print-color-adjust: exact;
    }
  }
`;
