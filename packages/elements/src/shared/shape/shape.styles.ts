import { css } from 'lit';

export const shapeStyles = css`
  .shape {
    display: grid;
    grid-template-columns: 2.5rem 1fr;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 12rem;
    align-content: start;
  }
  .shape :is(b, i) {
    block-size: 0.7em;
    inline-size: 40%;
    border-radius: 1em;
    background: var(--_tint);
  }
  .shape > b {
    block-size: 2.5rem;
    inline-size: auto;
    border-radius: var(--parvis-radius-face, 50%);
  }
  .shape div {
    display: grid;
    gap: 0.5rem;
  }
  .shape div > :last-child {
    inline-size: 25%;
  }
  .shape > i {
    grid-column: 1 / -1;
    inline-size: 95%;
  }
  .shape > :last-child {
    inline-size: 70%;
  }
  @media (forced-colors: active) {
    .shape :is(b, i) {
      border: 1px solid GrayText;
    }
  }
`;
