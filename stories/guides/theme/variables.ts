/// <reference types="vite/client" />
import css from '@parvis/elements/theme/parvis.css?raw';

export interface Variable {
  name: `--parvis-${string}`;
  /** What it is when nobody sets it. */
  value: string;
  meaning: string;
  /** `Colours`, `Space`, `Type` … */
  section: string;
}

/** All public variables, in the order and with the words of the theme file. */
export const variables: readonly Variable[] = parse(css.slice(css.indexOf('{')));

function parse(rules: string): Variable[] {
  const found: Variable[] = [];
  let section = '';
  for (const line of rules.split('\n')) {
    const heading = /^ {2}\/\* (\w+)(?:: (.*))? \*\/$/.exec(line);
    if (heading) section = heading[1] ?? '';
    const [, name, value = '', meaning = ''] =
      /^ {2}--parvis-([\w-]+): (.*?);(?: \/\* (.*) \*\/)?$/.exec(line) ?? [];
    if (name !== undefined) found.push({ name: `--parvis-${name}`, value, meaning, section });
  }
  if (found.length === 0)
    throw new Error('The theme file is not written as expected: no variable was found.');
  return found;
}

/** The variables as a table in Markdown. */
export const table = [
  '| Variable | When nobody sets it | What it is |',
  '| --- | --- | --- |',
  ...variables.map(({ name, value, meaning }) => `| \`${name}\` | \`${value}\` | ${meaning} |`),
].join('\n');

/** The rule a page needs for these values. */
export function ruleOf(values: Readonly<Record<string, string | undefined>>): string {
  const lines = variables.flatMap(({ name }) => (values[name] ? `  ${name}: ${values[name]};` : []));
  return lines.length > 0 ? `:root {\n${lines.join('\n')}\n}` : '/* Nothing is changed yet. */';
}
