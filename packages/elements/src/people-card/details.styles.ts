import { css } from 'lit';

export const detailsStyles = css`
  .details {
    --_face: 1.5rem;
    display: grid;
    gap: calc(var(--_space) / 2);
    margin-block-start: var(--_space);
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }
  .details:empty {
    display: none;
  }
  .detail {
    display: flex;
    gap: var(--_space);
    align-items: baseline;
  }
  /* Rows are 24 px high, and as high as a finger where there is a link. */
  .detail > :last-child {
    padding-block: calc((24px - 1lh) / 2);
  }
  .detail a {
    display: inline-block;
    margin-block: calc((1lh - 24px) / 2);
    padding-block: calc((var(--_target) - 1lh) / 2);
  }
  .detail > svg,
  .dot {
    inline-size: 1em;
    block-size: 1em;
    translate: 0 0.15em;
    color: var(--_muted);
  }
  .dot {
    flex: none;
    scale: 0.75;
    border: 0.2em solid var(--_presence, var(--_muted));
    border-radius: 50%;
    background: var(--_presence, none);
  }
  [data-is='available'] {
    --_presence: var(--parvis-available, light-dark(#2c7a3f, #7bd08f));
  }
  [data-is='busy'],
  [data-is='do_not_disturb'] {
    --_presence: var(--_danger);
  }
  [data-is='away'] {
    --_presence: var(--parvis-away, light-dark(#9a6700, #f0c04f));
  }
  .details .muted {
    font-size: inherit;
  }
  .section {
    margin-block-start: calc(var(--_space) / 2);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .label {
    color: var(--_muted);
  }
  summary {
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .details [part='person'] {
    display: inline-flex;
    gap: var(--_space);
    align-items: center;
    min-block-size: max(var(--_target), 2rem);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) / 2);
    margin-block-start: calc(var(--_space) / 2);
  }
  .chips li {
    padding: 0.1em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
  }
  .about {
    margin: 0;
    white-space: pre-line;
  }
  @container (inline-size > 40rem) {
    .details {
      grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
      column-gap: calc(var(--_space) * 3);
    }
    .section {
      grid-column: 1 / -1;
    }
  }
`;
