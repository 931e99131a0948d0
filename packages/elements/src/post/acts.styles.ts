import { css } from 'lit';

/** What `acts.ts` draws. */
export const actsStyles = css`
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
  @supports (position-try-fallbacks: flip-block) {
    [part='actions'] {
      position-anchor: --menu;
      position-try-fallbacks: flip-block, flip-inline, --middle, --over;
      inset-block: anchor(end) auto;
      inset-inline: auto anchor(self-end);
      margin: 2px 0;
    }
    [part='edited'] {
      anchor-name: --edited;
    }
    .over {
      position-anchor: --edited;
      position-try-fallbacks: flip-block, flip-inline, --middle, --over;
      inset-block: anchor(end) auto;
      inset-inline: anchor(self-start) auto;
      margin: 4px 0;
    }
    /* Where there is room on neither side: in the middle, below its button; at last wherever it fits. */
    @position-try --middle {
      inset-inline: 0;
      margin-inline: auto;
    }
    @position-try --over {
      inset: 0;
      margin: auto;
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
