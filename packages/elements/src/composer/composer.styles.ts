import { css } from 'lit';

export const composerStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    transition: border-color var(--_duration);
  }
  form:focus-within {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
  }
  textarea {
    anchor-name: --field;
    inline-size: 100%;
    min-block-size: max(var(--_target), 2.75rem);
    max-block-size: var(--parvis-composer-max-height, 20rem);
    margin: 0;
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    resize: none;
    field-sizing: content;
  }
  textarea:focus-visible {
    outline: none;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .open textarea {
    min-block-size: 4.5rem;
  }
  .foot {
    display: none;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: center;
    justify-content: end;
    padding: var(--_space);
    font-size: var(--_small);
  }
  .open .foot,
  form:focus-within .foot {
    display: flex;
  }
  .foot button {
    min-block-size: max(var(--_target), 2rem);
    padding-inline: 0.85em;
  }
  [part='cancel'] {
    border-color: transparent;
  }
  [part='send'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: light-dark(#fff, #10222f);
    font-weight: 500;
    /* Its word would be hard to read on the way. */
    transition: none;
  }
  [part='send']:hover {
    background: color-mix(in oklch, var(--_accent), currentcolor 12%);
  }
  [part='send']:disabled {
    border-color: var(--_line);
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  [part='counter']:empty {
    display: none;
  }
  [part='counter'] {
    margin-inline-end: auto;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .over {
    color: var(--_danger);
    font-weight: 500;
  }
  #tags {
    inline-size: max-content;
    max-inline-size: min(20rem, 100vw - 16px);
    max-block-size: 14rem;
    overflow: auto;
    padding: 4px;
    list-style: none;
  }
  [role='option'] {
    min-block-size: max(var(--_target), 2rem);
    padding: 0.3em 0.75em;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
  }
  [role='option']:hover,
  [aria-selected='true'] {
    background: var(--_tint);
  }
  [aria-selected='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  @supports (position-try-fallbacks: flip-block) {
    #tags {
      position-anchor: --field;
      position-try-fallbacks: flip-block, flip-inline;
      margin: 2px 0;
    }
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
    padding: 0 calc(var(--_space) * 1.5) var(--_space);
    color: var(--_danger);
    font-size: var(--_small);
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      background: SelectedItem;
      color: SelectedItemText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
