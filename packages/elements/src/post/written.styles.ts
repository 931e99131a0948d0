import { css } from 'lit';

/** What posts and comments have in common. */
export const writtenStyles = css`
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--_space);
    min-block-size: var(--_face);
  }
  .author {
    --parvis-people-card-photo-size: var(--_face);
    --parvis-people-card-gap: var(--_gap);
    font-size: inherit;
  }
  /* The face stands beside the name and what is under it. */
  .author::part(base) {
    min-block-size: 0;
    padding-inline-start: calc(var(--_face) + var(--_gap));
  }
  .author::part(name) {
    min-block-size: max(1lh, var(--_target));
    font-weight: var(--_bold);
  }
  .author::part(photo) {
    inset-block-start: 0;
  }
  .meta {
    grid-row: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
    align-items: baseline;
    padding-inline-start: calc(var(--_face) + var(--_gap));
    color: var(--_muted);
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }
  .meta a {
    color: inherit;
    text-decoration-color: transparent;
  }
  .meta :is(.quiet, .muted) {
    color: inherit;
    font-size: inherit;
  }
  .meta a:hover {
    text-decoration-color: currentcolor;
  }
  .corner {
    grid-area: 1 / 2 / 3;
  }
  .full {
    display: none;
  }
  [part='time']:focus-visible .full {
    display: inline;
  }
  [part='time']:focus-visible .ago {
    display: none;
  }
  .bare {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    justify-content: center;
    min-block-size: max(var(--_target), 2rem);
    padding-inline: 0.5em;
    border: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .bare svg {
    font-size: 1.15em;
  }
  .quiet {
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    color: var(--_muted);
    font-size: var(--_small);
    text-align: start;
  }
  .quiet:hover {
    background: none;
    text-decoration: underline;
  }
  [part='menu'] {
    anchor-name: --menu;
    padding: 0;
    inline-size: max(var(--_target), 2rem);
  }
  .muted,
  .notice {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
    overflow-wrap: anywhere;
  }
  @media print {
    .ago {
      display: none;
    }
    .full {
      display: inline;
    }
  }
`;
