import type { PersonSummary } from '@parvis/model';
import { html, nothing, type TemplateResult } from 'lit';
import { face } from '../shared/face.ts';
import type { LocaleController } from '../shared/locale.ts';
import type { PeopleCardStrings } from '../strings/people-card.ts';
import type { Field, Fields } from './fields.ts';
import { checkIcon, copyIcon } from './icons.ts';

/** What it takes to draw a person: what is asked for, and what the element does about it. */
export interface Drawing {
  fields: Fields;
  locale: LocaleController<PeopleCardStrings>;
  /** Draws what leads to a person. `opener`: it also opens the card over the page. */
  link(person: PersonSummary, content: unknown, part: string, opener?: boolean): TemplateResult;
  /** Whether this is what the hover card hangs on. */
  opener: boolean;
  /** Whether something was copied just now; undefined before the first time. */
  copied: boolean | undefined;
  copy(event: Event): void;
}

/** Photograph, name and title beside one another. */
export const line = (person: PersonSummary, { fields, link, opener }: Drawing): TemplateResult => html`
  ${link(person, html`${face(person)}<bdi>${person.name}</bdi>`, 'name', opener)}
  ${fields.has('title') && person.title ? html`<bdi part="title" class="muted">${person.title}</bdi>` : nothing}
`;

/** The name in a sentence. */
export const name = (person: PersonSummary, { link, opener }: Drawing): TemplateResult =>
  link(person, html`<bdi>${person.name}</bdi>`, 'name', opener);

/** The photograph; the name is for those who do not see it. */
export const avatar = (person: PersonSummary, { link, opener }: Drawing): TemplateResult =>
  link(person, html`${face(person)}<bdi class="unseen">${person.name}</bdi>`, 'name', opener);

/**
 * Photograph, and beside it a row for each field there is. One template, since a page may have hundreds: a row
 * that has nothing to show is hidden.
 */
export function card(person: PersonSummary, drawing: Drawing): TemplateResult {
  const { fields, link, opener, locale, copied, copy } = drawing;
  const shown = (field: Field, text: string | undefined) => (fields.has(field) ? text : undefined);
  const pronouns = shown('pronouns', person.pronouns);
  const title = shown('title', person.title);
  const department = shown('department', person.department);
  const mail = shown('contact', person.mail);
  const label = mail ? locale.say('copy', { mail }) : nothing;
  return html`<div class="who">
    ${face(person)}
    <div class="text">
      <div class="row name">
        ${link(person, person.name, 'name', opener)}
        <bdi part="pronouns" class="muted" ?hidden=${!pronouns}>${pronouns}</bdi>
      </div>
      <div class="row" part="title" ?hidden=${!title}><bdi>${title}</bdi></div>
      <div class="row muted" part="department" ?hidden=${!department}><bdi>${department}</bdi></div>
      <div class="row contact" part="contact" ?hidden=${!mail}>
        <a class="mail" href=${mailto(mail)} title=${mail ?? nothing}>${mail}</a>
        <button class="plain" part="copy" aria-label=${label} title=${label} @click=${copy}>
          ${copied ? checkIcon : copyIcon}
        </button>
        ${
          copied === undefined
            ? nothing
            : html`<span role="status" class="unseen">${copied ? locale.say('copied') : nothing}</span>`
        }
      </div>
    </div>
  </div>`;
}

const mailto = (mail = ''): string => `mailto:${encodeURIComponent(mail).replace('%40', '@')}`;
