import { css } from 'lit';

export const peopleListStyles = css`
  .list {
    inline-size: min(var(--_list-width, 20rem), 100vw - 16px);
    min-block-size: 6rem;
    max-block-size: min(24rem, 100vh - 16px);
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: var(--parvis-shadow, 0 0.5rem 1.5rem rgb(0 0 0 / 0.18));
  }
  .list:focus-visible {
    outline: none;
  }
  /* Elsewhere it opens in the middle of the window. */
  @supports (position-try-fallbacks: flip-block) {
    [part='count'] {
      anchor-name: --count;
    }
    .list {
      position-anchor: --count;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline,
        --middle,
        --over;
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
  .head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    gap: var(--_space);
    align-items: center;
    justify-content: space-between;
    padding-block: calc(var(--_space) * 1.5) var(--_space);
    background: inherit;
    font-weight: var(--_bold);
  }
  .close {
    display: grid;
    place-content: center;
    padding: 0;
    border: 0;
  }
  .people {
    display: grid;
    gap: calc(var(--_space) / 2);
    margin-block: 0 var(--_space);
    padding: 0;
    list-style: none;
  }
  .people > li {
    display: flex;
    gap: var(--_space);
    align-items: center;
  }
  .people > :focus {
    outline: none;
  }
  .quiet {
    margin: 0;
    color: var(--_muted);
  }
`;
