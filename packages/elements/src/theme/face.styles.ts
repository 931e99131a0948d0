import { css } from 'lit';

/** The round face of `shared/face.ts`. Its size is the `--_face` of its place. */
export const faceStyles = css`
  .face {
    position: relative;
    display: inline-grid;
    place-content: center;
    flex: none;
    inline-size: var(--_face);
    block-size: var(--_face);
    overflow: hidden;
    border-radius: var(--parvis-radius-face, 50%);
    background: light-dark(oklch(0.91 0.045 var(--_hue)), oklch(0.37 0.05 var(--_hue)));
    color: light-dark(oklch(0.34 0.08 var(--_hue)), oklch(0.93 0.04 var(--_hue)));
    font-size: max(10px, calc(var(--_face) * 0.38));
    font-weight: var(--_bold);
    line-height: 1;
    print-color-adjust: exact;
    --_hue: 245;
  }
  [data-tint='1'] {
    --_hue: 20;
  }
  [data-tint='2'] {
    --_hue: 75;
  }
  [data-tint='3'] {
    --_hue: 140;
  }
  [data-tint='4'] {
    --_hue: 195;
  }
  [data-tint='5'] {
    --_hue: 310;
  }
  .face img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .broken {
    visibility: hidden;
  }
  @media (forced-colors: active) {
    .face {
      border: 1px solid;
    }
  }
`;
