import { nextFrame } from '@open-wc/testing';

/** Listeners on the window and the document that nobody has taken away. */
export const listening = new Set<unknown>();
for (const target of [window, document]) {
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = (type: string, heard: unknown, options?: AddEventListenerOptions | boolean) => {
    listening.add(heard);
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => listening.delete(heard));
    addEventListener.call(target, type, heard as EventListener, options);
  };
  target.removeEventListener = (type: string, heard: unknown, options?: EventListenerOptions | boolean) => {
    listening.delete(heard);
    removeEventListener.call(target, type, heard as EventListener, options);
  };
}

declare const gc: () => void;

/** A test of what is kept alive. Only the Chromium of our tests collects when it is told to. */
export const itCollects = 'gc' in globalThis ? it : it.skip;

/** Whether nothing keeps any of these alive. */
export async function collected(refs: WeakRef<object>[]): Promise<boolean> {
  for (let round = 0; round < 20; round++) {
    // Looking at a reference keeps it for the rest of the task, so each look is followed by another task.
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve, 20));
    gc();
    if (refs.every((ref) => ref.deref() === undefined)) return true;
  }
  return false;
}
