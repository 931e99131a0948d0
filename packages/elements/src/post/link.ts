import type { LinkPreview } from '@parvis/model';
import { html, nothing, type TemplateResult } from 'lit';

/** What the page says of itself that a text links to. Where it leads is said by its host, which nobody can make up. */
export function renderLink({ url, title, description, site }: LinkPreview): TemplateResult | typeof nothing {
  if (!URL.canParse(url) || !/^https?:/.test(url)) return nothing;
  const host = new URL(url).host.replace(/^www\./, '');
  return html`<a part="link" class="link" href=${url} rel="noopener nofollow">
    <span class="muted host"
      ><bdi>${host}</bdi>${site === undefined ? nothing : html` · <bdi>${site}</bdi>`}</span
    >
    <strong dir="auto">${title}</strong>
    ${description === undefined ? nothing : html`<span class="muted" dir="auto">${description}</span>`}
  </a>`;
}
