import type { SessionPort } from '../../ports.ts';
import { session } from '../../shapes/session.ts';
import type { Calls } from './calls.ts';

/** Who is reading. Loaded when it is first asked for. */
export const readerCalls = ({ one, none }: Calls): Omit<SessionPort, 'can'> => ({
  get: (options) => one('/session', session, options),
  async signOut({ signal }) {
    await none('/session', { method: 'DELETE', signal });
  },
});
