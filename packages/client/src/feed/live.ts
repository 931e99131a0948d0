import type { Change } from '@parvis/model';
import { ParvisError } from '../error.ts';
import type { ChangesPort } from '../ports.ts';

export interface LiveOptions {
  changes: ChangesPort;
  closed: AbortSignal;
  /** Ends when the person changes. */
  era(): AbortSignal;
  hear(change: Change): void;
  /** Something may have been missed: what is shown is to be read again. */
  missed(): void;
}

/** The one stream of a client: open while anybody follows and the page is looked at. */
export interface Live {
  /** Follows until the signal aborts. What is shown was read at `since` or later, in milliseconds since 1970. */
  follow(signal: AbortSignal, since?: number): void;
  /** The person changed. */
  forget(): void;
}

/** Milliseconds, all of them. A stream that says nothing for so long is dead: a sign of life comes each 25 seconds. */
const SILENCE = 60_000;
/** How long a page is hidden before its stream is closed. */
const HIDDEN = 30_000;
/** How far in the past a stream without a position begins, with room for slow clocks. */
const REACH = 50_000;
/** Between attempts to open one: twice as long each time. No timer of a browser takes more than 24 days. */
const WAIT = { first: 1_000, most: 300_000, asked: 86_400_000 };
/** How long a stream stands that was a good one: what ends sooner is no better than what does not begin. */
const STEADY = 20_000;

export function openLive({ changes, closed, era, hear, missed }: LiveOptions): Live {
  let followers = 0;
  let since: string | undefined;
  /** Since when lists may have been read without a stream. */
  let began = 0;
  let running: AbortController | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const page = globalThis.document as Document | undefined;
  const isWanted = () => followers > 0 && !closed.aborted;

  function start() {
    clearTimeout(hiding);
    if (running || !isWanted() || page?.hidden) return;
    running = new AbortController();
    void run(AbortSignal.any([running.signal, era()]));
  }

  function stop() {
    clearTimeout(hiding);
    running?.abort();
    running = undefined;
  }

  async function run(signal: AbortSignal) {
    let failures = 0;
    while (!signal.aborted) {
      const opened = Date.now();
      let asked = 0;
      try {
        for await (const event of listen(signal)) {
          if (signal.aborted) return;
          if (Date.now() - opened > STEADY) failures = 0;
          if ('key' in event) hear(event);
          else if (event.kind === 'reset' || (since === undefined && Date.now() - began > REACH)) missed();
          since = event.id;
          if (!('key' in event)) asked = event.retryAfter ?? 0;
        }
      } catch (error) {
        if (error instanceof ParvisError) asked = error.retryAfter ?? 0;
      }
      // Half at random: a server that was restarted is not asked by everybody at one moment.
      const wait = Math.min(WAIT.first * 2 ** failures++, WAIT.most) * (0.5 + Math.random() / 2);
      await pause(wait + Math.min(asked, WAIT.asked), signal);
    }
  }

  /** One stream, called off when it has been silent for too long. */
  async function* listen(signal: AbortSignal) {
    const silent = new AbortController();
    let timer = setTimeout(() => silent.abort(), SILENCE);
    try {
      const options = {
        signal: AbortSignal.any([signal, silent.signal]),
        ...(since !== undefined && { since }),
      };
      for await (const event of changes.stream(options)) {
        clearTimeout(timer);
        timer = setTimeout(() => silent.abort(), SILENCE);
        yield event;
      }
    } finally {
      clearTimeout(timer);
    }
  }

  page?.addEventListener(
    'visibilitychange',
    () => {
      if (!page.hidden) start();
      else if (running) hiding = setTimeout(stop, HIDDEN);
    },
    { signal: closed },
  );
  closed.addEventListener('abort', stop);

  return {
    follow(signal, from = Date.now()) {
      if (signal.aborted) return;
      if (followers++ === 0) began = from;
      start();
      signal.addEventListener(
        'abort',
        // A list that is moved in the page leaves and comes back in one go.
        () =>
          queueMicrotask(() => {
            if (--followers > 0) return;
            stop();
            since = undefined;
          }),
        { once: true },
      );
    },
    forget() {
      stop();
      since = undefined;
      began = Date.now();
      start();
    },
  };
}

/** Waits, or until there is a network again. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    if (signal.aborted) return end();
    signal.addEventListener('abort', end, over);
    globalThis.addEventListener?.('online', end, over);
  });
}
