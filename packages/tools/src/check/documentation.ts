import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { type ElementDescription, readManifest } from '../build/manifest.ts';
import { root } from '../run.ts';

/** What is compared: the manifest, the tables for readers, and the stories and tests that show each thing. */
export interface Documents {
  elements: readonly ElementDescription[];
  /** Markdown in which each tag has a heading, and under it tables whose first column names things in code. */
  tables: string;
  /** Stories and tests. */
  shown: string;
}

/** The manifest, the tables of the READMEs and the stories and tests agree. */
export async function documentation(): Promise<string[]> {
  return disagreements({
    elements: await readManifest(),
    tables: texts('README.md'),
    shown: texts('packages/elements/src/**/*.test.ts', 'stories/**/*.stories.ts', 'test/**/*.test.ts'),
  });
}

const texts = (...globs: string[]): string =>
  globSync(globs, { cwd: root, exclude: ['**/node_modules/**'] })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

export function disagreements({ elements, tables, shown }: Documents): string[] {
  return elements.flatMap((element) => {
    const tag = element.tagName;
    const promised = promises(element);
    const documented = namesIn(section(tables, tag));
    const names = new Set(promised.map(({ name }) => name));
    return [
      ...promised
        .filter(({ name }) => !documented.has(name))
        .map(({ kind, name }) => `${tag}: the ${kind} \`${name}\` is in no table under its heading.`),
      ...promised
        .filter(({ seen }) => !seen.test(shown))
        .map(({ kind, name }) => `${tag}: the ${kind} \`${name}\` is in no story and no test.`),
      ...[...documented]
        .filter((name) => !names.has(name))
        .map((name) => `${tag}: its tables name \`${name}\`, which the element does not have.`),
    ];
  });
}

interface Promised {
  kind: string;
  name: string;
  /** How a story or a test that shows it spells it. */
  seen: RegExp;
}

/** What an element promises to pages, and its superclass does not. The default slot has no name to look for. */
function promises(element: ElementDescription): Promised[] {
  const of = (
    kind: string,
    things: readonly { name?: string; inheritedFrom?: unknown }[] | undefined,
    spelling: (name: string) => string = (name) => `(?<![\\w-])${name}(?![\\w-])`,
  ): Promised[] =>
    (things ?? []).flatMap(({ name, inheritedFrom }) =>
      name && !inheritedFrom
        ? [{ kind, name, seen: new RegExp(spelling(name.replaceAll(/[.*+?()[\]]/g, '\\$&'))) }]
        : [],
    );
  const camel = (name: string) => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    ...of('attribute', element.attributes, (name) => `(?<![\\w-])(${name}|${camel(name)})(?![\\w-])`),
    ...of('event', element.events),
    ...of('slot', element.slots, (name) => `slot(:\\s*|=\\\\?)["'\`]?${name}(?![\\w-])`),
    // `::part(base)`, `[part=base]`, and what tests call to find one: `part(card, 'base')`.
    ...of(
      'part',
      element.cssParts,
      (name) => `part(\\((.{0,40}?["'\`])?|[~^*|$]?=\\\\?["'\`]?)${name}(?![\\w-])`,
    ),
    ...of('custom property', element.cssProperties),
    ...of('state', element.cssStates, (name) => `:state\\(${name}\\)`),
  ];
}

/** What stands under the headings that name a tag, down to the next heading of their level. */
function section(markdown: string, tag: string): string {
  const lines = markdown.split('\n');
  const taken: string[] = [];
  let depth = 0;
  for (const line of lines) {
    const heading = /^(#+) (.*)/.exec(line);
    if (heading) {
      const [, marks = '', title = ''] = heading;
      if (new RegExp(`${tag}(?![\\w-])`).test(title)) depth = marks.length;
      else if (marks.length <= depth) depth = 0;
    }
    if (depth) taken.push(line);
  }
  return taken.join('\n');
}

/** The names in the first column of the tables: `` | `fields` | … ``; several may share a row. */
function namesIn(markdown: string): Set<string> {
  const cells = [...markdown.matchAll(/^\|([^|]*)\|/gm)].map(([, cell = '']) => cell);
  return new Set(cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)));
}
