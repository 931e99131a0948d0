import { css } from 'lit';

export const hoverCardStyles = css`
  .over {
    --_face: var(--parvis-people-card-photo-size, 3.5rem);
    --_gap: var(--parvis-people-card-gap, 0.75rem);
    position: fixed;
    inset: auto;
    position-try-fallbacks: none;
    container-type: inline-size;
    inline-size: min(var(--parvis-people-card-hover-width, 22rem), 100vw - 16px);
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    margin: 0;
    padding: calc(var(--_space) * 2);
    font-size: 1rem;
    text-align: start;
    white-space: normal;
  }
`;
