import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import type { RequestHandler } from 'msw';
import { defineNetwork, InterceptorSource } from 'msw/experimental';

/**
 * Answers the requests of the stories that are about the network, from within the page: no service worker is
 * registered, so that the built stories work on any server and leave nothing behind.
 */
const network = defineNetwork({
  sources: [new InterceptorSource({ interceptors: [new FetchInterceptor()] })],
  onUnhandledFrame: 'bypass',
});
let isEnabled = false;

/** From here on these handlers answer, and no earlier ones. */
export function answerWith(handlers: readonly RequestHandler[]): void {
  if (handlers.length > 0 && !isEnabled) {
    network.enable();
    isEnabled = true;
  }
  network.resetHandlers(...handlers);
}
