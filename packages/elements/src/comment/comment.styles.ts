import { css } from 'lit';

export const commentStyles = css`
  :host {
    --_face: var(--parvis-comment-face-size, 1.75rem);
    --_gap: 0.5rem;
    container-type: inline-size;
    font-size: var(--_small);
  }
  /* The time stands beside the name, or under it where there is no room; the face beside both. */
  .head {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    align-content: start;
    padding-inline: calc(var(--_face) + var(--_gap)) calc(var(--_target) + var(--_space));
  }
  .author {
    margin-inline-start: calc(-1 * (var(--_face) + var(--_gap)));
    max-inline-size: calc(100% + var(--_face) + var(--_gap));
  }
  .meta {
    min-block-size: max(1lh, var(--_target));
    padding: 0;
    white-space: nowrap;
  }
  .corner {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
  .corner .bare {
    min-block-size: var(--_target);
  }
  .body > parvis-composer {
    margin-block-start: calc(var(--_space) / 2);
  }
  .body {
    padding-inline-start: calc(var(--_face) + var(--_gap));
  }
`;
