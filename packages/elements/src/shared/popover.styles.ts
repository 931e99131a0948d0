import { css } from 'lit';

/** What lies over the page: below its anchor, the button that opened it; elsewhere in the middle of the window. */
export const popoverStyles = css`
  [popover] {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: var(--parvis-shadow, 0 0.5rem 1.5rem rgb(0 0 0 / 0.18));
  }
  /* What the button that is the opener opens, of the width of what is in it. */
  .popover {
    position-anchor: --opener;
    inline-size: max-content;
    max-inline-size: min(22rem, 100vw - 16px);
    padding: var(--_space) calc(var(--_space) * 2);
    font-size: var(--_small);
  }
  .popover:focus-visible {
    outline: none;
  }
  .opener {
    anchor-name: --opener;
  }
  @supports (position-try-fallbacks: flip-block) {
    [popover] {
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
`;
