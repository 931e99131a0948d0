import type { ElementDescription, MemberDescription } from './manifest.ts';

/** The public surface of the elements as Markdown: a difference in this text is a decision about the version. */
export function apiText(elements: readonly ElementDescription[]): string {
  const head = '# What the elements promise\n\nGenerated from the sources by `npm run build`; do not edit.';
  return `${[head, ...elements.map(elementText)].join('\n\n')}\n`;
}

function elementText(element: ElementDescription): string {
  const members = element.members?.filter(isPublic) ?? [];
  const reflected = (name: string) => members.find(({ attribute }) => attribute === name)?.name;
  return [
    `## \`<${element.tagName}>\``,
    element.description ?? '',
    table(
      ['Attribute', 'Property', 'Type', 'Default', ''],
      element.attributes?.map(({ name, type, default: value, description }) => [
        code(name),
        code(reflected(name)),
        code(typeText(type)),
        code(value),
        description,
      ]),
    ),
    table(
      ['Property', 'Type', 'Default', ''],
      members
        .filter(({ kind, attribute }) => kind === 'field' && attribute === undefined)
        .map(({ name, type, default: value, description }) => [
          code(name),
          code(typeText(type)),
          code(value),
          description,
        ]),
    ),
    table(
      ['Method', ''],
      members
        .filter(({ kind }) => kind === 'method')
        .map((method) => [code(signature(method)), method.description]),
    ),
    table(
      ['Event', 'Type', ''],
      element.events?.flatMap(({ name, type, description }) =>
        name === undefined ? [] : [[code(name), code(typeText(type)), description]],
      ),
    ),
    table(
      ['Slot', ''],
      element.slots?.map(({ name, description }) => [name ? code(name) : '(default)', description]),
    ),
    table(
      ['Part', ''],
      element.cssParts?.map(({ name, description }) => [code(name), description]),
    ),
    table(
      ['Custom property', 'Default', ''],
      element.cssProperties?.map(({ name, default: value, description }) => [
        code(name),
        code(value),
        description,
      ]),
    ),
    table(
      ['State', ''],
      element.cssStates?.map(({ name, description }) => [code(name), description]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What Lit itself calls is not for pages to call, though TypeScript must leave it open. */
const LIFECYCLE =
  /^(render|update|updated|firstUpdated|willUpdate|shouldUpdate|(dis)?connectedCallback|createRenderRoot|attributeChangedCallback)$/;

const isPublic = ({ name, privacy = 'public', static: isStatic }: MemberDescription): boolean =>
  privacy === 'public' && !isStatic && !LIFECYCLE.test(name) && !/^[#_]/.test(name);

function signature({ name, parameters = [], return: result }: MemberDescription): string {
  const list = parameters.map(
    (one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'unknown'}`,
  );
  return `${name}(${list.join(', ')}): ${result?.type?.text ?? 'void'}`;
}

/** The analyser says of each optional property, and sometimes twice, that it may be undefined. */
const typeText = (type: { text: string } | undefined): string | undefined =>
  type?.text.replace(/(\s*\|\s*undefined)+$/, '');

const code = (text: string | undefined): string => (text ? `\`${text}\`` : '');

function table(head: string[], rows: readonly (string | undefined)[][] | undefined): string {
  if (!rows?.length) return '';
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell) => (cell ?? '').replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
