import { css } from 'lit';

export const popoversStyles = css`
  .popover {
    inline-size: max-content;
    max-inline-size: min(22rem, 100vw - 16px);
    padding: var(--_space) calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font-size: var(--_small);
    box-shadow: var(--parvis-shadow, 0 0.5rem 1.5rem rgb(0 0 0 / 0.18));
  }
  .popover:focus-visible {
    outline: none;
  }
  /* Beside the button that opened it; elsewhere it opens in the middle of the window. */
  @supports (position-try-fallbacks: flip-block) {
    .opener {
      anchor-name: --opener;
    }
    .popover {
      position-anchor: --opener;
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
  .popover li a {
    display: grid;
    align-items: center;
    min-block-size: max(var(--_target), 2rem);
  }
  [part='address'] {
    inline-size: 100%;
    min-block-size: max(var(--_target), 2rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  .popover .row {
    margin-block: var(--_space);
  }
`;
