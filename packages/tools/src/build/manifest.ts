import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Type, { type Static } from 'typebox';
import Value from 'typebox/value';
import { root } from '../run.ts';

const Named = {
  name: Type.String(),
  description: Type.Optional(Type.String()),
  /** The class that an element has it from. */
  inheritedFrom: Type.Optional(Type.Unknown()),
};
const Typed = {
  ...Named,
  type: Type.Optional(Type.Object({ text: Type.String() })),
  default: Type.Optional(Type.String()),
};

const MemberSchema = Type.Object({
  ...Typed,
  kind: Type.Union([Type.Literal('field'), Type.Literal('method')]),
  attribute: Type.Optional(Type.String()),
  privacy: Type.Optional(Type.String()),
  static: Type.Optional(Type.Boolean()),
  readonly: Type.Optional(Type.Boolean()),
  return: Type.Optional(Type.Object({ type: Type.Optional(Type.Object({ text: Type.String() })) })),
  parameters: Type.Optional(Type.Array(Type.Object({ ...Typed, optional: Type.Optional(Type.Boolean()) }))),
});

const ElementSchema = Type.Object({
  ...Named,
  tagName: Type.String(),
  attributes: Type.Optional(Type.Array(Type.Object(Typed))),
  members: Type.Optional(Type.Array(MemberSchema)),
  slots: Type.Optional(Type.Array(Type.Object(Named))),
  /** The analyser also lists dispatches whose event it cannot name; those have no name. */
  events: Type.Optional(Type.Array(Type.Object({ ...Typed, name: Type.Optional(Type.String()) }))),
  cssParts: Type.Optional(Type.Array(Type.Object(Named))),
  cssProperties: Type.Optional(Type.Array(Type.Object({ ...Named, default: Type.Optional(Type.String()) }))),
  cssStates: Type.Optional(Type.Array(Type.Object(Named))),
});

/** One element, as the custom elements manifest describes it: only what we read of it. */
export type ElementDescription = Static<typeof ElementSchema>;
export type MemberDescription = Static<typeof MemberSchema>;

const ManifestSchema = Type.Object({
  modules: Type.Array(Type.Object({ declarations: Type.Optional(Type.Array(Type.Unknown())) })),
});

/** The elements of `packages/elements/custom-elements.json`, by tag. */
export async function readManifest(
  file = join(root, 'packages/elements/custom-elements.json'),
): Promise<ElementDescription[]> {
  const { modules } = Value.Parse(ManifestSchema, JSON.parse(await readFile(file, 'utf8')));
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration) => Value.Check(Type.Object({ tagName: Type.String() }), declaration))
    .map((declaration) => withoutState(Value.Parse(ElementSchema, declaration)))
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** The analyser takes Lit's internal state, which is a private property, for an attribute. */
function withoutState(element: ElementDescription): ElementDescription {
  const { attributes, members = [] } = element;
  const hidden = members.filter(({ privacy }) => privacy !== undefined && privacy !== 'public');
  const shown = attributes?.filter(({ name }) => !hidden.some(({ attribute }) => attribute === name));
  return { ...element, ...(shown && { attributes: shown }) };
}
