import { css } from 'lit';

export const peopleCardStyles = css`
  /* Of hundreds of cards only those near the viewport are laid out; the others are about as high as a card. */
  :host {
    container-type: inline-size;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5.35em;
    overflow-clip-margin: 8px;
  }
  :host([view='line']),
  :host([view='avatar']) {
    display: inline-block;
    max-inline-size: 100%;
    container-type: normal;
    content-visibility: visible;
    vertical-align: middle;
  }
  [part='base'] {
    --_face: var(--parvis-people-card-photo-size, 3.5rem);
    --_gap: var(--parvis-people-card-gap, 0.75rem);
    --_padding: var(--parvis-people-card-padding, 0px);
    padding: var(--_padding);
  }
  :host([view='name']) {
    display: inline;
    container-type: normal;
    content-visibility: visible;
  }
  .view.name {
    display: inline;
    padding: 0;
  }
  .view.name bdi {
    text-decoration: underline;
    text-decoration-color: var(--_line);
  }
  .line {
    --_face: var(--parvis-people-card-photo-size, 2rem);
  }
  /* The title stands beside the name, or under it where there is no room; the face beside both. */
  .line:not(.absent) {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
    align-content: center;
    min-block-size: var(--_face);
    padding-inline-start: calc(var(--_face) + var(--_space));
  }
  .line > [part='name'] > .face {
    position: absolute;
    inset-block-start: calc(50% - var(--_face) / 2);
    inset-inline-start: 0;
  }
  .avatar {
    --_face: var(--parvis-people-card-photo-size, 2.5rem);
  }
  .line > a {
    display: inline-flex;
    gap: var(--_space);
    align-items: center;
    min-block-size: var(--_target);
  }
  .avatar > a {
    display: block;
  }
  .who {
    display: flex;
    gap: var(--_gap);
  }
  .text {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .row {
    min-block-size: 1lh;
  }
  /* A name in another script keeps its direction, as the other rows do by bdi. */
  [part='name'] {
    unicode-bidi: plaintext;
  }
  .row.name > :first-child {
    font-weight: var(--_bold);
  }
  /* What a finger may hit is higher than a line, and takes no room. */
  .row > [part='name'] {
    position: relative;
  }
  .row > [part='name']::after {
    content: '';
    position: absolute;
    inset: calc((1lh - var(--_target)) / 2) 0;
  }
  /* Only the words of a link are underlined, not the face in it. */
  [part='name'],
  [part='person'] {
    text-decoration: none;
  }
  [part='person'] bdi,
  a:hover > bdi,
  .row.name > a:hover {
    text-decoration: underline;
    text-decoration-color: var(--_line);
  }
  a:hover > bdi,
  .row.name > a:hover {
    text-decoration-color: currentcolor;
  }
  .muted,
  .row:not(.name),
  .notice {
    font-size: var(--_small);
  }
  .muted {
    color: var(--_muted);
  }
  .contact {
    display: flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .mail {
    line-height: var(--_target);
    direction: ltr;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .plain {
    display: inline-grid;
    place-content: center;
    padding: 0;
    border: 0;
    color: var(--_muted);
  }
  /* While a person is awaited: a box as high as they will be. */
  .absent:where(:not(.name))[aria-busy] {
    --_rows: 0;
    --_contact: 0px;
    display: grid;
    align-items: center;
    min-block-size: var(--_face);
  }
  .absent.card[aria-busy] {
    min-block-size: calc(
      var(--_padding) * 2 +
        max(
          var(--_face),
          1lh + var(--_rows) * var(--_small) * var(--parvis-line-height, 1.4) + var(--_contact)
        )
    );
  }
  .absent[data-room~='title'],
  .absent[data-room~='department'] {
    --_rows: 1;
  }
  .absent[data-room~='title'][data-room~='department'] {
    --_rows: 2;
  }
  .absent[data-room~='contact'] {
    --_contact: var(--_target);
  }
  /* And its shape, when the author wrote nothing to read meanwhile. */
  .bare:where(:not(.name))[aria-busy] {
    grid-template-columns: var(--_face) minmax(0, 14rem);
    gap: var(--_gap);
    align-items: stretch;
  }
  .bare:where(:not(.name))[aria-busy]::before {
    content: '';
    block-size: var(--_face);
    border-radius: var(--parvis-radius-face, 50%);
    background: var(--_tint);
  }
  .bare:where(:not(.name))[aria-busy]:not(.avatar)::after {
    content: '';
    background: repeating-linear-gradient(
      transparent 0 calc(0.5lh - 0.35em),
      var(--_tint) 0 calc(0.5lh + 0.35em),
      transparent 0 1lh
    );
    clip-path: polygon(0 0, 100% 0, 100% 1lh, 65% 1lh, 65% 100%, 0 100%);
  }
  .bare.line::after {
    align-self: center;
    block-size: 1lh;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: center;
    color: var(--_muted);
  }
  :where(.absent:not(.name) > slot, slot[name]) {
    display: block;
  }
  .bare > slot {
    display: none;
  }
  .avatar .notice > span {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (forced-colors: active) {
    [part='name'] bdi,
    .name > a {
      text-decoration: underline;
    }
  }
  @container (inline-size < 15rem) {
    .card {
      --_face: var(--parvis-people-card-photo-size, 2.5rem);
    }
  }
`;
