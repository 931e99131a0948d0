import '@parvis/elements/people-card/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { peopleServer, type Weather } from './company/answers.ts';
import { people } from './company/index.ts';

/** The card on a real client that talks HTTP, and what the network may do to it. */
const meta: Meta = {
  title: 'Elements/People card/Network',
  component: 'parvis-people-card',
  render: () => html`
    <parvis-people-card person="claire.fontanel@rivelle.example">
      <a href="mailto:claire.fontanel@rivelle.example">Claire Fontanel</a>
    </parvis-people-card>
  `,
};
export default meta;

const under = (weather: Weather, signInUrl?: string): StoryObj => ({
  parameters: { parvis: { network: () => peopleServer(weather), signInUrl } },
});

/** Each answer takes three seconds. */
export const Slow = under({ slow: 3000 });

/** An error of the server, once. “Try again” helps. */
export const FailedOnce = under({ code: 'internal', times: 1 });

/** Down for a moment: the client asks again by itself, and the reader sees nothing of it. */
export const BrieflyDown = under({ code: 'unavailable', times: 2 });

/** Too many requests: the client waits the two seconds it was told to. Slow, never wrong or empty. */
export const Throttled = under({ code: 'too_many_requests', retryAfter: 2, times: 1 });

/** 401, with an address to sign in at. */
export const SignInExpired = under({ code: 'unauthenticated' }, '#sign-in');

/** 403. */
export const Refused = under({ code: 'forbidden' });

/** One request for everybody; those who are not found do not disturb the others. */
export const SomeNotFound: StoryObj = {
  ...under({}),
  render: () =>
    html`${[...people.slice(0, 4).map(({ id }) => id), 'nobody', 'someone.else'].map(
      (id) =>
        html`<p>
          <parvis-people-card person=${id} view="line">${id} (as the author wrote it)</parvis-people-card>
        </p>`,
    )}`,
};
