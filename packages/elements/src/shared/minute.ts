const following = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

const MINUTE = 60_000;

/** When a clock goes on to the next minute: one timer for the page, however many look at it. */
function wait(): void {
  clearTimeout(timer);
  timer = setTimeout(look, MINUTE - (Date.now() % MINUTE));
}

function look(): void {
  for (const each of following) each();
  if (following.size > 0) wait();
}

/** The clock may have stood still while nobody looked. */
const wake = () => document.visibilityState === 'visible' && look();

/** Calls at each full minute, and when somebody comes back to the page. */
export function everyMinute(called: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (following.size === 0) {
    wait();
    document.addEventListener('visibilitychange', wake);
  }
  following.add(called);
  signal.addEventListener('abort', () => {
    following.delete(called);
    if (following.size > 0) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wake);
  });
}
