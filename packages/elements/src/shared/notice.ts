import type { ParvisClient } from '@parvis/client';
import type { ErrorCode } from '@parvis/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommonStrings } from '../strings/common.ts';
import type { LocaleController } from './locale.ts';
import { SignInEvent } from './sign-in.events.ts';

export interface Notice {
  locale: Pick<LocaleController<CommonStrings>, 'say' | 'moment'>;
  client: ParvisClient | undefined;
  code: ErrorCode;
  /** Of when what is still shown is, in milliseconds since 1970; absent when there is nothing to show. */
  asOf?: number;
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

/** One sentence about what went wrong, and the one thing the reader can do about it. */
export function notice({ locale, client, code, asOf, retry }: Notice): TemplateResult {
  const signIn = (event: Event) => {
    const { currentTarget } = event;
    const asked = new SignInEvent();
    if (!currentTarget?.dispatchEvent(asked)) event.preventDefault();
  };
  const sentence =
    asOf === undefined ? locale.say(`error_${code}`) : locale.say('as_of', { time: locale.moment(asOf) });
  let action: TemplateResult | typeof nothing = html`<button type="button" part="retry" @click=${retry}>
    ${locale.say('retry')}
  </button>`;
  if (code === 'unauthenticated') {
    action = client?.signInUrl
      ? html`<a part="sign-in" href=${client.signInUrl} @click=${signIn}>${locale.say('sign_in')}</a>`
      : html`<button type="button" part="sign-in" @click=${signIn}>${locale.say('sign_in')}</button>`;
  } else if (FINAL.includes(code)) action = nothing;
  return html`<p class="notice" part="notice"><span>${sentence}</span> ${action}</p>`;
}
