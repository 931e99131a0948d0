import type { ParvisClient } from '@parvis/client';
import type { ErrorCode } from '@parvis/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommonStrings } from '../strings/common.ts';
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

/** Whether asking again could help. */
export const isFinal = (read: Read<unknown>): boolean => FINAL.includes(codeOf(read)!);

const signIn = (event: Event) => {
  const asked = new SignInEvent();
  if (!event.currentTarget!.dispatchEvent(asked)) event.preventDefault();
};

/** One sentence about what went wrong, and the one thing the reader can do about it; nothing when all is well. */
export function notice({ locale, client, read, retry }: Noted): TemplateResult | typeof nothing {
  const code = codeOf(read);
  if (!code) return nothing;
  const sentence =
    'asOf' in read ? locale.say('as_of', { time: locale.moment(read.asOf) }) : locale.say(`error_${code}`);
  let action: TemplateResult | typeof nothing = nothing;
  if (code === 'unauthenticated') {
    const said = locale.say('sign_in');
    action = client?.signInUrl
      ? html`<a part="sign-in" href=${client.signInUrl} @click=${signIn}>${said}</a>`
      : html`<button type="button" part="sign-in" @click=${signIn}>${said}</button>`;
  } else if (!isFinal(read)) {
    action = html`<button type="button" part="retry" @click=${retry}>${locale.say('retry')}</button>`;
  }
  return html`<div class="notice" part="notice"><span role="status">${sentence}</span> ${action}</div>`;
}
