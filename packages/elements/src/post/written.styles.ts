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
  [part='actions'],
  .over {
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: var(--parvis-shadow, 0 0.5rem 1.5rem rgb(0 0 0 / 0.18));
  }
  [part='actions']:popover-open {
    display: grid;
  }
  [part='action'] {
    justify-content: start;
    color: inherit;
  }
  .over {
    inline-size: min(28rem, 100vw - 16px);
    max-block-size: min(32rem, 100vh - 16px);
    padding: calc(var(--_space) * 2);
    font-weight: normal;
  }
  .over:focus-visible {
    outline: none;
  }
  .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-weight: var(--_bold);
  }
  .versions {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin: var(--_space) 0 0;
    padding: 0;
    list-style: none;
  }
  /* Elsewhere they open in the middle of the window. */
  @supports (position-area: self-block-end span-self-inline-start) {
    [part='actions'] {
      position-anchor: --menu;
      position-area: self-block-end span-self-inline-start;
      position-try-fallbacks: flip-block, flip-inline;
      inset: auto;
      margin: 2px 0;
    }
    [part='edited'] {
      anchor-name: --edited;
    }
    .over {
      position-anchor: --edited;
      position-area: self-block-end span-self-inline-end;
      position-try-fallbacks: flip-block, flip-inline;
      inset: auto;
      margin: 4px 0;
    }
  }
  .muted,
  .notice,
  .gone {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .notice,
  .gone,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
  }
  .notice {
    overflow-wrap: anywhere;
  }
  .gone {
    padding-block: var(--_space);
  }
  .report {
    display: grid;
    gap: calc(var(--_space) / 2);
    font-size: var(--_small);
  }
  .report textarea {
    inline-size: 100%;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .buttons {
    justify-content: end;
  }
  .buttons button {
    min-block-size: max(var(--_target), 2rem);
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
