import type { PersonSummary } from '@parvis/model';
import { html, nothing, type TemplateResult } from 'lit';

const graphemes = new Intl.Segmenter();

const first = (word: string): string =>
  graphemes.segment(word)[Symbol.iterator]().next().value?.segment ?? '';

/**
 * One or two letters for a face: of the first and the last word that begins with a letter, whatever the
 * script. What stands in brackets is no name.
 */
export function initials(name: string): string {
  const words = name.replace(/\([^)]*\)/g, ' ').match(/[^\s\p{P}]\S*/gu) ?? [name.trim()];
  const letters = [...new Set([words[0], words.at(-1)])].map((word) => first(word ?? '').toLocaleUpperCase());
  // Side by side, two Arabic letters would be written as the beginning of a word.
  return letters.join(/\p{Script=Arabic}/u.test(letters[0]!) ? ' ' : '');
}

/** One of six tints, the same for a person everywhere. */
const tint = (id: string): number => {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 6007;
  return sum % 6;
};

/** Shows the initials again when the photograph cannot be had, and hides them when it can. */
const settle = ({ type, target }: Event) => (target as Element).classList.toggle('broken', type === 'error');

/** A round photograph over the initials, which are there in the first paint. Beside a name it says nothing more. */
export const face = ({ id, name, photo }: PersonSummary): TemplateResult =>
  html`<span class="face" part="photo" data-tint=${tint(id)} aria-hidden="true"
    >${initials(name)}<img
      part="image"
      src=${photo?.url ?? nothing}
      ?hidden=${!photo}
      alt=""
      loading="lazy"
      @load=${settle}
      @error=${settle}
  /></span>`;
