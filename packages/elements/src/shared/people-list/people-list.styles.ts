import { css } from 'lit';

export const peopleListStyles = css`
  .list {
    position-anchor: --count;
    inline-size: min(var(--_list-width, 20rem), 100vw - 16px);
    min-block-size: 6rem;
    max-block-size: min(24rem, 100vh - 16px);
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
  }
  .list:focus-visible {
    outline: none;
  }
  [part='count'] {
    anchor-name: --count;
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
