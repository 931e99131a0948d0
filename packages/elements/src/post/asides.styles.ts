import { css } from 'lit';

/** What `asides.ts`, `poll.ts` and `link.ts` draw. */
export const asidesStyles = css`
  .warning {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: baseline;
    overflow-wrap: anywhere;
  }
  .poll {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .poll > fieldset,
  .poll > ul {
    display: grid;
    gap: calc(var(--_space) / 2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
  }
  .poll legend {
    padding: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  label.answer {
    display: flex;
    gap: var(--_space);
    align-items: center;
    min-block-size: max(var(--_target), 2rem);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .answer > input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
  }
  li.answer {
    display: grid;
    grid-template-columns: 3.5em minmax(0, 1fr);
    gap: 0 var(--_space);
    overflow-wrap: anywhere;
  }
  .share {
    font-variant-numeric: tabular-nums;
    font-weight: var(--_bold);
  }
  svg.bar {
    grid-column: 2;
    inline-size: 100%;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_tint);
    fill: var(--_accent);
    stroke: none;
    forced-color-adjust: none;
  }
  svg.bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .link {
    display: grid;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: inherit;
    font-size: var(--_small);
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .link:hover > strong {
    text-decoration: underline;
  }
  .link > * {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .link > .host {
    -webkit-line-clamp: 1;
  }
  .voting {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
  }
  .voting > button {
    min-block-size: max(var(--_target), 2rem);
  }
  @media (forced-colors: active) {
    svg.bar {
      background: Canvas;
      fill: CanvasText;
      outline: 1px solid CanvasText;
    }
  }
`;
