import manifest from '@parvis/elements/custom-elements.json' with { type: 'json' };

interface Member {
  name?: string;
  kind?: string;
  privacy?: string;
  attribute?: string;
  type?: { text: string };
}

/** What a page may set or call: not what is private, nor what Lit calls. */
const isForPages = ({ name = '', kind, privacy = 'public', attribute }: Member): boolean =>
  kind === 'field' &&
  privacy === 'public' &&
  attribute === undefined &&
  !/^[#_]|^styles$|^properties$/.test(name);

/** An optional property may be undefined; a control that offers that is no help. */
const withType = <T extends Member>(thing: T): T =>
  thing.type
    ? { ...thing, type: { ...thing.type, text: thing.type.text.replace(/(\s*\|\s*undefined)+$/, '') } }
    : thing;

/** The manifest of the elements without what is no concern of a page, so that every row of the controls is one that works. */
export const publicManifest = {
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((declaration) => {
      const { members = [], attributes = [] } = declaration as { members?: Member[]; attributes?: Member[] };
      return {
        ...declaration,
        members: members.filter(isForPages).map(withType),
        attributes: attributes.map(withType),
      };
    }),
  })),
};
