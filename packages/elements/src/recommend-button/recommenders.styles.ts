import { css } from 'lit';

export const recommendersStyles = css`
  .head {
    display: flex;
    gap: var(--_space);
    align-items: center;
    justify-content: space-between;
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
    margin-block: var(--_space);
    padding: 0;
    list-style: none;
  }
  .people > :focus {
    outline: none;
  }
  .quiet {
    margin: 0;
    color: var(--_muted);
  }
`;
