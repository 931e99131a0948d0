import { css } from 'lit';

export const miniFeedStyles = css`
  :host {
    --_apart: var(--parvis-mini-feed-gap, 1rem);
    container-type: inline-size;
  }
  [part='composer'] {
    margin-block-end: var(--_apart);
  }
  /* As the composer, which takes its place. */
  .prompt {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: calc(max(var(--_target), 2.75rem) + 2px);
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    resize: none;
    field-sizing: content;
  }
  .prompt::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .post,
  .pin {
    padding-block-end: var(--_apart);
  }
  /* What stands below something is parted from it. */
  .post + .post,
  .pin + *,
  :is([part='composer'], .mine, .pinned) ~ :is(.mine, .pinned, .feed) {
    padding-block-start: var(--_apart);
    border-block-start: 1px solid var(--_line);
  }
  .post {
    content-visibility: auto;
    contain-intrinsic-size: auto 12rem;
    overflow-anchor: auto;
    /* Room for the outline of what is focused in it, and for what is pressed. */
    overflow-clip-margin: 8px;
  }
  .post:focus-visible {
    outline-offset: -2px;
  }
  .pin > button {
    margin-block-start: var(--_space);
    border: 0;
    padding: 0 0.5em;
    margin-inline-start: -0.5em;
    color: var(--_muted);
    font-size: var(--_small);
  }
  summary {
    min-block-size: var(--_target);
    color: var(--_muted);
    font-size: var(--_small);
    cursor: pointer;
  }
  .news {
    position: sticky;
    inset-block-start: var(--_space);
    z-index: 1;
    display: grid;
    justify-items: center;
    margin-block-end: var(--_space);
  }
  [part='new'] {
    min-block-size: max(var(--_target), 2rem);
    padding-inline: 1em;
    border-color: var(--_accent);
    border-radius: 2em;
    background: var(--_surface);
    color: var(--_accent);
    font-size: var(--_small);
    font-weight: 500;
    box-shadow: var(--parvis-shadow, 0 0.25rem 0.75rem rgb(0 0 0 / 0.12));
  }
  [part='new']:hover {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
  }
  .wide {
    inline-size: 100%;
    min-block-size: max(var(--_target), 2.5rem);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .edge {
    display: block;
    block-size: 0;
    overflow: hidden;
  }
  .edge:focus {
    outline: none;
  }
  .over,
  .empty {
    margin: 0;
    padding-block: var(--_apart);
    color: var(--_muted);
    font-size: var(--_small);
    text-align: center;
  }
  .empty {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding-block: calc(var(--_apart) * 2);
  }
  .empty strong {
    color: var(--parvis-text, CanvasText);
    font-weight: var(--_bold);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
    min-block-size: var(--_target);
    padding-block: calc(var(--_space) / 2);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .absent > slot {
    display: block;
  }
  .shape {
    padding-block: var(--_apart);
    border-block-start: 1px solid var(--_line);
  }
  @media print {
    .prompt,
    .news,
    .shapes {
      display: none;
    }
    .post {
      content-visibility: visible;
    }
  }
`;
