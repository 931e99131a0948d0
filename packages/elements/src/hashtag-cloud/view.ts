import type { Trend } from '@parvis/model';
import { html, nothing, type TemplateResult } from 'lit';
import { inShort, lastUse, sizes, why, type Locale } from './say.ts';

export interface Drawing {
  locale: Locale;
  /** Whether these are only the tags that were used last. */
  recent: boolean;
  /** The tag itself, a link or a button. */
  tag(trend: Trend, content: unknown, title?: string): TemplateResult;
}

/** The more people the larger; what is seen in signs is heard in words. */
export function cloud(shown: readonly Trend[], { locale, recent, tag }: Drawing): TemplateResult[] {
  const sized = sizes(shown);
  return shown.map((trend, i) => {
    const said = recent ? lastUse(locale, trend) : why(locale, trend);
    const short = recent
      ? nothing
      : html`<span class="short" aria-hidden="true">${inShort(locale, trend)}</span>`;
    return html`<li>
      ${tag(
        trend,
        html`<bdi class="name size${recent ? 0 : sized[i]}">#${trend.name}</bdi>${short}<span class="unseen"
            >, ${said}</span
          >`,
        said,
      )}
    </li>`;
  });
}
