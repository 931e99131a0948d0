import type { Names, Skeleton } from './skeleton.ts';

/** An element that shows the name of a person, with what every element has: a client, a fallback, parts, a story. */
export function element({ kebab, camel, pascal, words }: Names): Skeleton {
  const folder = `packages/elements/src/${kebab}`;
  const tag = `parvis-${kebab}`;
  return {
    files: {
      [`${folder}/${kebab}.ts`]: `import type { PersonSummary } from '@parvis/model';
import { html, LitElement } from 'lit';
import { ClientController } from '../shared/client.ts';
import { Connection } from '../shared/connection.ts';
import { QueryController } from '../shared/query.ts';
import { base } from '../theme/base.styles.ts';
import { ${camel}Styles } from './${kebab}.styles.ts';

/**
 * ${words}: say in one sentence what a colleague gets from it.
 *
 * @tag ${tag}
 * @slot - What shows until the person is known, and when they cannot be found.
 * @csspart base - The element.
 * @cssprop [--${tag}-gap=0.5rem] - Space between its things.
 * @cssstate loading - Set while the first answer is awaited.
 */
export class ${pascal} extends LitElement {
  static override styles = [base, ${camel}Styles];

  static override properties = {
    person: {},
    source: {},
    data: { attribute: false },
  };

  /** Whom it is about: id, mail address or login. */
  person?: string;

  /** Name of the provider to ask, where the page has several. */
  source?: string;

  /** The person, when the page has them already: nothing is asked then. */
  data?: PersonSummary | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new Connection(this);
  readonly #client = new ClientController(this);
  readonly #query = new QueryController<PersonSummary>(this, {
    connection: this.#connection,
    client: this.#client,
    key: () => (this.data ? undefined : this.person || undefined),
    watch: (client, ...asked) => client.people.watch(...asked),
  });

  override render() {
    const { read } = this.#query;
    const person = this.data ?? (read.status === 'ready' ? read.value : undefined);
    return html\`<div part="base">\${person ? html\`<bdi>\${person.name}</bdi>\` : html\`<slot></slot>\`}</div>\`;
  }

  protected override updated(): void {
    this.#internals.states[this.#query.read.status === 'pending' ? 'add' : 'delete']('loading');
  }
}
`,
      [`${folder}/${kebab}.styles.ts`]: `import { css } from 'lit';

export const ${camel}Styles = css\`
  [part='base'] {
    display: flex;
    gap: var(--${tag}-gap, 0.5rem);
  }
\`;
`,
      [`${folder}/index.ts`]: `export { ${pascal} } from './${kebab}.ts';
`,
      [`${folder}/define.ts`]: `import { ${pascal} } from './${kebab}.ts';

if (!customElements.get('${tag}')) customElements.define('${tag}', ${pascal});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${pascal};
  }
}
`,
      [`${folder}/${kebab}.test.ts`]: `import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../provider/define.ts';
import './define.ts';

const config = JSON.stringify({
  source: { adapter: 'memory', people: [{ id: 'ada', name: 'Ada Lovelace' }] },
});

const place = async (content: unknown) => {
  const provider = await fixture(html\`<parvis-provider config=\${config}>\${content}</parvis-provider>\`);
  return provider.querySelector('${tag}')!;
};
const base = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[part=base]')!;

describe('${tag}', () => {
  it('shows the person its provider knows', async () => {
    const element = await place(html\`<${tag} person="ada"></${tag}>\`);
    await waitUntil(() => base(element).textContent.includes('Ada Lovelace'));
    await expect(element).to.be.accessible();
  });

  it('keeps what the author wrote when the person cannot be found', async () => {
    const element = await place(html\`<${tag} person="nobody"><a href="/people">Everybody</a></${tag}>\`);
    await waitUntil(() => !element.matches(':state(loading)'));
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('asks nothing when the page gives the data, and takes its gap from the page', async () => {
    const data = { id: 'x', name: 'Given' };
    const element = await place(html\`<${tag} source="none" .data=\${data} style="--${tag}-gap: 3px"></${tag}>\`);
    expect(base(element).textContent).to.equal('Given');
    expect(getComputedStyle(base(element)).gap).to.equal('3px');
  });
});
`,
      [`stories/${kebab}.stories.ts`]: `import '@parvis/elements/${kebab}/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Args {
  person: string;
}

/** Say what it is for, and what stands between its tags. */
const meta: Meta<Args> = {
  title: 'Elements/${words}',
  component: '${tag}',
  tags: ['autodocs'],
  args: { person: 'claire.fontanel@rivelle.example' },
  render: ({ person }) => html\`<${tag} person=\${person}><a href="/people">Everybody</a></${tag}>\`,
};
export default meta;

type Story = StoryObj<Args>;

export const Known: Story = {};

export const Unknown: Story = { args: { person: 'nobody' } };
`,
    },
    lines: [
      {
        path: 'packages/elements/src/autoload.ts',
        before: /^ {2}'parvis-people-card'/m,
        text: `  '${tag}': async () => (await import('./${kebab}/${kebab}.ts')).${pascal},`,
      },
      {
        path: 'packages/elements/src/index.ts',
        before: /^export \{ Provider/m,
        text: `export { ${pascal} } from './${kebab}/index.ts';`,
      },
      {
        path: 'README.md',
        before: /^### `<parvis-provider>`/m,
        text: `### \`<${tag}>\`

Say in one sentence what a colleague gets from it.

|  |  |
| --- | --- |
| \`person\` | whom it is about: id, mail address or login |
| \`source\` | the name of the provider to ask, where the page has several |
| \`--${tag}-gap\` | custom property: space between its things |
| \`base\` | part |
| \`loading\` | state: while the first answer is awaited |
`,
      },
    ],
  };
}
