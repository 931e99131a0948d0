import '@parvis/elements/mini-feed/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { clientOf, composerIn, part, until } from './.storybook/until.ts';
import { feedServer, type FeedWeather } from './company/feed-server.ts';

/** The feed on a real client that talks HTTP, and what the network may do to it. */
const meta: Meta = {
  title: 'Elements/Mini feed/Network',
  component: 'parvis-mini-feed',
  render: () => html`
    <parvis-mini-feed limit="3"><a href="#feed">What colleagues are working on</a></parvis-mini-feed>
  `,
};
export default meta;

const under = (weather: FeedWeather, signInUrl?: string): StoryObj => ({
  parameters: { parvis: { network: () => feedServer(weather), signInUrl } },
});

const feedIn = (canvas: HTMLElement): Element => canvas.querySelector('parvis-mini-feed')!;

/** Each answer takes three seconds. Write something: it shows at once. */
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

/** Two colleagues write a second after the page was opened. Nothing moves until the reader wants to see it. */
export const NewPosts: StoryObj = {
  ...under({ news: 1000 }),
  play: ({ canvasElement }) => until(() => feedIn(canvasElement).matches(':state(new)')).then(() => {}),
};

/** What is written while the server is down shows at once, and is sent when it is back. */
export const Unsent: StoryObj = {
  ...under({ method: 'PUT', code: 'unavailable' }),
  play: async ({ canvasElement, loaded }) => {
    await part(feedIn(canvasElement), 'feed');
    const feed = await clientOf(loaded).feed();
    await feed.post({ kind: 'status', text: 'Is anybody there?' }).kept;
  },
};

/** The same without a network: it waits. */
export const WithoutNetwork: StoryObj = {
  ...under({ method: 'PUT', code: 'unavailable' }),
  beforeEach: () => () => Reflect.deleteProperty(navigator, 'onLine'),
  play: async ({ canvasElement, loaded }) => {
    await part(feedIn(canvasElement), 'feed');
    const feed = await clientOf(loaded).feed();
    // By then it is known who writes.
    await feed.drafts.any();
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    await feed.post({ kind: 'status', text: 'Somewhere between Lyon and Mâcon.' }).kept;
  },
};

/** The server takes no posts of this reader. The text is back where it was written, with the reason. */
export const PostRefused: StoryObj = {
  ...under({ method: 'PUT', code: 'forbidden' }),
  play: async ({ canvasElement, loaded }) => {
    const composer = await composerIn(feedIn(canvasElement));
    const feed = await clientOf(loaded).feed();
    feed.post({ kind: 'status', text: 'May I write here?' });
    await until(() => composer.matches(':state(refused)'));
  },
};
