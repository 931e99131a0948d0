import { css } from 'lit';

export const commentStyles = css`
  :host {
    --_face: var(--parvis-comment-face-size, 1.75rem);
    --_gap: 0.5rem;
    container-type: inline-size;
    font-size: var(--_small);
  }
  .head {
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .meta {
    grid-area: 1 / 2;
    align-items: center;
    padding: 0;
  }
  .corner {
    grid-area: 1 / 3;
  }
  .corner .bare {
    min-block-size: var(--_target);
  }
  @container (inline-size < 18rem) {
    .head {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .meta {
      grid-area: 2 / 1;
      padding-inline-start: calc(var(--_face) + var(--_gap));
    }
    .corner {
      grid-area: 1 / 2;
    }
  }
  .body {
    padding-inline-start: calc(var(--_face) + var(--_gap));
  }
`;
