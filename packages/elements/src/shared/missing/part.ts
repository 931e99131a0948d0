import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../connection.ts';
import { LatePart, script } from '../late.ts';

const missing = script(() => import('./missing.ts'));

/** What draws the sentence about the parts of a list that did not answer. Most do: it comes with a script of its own. */
export function missingPart(host: ReactiveElement, connection: Connection) {
  const part = new LatePart(host, missing, ({ Missing }) => new Missing(host, connection));
  return (what: 'news' | 'events', names: readonly string[] | undefined): TemplateResult | typeof nothing => {
    if (!names) return nothing;
    part.want();
    return part.now?.render(what, names) ?? nothing;
  };
}
