import type { PersonSummary } from '@parvis/model';
import { html, nothing, type TemplateResult } from 'lit';
import { face } from '../shared/face.ts';
import type { LocaleController } from '../shared/locale.ts';
import type { PeopleCardStrings } from '../strings/people-card.ts';
import type { Fields } from './fields.ts';
import { checkIcon, copyIcon } from './icons.ts';

/** What it takes to draw a person: what is asked for, and what the element does about it. */
export interface Drawing {
  fields: Fields;
  locale: LocaleController<PeopleCardStrings>;
  /** Draws what leads to a person. `opener`: it also opens the card over the page. */
  link(person: PersonSummary, content: TemplateResult, part: string, opener?: boolean): TemplateResult;
  /** Whether this is what the hover card hangs on. */
  opener: boolean;
  copied: boolean;
  copy(event: Event): void;
}

const named = (text: string) => html`<bdi>${text}</bdi>`;

/** Photograph, name and title beside one another. */
export const line = (person: PersonSummary, { fields, link, opener }: Drawing): TemplateResult => html`
  ${link(person, html`${face(person)}${named(person.name)}`, 'name', opener)}
  ${fields.has('title') && person.title ? html`<bdi part="title" class="muted">${person.title}</bdi>` : nothing}
`;

/** The photograph; the name is for those who do not see it. */
export const avatar = (person: PersonSummary, { link, opener }: Drawing): TemplateResult =>
  link(person, html`${face(person)}<bdi class="unseen">${person.name}</bdi>`, 'name', opener);

/** Photograph, and beside it a row for each field there is. */
export function card(person: PersonSummary, drawing: Drawing): TemplateResult {
  const { fields, link, opener } = drawing;
  const { name, title, department, mail, pronouns } = person;
  return html`<div class="who">
    ${face(person)}
    <div class="text">
      <div class="row name">
        ${link(person, named(name), 'name', opener)}
        ${
          fields.has('pronouns') && pronouns
            ? html`<bdi part="pronouns" class="muted">${pronouns}</bdi>`
            : nothing
        }
      </div>
      ${fields.has('title') && title ? html`<div class="row" part="title">${named(title)}</div>` : nothing}
      ${
        fields.has('department') && department
          ? html`<div class="row muted" part="department">${named(department)}</div>`
          : nothing
      }
      ${fields.has('contact') && mail ? contact(mail, drawing) : nothing}
    </div>
  </div>`;
}

function contact(mail: string, { locale, copied, copy }: Drawing) {
  const label = locale.say('copy', { mail });
  return html`<div class="row contact" part="contact">
    <a class="mail" href="mailto:${encodeURIComponent(mail).replace('%40', '@')}" title=${mail}>${mail}</a>
    <button class="plain" part="copy" aria-label=${label} title=${label} @click=${copy}>
      ${copied ? checkIcon : copyIcon}
    </button>
    <span role="status" class="unseen">${copied ? locale.say('copied') : nothing}</span>
  </div>`;
}

const ROWS = ['name', 'title', 'department', 'contact'] as const;

/** Takes the room of a person who is not there yet; unseen over what the author wrote. */
export const shape = (view: string, fields: Fields, unseen: boolean): TemplateResult =>
  html`<div class="who shape" ?data-unseen=${unseen} aria-hidden="true">
    <span class="face"></span>
    ${
      view === 'avatar'
        ? nothing
        : html`<div class="text">
            ${ROWS.filter((row) => row === 'name' || (view !== 'line' && fields.has(row))).map(
              (row) => html`<div class="row ${row}"></div>`,
            )}
          </div>`
    }
  </div>`;
