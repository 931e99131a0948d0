import '@parvis/elements/hashtag-cloud/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { trendsServer, type Weather } from './company/answers.ts';

/** The cloud on a real client that talks HTTP, and what the network may do to it. */
const meta: Meta = {
  title: 'Elements/Hashtag cloud/Network',
  component: 'parvis-hashtag-cloud',
  render: () => html`<parvis-hashtag-cloud></parvis-hashtag-cloud>`,
};
export default meta;

const under = (weather: Weather, signInUrl?: string): StoryObj => ({
  parameters: { parvis: { network: () => trendsServer(weather), signInUrl } },
});

/** The answer takes three seconds. */
export const Slow = under({ slow: 3000 });

/** An error of the server, once. “Try again” helps. */
export const FailedOnce = under({ code: 'internal', times: 1 });

/** Down for a moment: the client asks again by itself, and the reader sees nothing of it. */
export const BrieflyDown = under({ code: 'unavailable', times: 2 });

/** Too many requests: the client waits the two seconds it was told to. */
export const Throttled = under({ code: 'too_many_requests', retryAfter: 2, times: 1 });

/** 401, with an address to sign in at. */
export const SignInExpired = under({ code: 'unauthenticated' }, '#sign-in');

/** 403. */
export const Refused = under({ code: 'forbidden' });
