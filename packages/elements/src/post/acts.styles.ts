import { css } from 'lit';

/** What `acts.ts` draws. */
export const actsStyles = css`
  [part='actions'] {
    padding: 4px;
  }
  [part='actions']:popover-open {
    display: grid;
  }
  [part='action'] {
    justify-content: start;
    color: inherit;
  }
  [part='action'][aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  .over {
    position-anchor: --edited;
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
  [part='edited'] {
    anchor-name: --edited;
  }
  @supports (position-try-fallbacks: flip-block) {
    [part='actions'],
    .over {
      position-try-fallbacks: flip-block, flip-inline, --middle, --over;
    }
    [part='actions'] {
      position-anchor: --menu;
      inset-inline: auto anchor(self-end);
      margin: 2px 0;
    }
  }
  .gone {
    color: var(--_muted);
    font-size: var(--_small);
    padding-block: var(--_space);
  }
  .gone,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
  }
  .report {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding-block-start: var(--_space);
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
`;
