import { css } from 'lit';

/** A picture stands on the line, makes it no higher, and has its room before it is there. */
export const picturesStyles = css`
  .emoji img {
    inline-size: 1.3em;
    block-size: 1.3em;
    margin-block: -0.3em;
    object-fit: contain;
  }
`;
