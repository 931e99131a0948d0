import { css } from 'lit';

export const popoversStyles = css`
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
