import { css } from 'lit';

export const peopleCardStyles = css`
  :host {
    container-type: inline-size;
  }
  :host([view='line']),
  :host([view='avatar']) {
    display: inline-block;
    max-inline-size: 100%;
    container-type: normal;
    vertical-align: middle;
  }
  [part='base'] {
    --_face: var(--parvis-people-card-photo-size, 3.5rem);
    padding: var(--parvis-people-card-padding, 0);
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
  .line > a,
  .line > span {
    display: inline-flex;
    gap: var(--_space);
    align-items: center;
    min-block-size: var(--_target);
  }
  .avatar > a,
  .avatar > span {
    display: block;
  }
  .who {
    display: flex;
    gap: var(--parvis-people-card-gap, 0.75rem);
  }
  .text {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .row {
    min-block-size: 1lh;
  }
  .name {
    min-block-size: max(1lh, var(--_target));
  }
  .name > :first-child {
    font-weight: var(--_bold);
  }
  /* Only the words of a link are underlined, not the face in it. */
  [part='name'],
  [part='person'] {
    text-decoration: none;
  }
  [part='person'] bdi,
  a:hover > bdi {
    text-decoration: underline;
    text-decoration-color: var(--_line);
  }
  a:hover > bdi {
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
  .absent {
    display: grid;
    align-items: center;
  }
  .absent[aria-busy] > * {
    grid-area: 1 / 1;
  }
  .shape .face {
    background: var(--_tint);
  }
  .shape .row::before {
    content: '';
    display: inline-block;
    inline-size: 60%;
    block-size: 0.7em;
    border-radius: 1em;
    background: var(--_tint);
  }
  .shape .row:nth-child(even)::before {
    inline-size: 40%;
  }
  .line .shape .text {
    inline-size: 8rem;
  }
  [data-unseen] {
    visibility: hidden;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: center;
    color: var(--_muted);
  }
  slot[name='section'],
  .absent > slot {
    display: block;
  }
  .avatar .notice > span {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (forced-colors: active) {
    [part='name'] bdi {
      text-decoration: underline;
    }
  }
  @container (inline-size < 15rem) {
    .card {
      --_face: var(--parvis-people-card-photo-size, 2.5rem);
    }
  }
`;
