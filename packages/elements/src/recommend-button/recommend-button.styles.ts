import { css } from 'lit';

/**
 * One row of a known height. What has no room in it wraps below its edge and is not seen; it can still be heard. So
 * the element needs no container query, which would leave it without a width of its own in a row of the page.
 */
export const recommendButtonStyles = css`
  :host {
    --_size: max(var(--_target), var(--parvis-recommend-button-size, 2rem));
    --_face: var(--parvis-recommend-button-face-size, 1.5rem);
    --_pressed: var(--parvis-recommend-button-color, var(--_accent));
    --_list-width: var(--parvis-recommend-button-list-width, 20rem);
    font-size: var(--_small);
  }
  .row,
  .pair,
  .who,
  .faces,
  .control {
    display: flex;
  }
  .row {
    flex-wrap: wrap;
    gap: 0 var(--parvis-recommend-button-gap, 0.75rem);
    align-content: start;
    block-size: var(--_size);
    overflow: hidden;
  }
  .pair {
    min-inline-size: 0;
  }
  .pair > * {
    display: flex;
    align-items: center;
    block-size: var(--_size);
    padding-inline: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--parvis-recommend-button-radius, var(--_radius));
    font-variant-numeric: tabular-nums;
  }
  /* Inside, because the row ends where they do. */
  .pair > :focus-visible {
    outline-offset: -2px;
  }
  .pair > .control {
    flex-wrap: wrap;
    gap: 0 0.5em;
    justify-content: center;
    min-inline-size: var(--_size);
    padding-inline: 0.5em;
    overflow: hidden;
    font-weight: 500;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .control + * {
    position: relative;
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .icon,
  .label {
    display: grid;
    align-items: center;
    block-size: calc(var(--_size) - 2px);
  }
  .icon {
    font-size: 1.15em;
    transition: scale var(--_duration);
  }
  .control:active .icon {
    scale: 0.85;
  }
  /* Both words are there, so that the button stays as wide as it is. */
  .label > * {
    grid-area: 1 / 1;
    text-align: start;
  }
  .label > [data-hidden] {
    visibility: hidden;
  }
  [aria-pressed='true'] {
    border-color: color-mix(in srgb, var(--_pressed) 45%, transparent);
    background: color-mix(in srgb, var(--_pressed) 9%, transparent);
  }
  [aria-pressed='true'] .icon {
    color: var(--_pressed);
    --_fill: currentcolor;
  }
  .icon svg {
    fill: var(--_fill, none);
    transition: fill var(--_duration);
  }
  .who {
    flex: 1 1 var(--_face);
    flex-wrap: wrap;
    gap: 0 0.5em;
    min-inline-size: 0;
    block-size: var(--_size);
    overflow: hidden;
  }
  .faces {
    flex-wrap: wrap;
    min-inline-size: 0;
    block-size: var(--_size);
    overflow: hidden;
  }
  .faces > * {
    display: grid;
    place-content: center;
    block-size: var(--_size);
  }
  .faces > * + * {
    margin-inline-start: calc(var(--_face) * -0.3);
  }
  .faces .face {
    outline: 2px solid var(--_surface);
  }
  .summary {
    flex: 1 1 10em;
    max-inline-size: max-content;
    display: -webkit-box;
    overflow: hidden;
    color: var(--_muted);
    line-height: var(--_size);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
  }
  .absent {
    display: grid;
    align-items: center;
    min-block-size: var(--_size);
  }
  .absent > slot {
    display: block;
  }
  .absent[aria-busy] > * {
    grid-area: 1 / 1;
  }
  .shape {
    inline-size: min(100%, 9em);
    block-size: var(--_size);
    border-radius: var(--parvis-recommend-button-radius, var(--_radius));
    background: var(--_tint);
  }
  .shape[data-hidden] {
    visibility: hidden;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_muted);
  }
  .row ~ .notice {
    margin-block-start: calc(var(--_space) / 2);
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      forced-color-adjust: none;
      outline-color: currentcolor;
      background: SelectedItem;
      color: SelectedItemText;
    }
    [aria-pressed='true'] .icon {
      color: inherit;
    }
  }
  @media print {
    .pair > * {
      padding: 0;
      border: 0;
      background: none;
      transition: none;
    }
    .pair {
      gap: 0.5em;
    }
  }
`;
