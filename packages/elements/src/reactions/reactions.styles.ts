import { css } from 'lit';

export const reactionsStyles = css`
  :host {
    --_pressed: var(--parvis-reactions-color, var(--_accent));
    font-size: var(--_small);
  }
  .row,
  .pair,
  .kinds,
  .plain,
  [part='count'] {
    display: flex;
    align-items: center;
  }
  .row {
    flex-wrap: wrap;
    gap: 0 var(--_space);
  }
  /* Room for what the reader may press, also while it is on its way. */
  .able {
    min-block-size: max(var(--_target), 2rem);
  }
  .plain,
  [part='count'] {
    gap: 0.4em;
    min-block-size: max(var(--_target), 2rem);
    padding-inline: 0.5em;
    border: 0;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .plain svg {
    font-size: 1.15em;
  }
  [part='choose'] {
    justify-content: center;
    padding: 0;
  }
  [aria-pressed='true'] {
    color: var(--_pressed);
    font-weight: 500;
  }
  .kinds > * {
    display: grid;
    place-content: center;
    inline-size: 1.6em;
    block-size: 1.6em;
    border-radius: 50%;
    background: color-mix(in oklch, var(--_surface), oklch(0.65 0.15 var(--_hue)) 18%);
    color: light-dark(oklch(0.45 0.13 var(--_hue)), oklch(0.85 0.1 var(--_hue)));
    --_hue: 245;
  }
  .kinds > * + * {
    margin-inline-start: -0.35em;
  }
  .kinds svg,
  .mark svg {
    font-size: 0.85em;
  }
  [data-kind='love'] {
    --_hue: 15;
  }
  [data-kind='thanks'] {
    --_hue: 330;
  }
  [data-kind='celebrate'] {
    --_hue: 60;
  }
  [data-kind='insightful'] {
    --_hue: 95;
  }
  .mark {
    display: grid;
    color: var(--_muted);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }
  @media print {
    .row {
      min-block-size: 0;
    }
    .pair {
      display: none;
    }
    [part='count'] {
      padding: 0;
    }
  }
`;
