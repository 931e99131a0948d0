import '@parvis/elements/event-list/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { eventsServer, type Weather } from './company/answers.ts';

/** The list on a real client that talks HTTP, and what the network may do to it. */
const meta: Meta = {
  title: 'Elements/Event list/Network',
  component: 'parvis-event-list',
  render: () => html`<parvis-event-list><a href="#events">All events</a></parvis-event-list>`,
};
export default meta;

const under = (weather: Weather, signInUrl?: string): StoryObj => ({
  parameters: { parvis: { network: () => eventsServer(weather), signInUrl } },
});

/** Each answer takes three seconds. */
export const Slow = under({ slow: 3000 });

/** An error of the server, once. “Try again” helps. */
export const FailedOnce = under({ code: 'internal', times: 1 });

/** Too many requests: the client waits the two seconds it was told to. */
export const Throttled = under({ code: 'too_many_requests', retryAfter: 2, times: 1 });

/** 401, with an address to sign in at. */
export const SignInExpired = under({ code: 'unauthenticated' }, '#sign-in');

/** 403: a closed group. */
export const Refused = under({ code: 'forbidden' });
