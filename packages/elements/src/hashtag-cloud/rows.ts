import type { Trend } from '@parvis/model';
import { html, svg, type TemplateResult } from 'lit';
import { lastUse, why } from './say.ts';
import type { Drawing } from './view.ts';

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
      <span part="usual">${ordinarily(drawing, usual)}</span>
    </li>`;
  });
}

const named = (trend: Trend, { locale, recent, tag }: Drawing) =>
  html`${tag(trend, html`<bdi class="name">#${trend.name}</bdi>`)}
    <span part="why">${recent ? lastUse(locale, trend) : why(locale, trend)}</span>`;

/** How many people use it in an ordinary week. */
const ordinarily = ({ locale }: Drawing, usual: number): string =>
  locale.say('ordinary', { n: usual < 1 ? Math.round(usual * 10) / 10 : Math.round(usual) });
