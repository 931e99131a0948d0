import { html } from 'lit';

/** Where a post will stand: a face, a name and two lines. */
export const postShape = html`<div class="shape" aria-hidden="true">
  <b></b>
  <div><i></i><i></i></div>
  <i></i><i></i>
</div>`;
