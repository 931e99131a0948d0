import { css } from 'lit';

export const synonymsStyles = css`
  [part='synonyms'] {
    margin-block-start: var(--_space);
    font-size: var(--_small);
  }
  [part='keeper'] form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: end;
  }
  [part='keeper'] p {
    margin-block: 0 var(--_space);
  }
  [part='keeper'] label {
    flex: 1 1 7rem;
  }
  [part='field'] {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: max(var(--_target), 2rem);
    padding-inline: calc(var(--_space) / 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  [part='keeper'] [role='status'] {
    min-block-size: 1.5em;
    margin-block-start: var(--_space);
  }
  [part='keeper'] ul {
    max-block-size: 16rem;
    overflow: auto;
  }
  [part='synonym'] {
    display: flex;
    gap: var(--_space);
    align-items: center;
    justify-content: space-between;
    overflow-wrap: anywhere;
  }
  @media print {
    [part='synonyms'] {
      display: none;
    }
  }
`;
