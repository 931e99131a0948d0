import { css } from 'lit';

/** The kinds to choose from, which `reacting.ts` draws. */
export const reactingStyles = css`
  [part='choice'] {
    padding: 4px;
  }
  [part='choice']:popover-open {
    display: flex;
  }
  [part='kind'] {
    justify-content: center;
    min-inline-size: max(var(--_target), 2.25rem);
    font-size: 1rem;
  }
  [part='button'] {
    anchor-name: --button;
  }
  @supports (position-try-fallbacks: flip-block) {
    [part='choice'] {
      position-anchor: --button;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
      inset-block: auto anchor(start);
    }
  }
`;
