import { css } from 'lit';

export const postStyles = css`
  :host {
    --_face: var(--parvis-post-face-size, 2.5rem);
    --_gap: 0.75rem;
    container-type: inline-size;
  }
  .post {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    row-gap: calc(var(--parvis-post-gap, 0.75rem) * 0.75);
  }
  .mark,
  .mark > span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
    align-items: center;
  }
  .mark {
    column-gap: 0.9em;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
    margin-inline-start: -0.5em;
  }
  .count {
    padding-inline: 0.5em;
  }
  .comments {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    padding-inline-start: calc(var(--_space) * 1.5);
    border-inline-start: 2px solid var(--_tint);
  }
  .comments > .quiet {
    justify-self: start;
  }
  .absent {
    display: grid;
    align-items: center;
    min-block-size: 6rem;
  }
  .absent > slot {
    display: block;
  }
  .absent[aria-busy] > * {
    grid-area: 1 / 1;
  }
  [data-unseen] {
    visibility: hidden;
  }
  .number {
    display: none;
  }
  /* Reactions and comments stand in one row: the number is enough. */
  @container (inline-size < 20rem) {
    .foot {
      gap: 0;
    }
    [part='comment'] > .number {
      display: inline;
    }
    [part='comment'] > .word {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container (inline-size < 15rem) {
    .meta {
      flex-direction: column;
    }
    .dot,
    .author::part(title) {
      display: none;
    }
    .post {
      --_face: var(--parvis-post-face-size, 2rem);
      --_gap: 0.5rem;
    }
  }
  @media print {
    .post {
      break-inside: avoid;
    }
    .foot {
      margin-inline-start: 0;
    }
  }
`;
