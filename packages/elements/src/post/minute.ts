const following = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Milliseconds between two looks at the clock: one timer for the page, however many moments it shows. */
const STEP = 20_000;

const look = () => following.forEach((each) => each());

/** The clock may have stood still while nobody looked. */
const wake = () => document.visibilityState === 'visible' && look();

/** Calls three times a minute, and when somebody comes back to the page. */
export function follow(called: () => void, signal: AbortSignal): void {
  if (following.size === 0) {
    timer = setInterval(look, STEP);
    document.addEventListener('visibilitychange', wake);
  }
  following.add(called);
  signal.addEventListener('abort', () => {
    following.delete(called);
    if (following.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', wake);
  });
}
