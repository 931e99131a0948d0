import { css } from 'lit';

/** Texts of `text.ts`, in something of the class `said`. */
export const textStyles = css`
  .said {
    overflow-wrap: anywhere;
  }
  .said > * {
    margin-block: 0;
  }
  .said > * + * {
    margin-block-start: calc(var(--_space) * 0.75);
  }
  .said a {
    text-decoration-color: color-mix(in srgb, currentcolor 40%, transparent);
  }
  .said .tag {
    font-weight: 500;
  }
  .said :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .said blockquote {
    margin-inline: 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  .said code {
    padding: 0.1em 0.3em;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_tint);
    font-family: ui-monospace, monospace;
    font-size: max(13px, 0.9em);
  }
  .said pre {
    padding: var(--_space);
    border-radius: var(--_radius);
    background: var(--_tint);
    white-space: pre-wrap;
  }
  .said pre code {
    padding: 0;
    background: none;
  }
`;
