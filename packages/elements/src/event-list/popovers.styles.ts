import { css } from 'lit';

export const popoversStyles = css`
  .popover {
    inline-size: max-content;
    max-inline-size: min(22rem, 100vw - 16px);
    padding: var(--_space) calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font-size: var(--_small);
    box-shadow: var(--parvis-shadow, 0 0.5rem 1.5rem rgb(0 0 0 / 0.18));
  }
  .popover:focus-visible {
    outline: none;
  }
  /* Beside the button that opened it; elsewhere it opens in the middle of the window. */
  @supports (position-area: self-block-end span-self-inline-end) {
    .opener {
      anchor-name: --opener;
    }
    .popover {
      position-anchor: --opener;
      position-area: self-block-end span-self-inline-end;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
      inset: auto;
      margin: 4px 0;
    }
  }
  .popover li a {
    display: grid;
    align-items: center;
    min-block-size: max(var(--_target), 2rem);
  }
  [part='address'] {
    inline-size: 100%;
    min-block-size: max(var(--_target), 2rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  .popover .row {
    margin-block: var(--_space);
  }
`;
