import type { ParvisClient } from '@parvis/client';
import type { ErrorCode } from '@parvis/model';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { CommonStrings } from '../strings/common.ts';
import { isDebugged } from './debug.ts';
import { isGiven } from './given.ts';
import type { LocaleController } from './locale.ts';
import type { Read } from './query.ts';
import { SignInEvent } from './sign-in.events.ts';

export interface Noted {
  locale: Pick<LocaleController<CommonStrings>, 'say' | 'moment'>;
  client: ParvisClient | undefined;
  read: Read<unknown>;
  retry(): void;
}

/** Asking again does not change these. */
const FINAL: readonly ErrorCode[] = [
  'forbidden',
  'not_found',
  'gone',
  'invalid',
  'unsupported',
  'misconfigured',
];

/** Why there is no answer, or no newer one. */
export const codeOf = (read: Read<unknown>): ErrorCode | undefined =>
  'error' in read ? read.error?.code : undefined;

/** Whether asking again changes nothing. */
export const isFinal = (read: Read<unknown>): boolean => FINAL.includes(codeOf(read)!);

const signIn = (event: Event) => {
  const asked = new SignInEvent();
  if (!event.currentTarget!.dispatchEvent(asked)) event.preventDefault();
};

/** One sentence about what went wrong. */
export const sentence = ({ locale, read }: Pick<Noted, 'locale' | 'read'>): string =>
  'asOf' in read
    ? locale.say('as_of', { time: locale.moment(read.asOf) })
    : locale.say(`error_${codeOf(read)!}`);

/** The one thing the reader can do about it, where there is one. */
export function remedy({ locale, client, read, retry }: Noted): TemplateResult | typeof nothing {
  if (codeOf(read) === 'unauthenticated') {
    const said = locale.say('sign_in');
    return client?.signInUrl
      ? html`<a part="sign-in" href=${client.signInUrl} @click=${signIn}>${said}</a>`
      : html`<button part="sign-in" @click=${signIn}>${said}</button>`;
  }
  if (!codeOf(read) || isFinal(read)) return nothing;
  return html`<button part="retry" @click=${retry}>${locale.say('retry')}</button>`;
}

/** The sentence and the remedy; nothing when all is well. */
export const notice = (noted: Noted): TemplateResult | typeof nothing =>
  codeOf(noted.read)
    ? html`<div class="notice" part="notice">
        <span role="status">${sentence(noted)}</span> ${remedy(noted)}
      </div>`
    : nothing;

/**
 * What the author wrote, and below it why there is nothing else. What they wrote is enough when there is nothing the
 * reader can do, and so is nothing when only the author can.
 */
export const absent = (host: ReactiveElement, noted: Noted, said = notice(noted)): TemplateResult =>
  html`<slot @slotchange=${() => host.requestUpdate()}></slot> ${
      isFinal(noted.read) && (isGiven(host) || codeOf(noted.read) === 'misconfigured') && !isDebugged(host)
        ? nothing
        : said
    }`;
