import { css } from 'lit';

export const hoverCardStyles = css`
  .over {
    --_face: var(--parvis-people-card-photo-size, 3.5rem);
    --_gap: var(--parvis-people-card-gap, 0.75rem);
    position: fixed;
    inset: auto;
    container-type: inline-size;
    inline-size: min(var(--parvis-people-card-hover-width, 22rem), 100vw - 16px);
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    margin: 0;
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font-size: 1rem;
    text-align: start;
    white-space: normal;
    box-shadow: var(--parvis-shadow, 0 0.5rem 1.5rem rgb(0 0 0 / 0.18));
  }
`;
