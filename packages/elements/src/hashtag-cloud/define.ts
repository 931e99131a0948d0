import { HashtagCloud } from './hashtag-cloud.ts';

if (!customElements.get('parvis-hashtag-cloud')) customElements.define('parvis-hashtag-cloud', HashtagCloud);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-hashtag-cloud': HashtagCloud;
  }
}
