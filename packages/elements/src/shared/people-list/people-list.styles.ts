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
  @supports (position-area: self-block-end span-self-inline-end) {
    [part='count'] {
      anchor-name: --count;
    }
    .list {
      position-anchor: --count;
      position-area: self-block-end span-self-inline-end;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
      inset: auto;
      margin: 4px 0;
    }
    /* Where it is as wide as the window it stands in its middle, not at one edge. */
    @media (width < 24rem) {
      .list {
        position-area: self-block-end span-all;
        justify-self: center;
      }
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
