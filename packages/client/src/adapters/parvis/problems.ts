import { ParvisError } from '../../error.ts';
import { isSent } from '../../http/sent.ts';
import { read, record } from '../../read.ts';

/** The error that the server answers in place of a thing. It is loaded with the first: most answers have none. */
export function problemIn(source: string, problem: unknown, path: string): ParvisError {
  const { code, detail } = read(source, record, problem, `${path}.problem`);
  return new ParvisError(isSent(code) ? code : 'bad_response', `${source}: ${String(detail ?? code)}`, {
    source,
  });
}
