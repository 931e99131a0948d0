import { css } from 'lit';

export const popoversStyles = css`
  .popover {
    position-anchor: --opener;
    inline-size: max-content;
    max-inline-size: min(22rem, 100vw - 16px);
    padding: var(--_space) calc(var(--_space) * 2);
    font-size: var(--_small);
  }
  .popover:focus-visible {
    outline: none;
  }
  .opener {
    anchor-name: --opener;
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
