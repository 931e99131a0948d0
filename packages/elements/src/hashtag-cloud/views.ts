import type { Trend } from '@parvis/model';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { inShort, lastUse, ordinarily, sizes, why, type Locale } from './say.ts';

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

/** One below the other, each with why it is there. */
export const list = (shown: readonly Trend[], drawing: Drawing): TemplateResult[] =>
  shown.map((trend) => html`<li>${named(trend, drawing)}</li>`);

/** The same, against an ordinary week. */
export function trend(shown: readonly Trend[], drawing: Drawing): TemplateResult[] {
  const most = Math.max(...shown.map(({ people, usual = 0 }) => Math.max(people, usual)));
  const bar = (className: string, y: number, value: number) =>
    svg`<rect class=${className} x="0" y=${y} width=${(100 * value) / most} height="5" />`;
  return shown.map((each) => {
    if (drawing.recent) return html`<li>${named(each, drawing)}</li>`;
    const { people, usual = 0 } = each;
    return html`<li>
      ${named(each, drawing)}
      <svg part="bars" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        ${bar('now', 0, people)}${bar('before', 7, usual)}
      </svg>
      <span part="usual">${ordinarily(drawing.locale, usual)}</span>
    </li>`;
  });
}

const named = (trend: Trend, { locale, recent, tag }: Drawing) =>
  html`${tag(trend, html`<bdi class="name">#${trend.name}</bdi>`)}
    <span part="why">${recent ? lastUse(locale, trend) : why(locale, trend)}</span>`;
