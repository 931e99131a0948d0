import type { InputType } from 'storybook/internal/types';
import manifest from '@parvis/elements/custom-elements.json' with { type: 'json' };

type Control = NonNullable<InputType['control']>;

interface Thing {
  name?: string;
  description?: string;
  default?: string;
  type?: { text: string };
  kind?: string;
  privacy?: string;
  attribute?: string;
}

/** What the manifest says of an element. */
interface Description {
  tagName?: string;
  description?: string;
  attributes?: Thing[];
  members?: Thing[];
  events?: Thing[];
  slots?: Thing[];
  cssParts?: Thing[];
  cssProperties?: Thing[];
  cssStates?: Thing[];
}

const descriptions = manifest.modules.flatMap((module) => module.declarations as Description[]);

const describe = (tag: string): Description | undefined =>
  descriptions.find(({ tagName }) => tagName === tag);

/** The names of all events that the elements fire. */
export const events = descriptions
  .flatMap((element) => element.events ?? [])
  .flatMap(({ name }) => name ?? []);

export const descriptionOf = (tag: string): string => describe(tag)?.description ?? '';

/** The rows of an element's table: what a page may set has a control, the rest is there to be read. */
export function argTypesOf(tag: string): Record<string, InputType> {
  const { attributes, members, slots, ...element } = describe(tag) ?? {};
  return Object.fromEntries([
    ...rows('Attributes', attributes, (name) => name, controlOf),
    ...rows('Properties', members?.filter(isForPages)),
    ...rows('Slots', slots, (name) => (name ? `slot="${name}"` : '(default slot)')),
    ...rows(
      'Events',
      element.events?.filter(({ name }) => name),
    ),
    ...rows(
      'Custom properties',
      element.cssProperties,
      (name) => name,
      () => ({ type: 'text' }),
    ),
    ...rows('Parts', element.cssParts, (name) => `::part(${name})`),
    ...rows('States', element.cssStates, (name) => `:state(${name})`),
  ]);
}

function rows(
  category: string,
  things: readonly Thing[] = [],
  label = (name: string) => name,
  control: (thing: Thing) => Control = () => false,
): [string, InputType][] {
  return things.map((thing) => {
    const key = label(thing.name ?? '');
    const type = typeOf(thing);
    const options = optionsOf(type);
    return [
      key,
      {
        name: key,
        description: thing.description ?? '',
        control: control(thing),
        ...(options.length > 0 && { options }),
        table: {
          category,
          ...(type && { type: { summary: type } }),
          ...(thing.default && { defaultValue: { summary: thing.default } }),
        },
      },
    ];
  });
}

/** An optional property may be undefined; a reader need not be told. */
const typeOf = ({ type }: Thing): string => (type?.text ?? '').replace(/(\s*\|\s*undefined)+$/, '');

/** The values of a type such as `'card' | 'line'`. */
const optionsOf = (type: string): string[] => [...type.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);

function controlOf(thing: Thing): Control {
  const type = typeOf(thing);
  if (optionsOf(type).length > 0) return { type: 'inline-radio' };
  return { type: type === 'boolean' || type === 'number' ? type : 'text' };
}

/** Not what is private, nor what Lit calls. */
const isForPages = ({ name = '', kind, privacy = 'public', attribute }: Thing): boolean =>
  kind === 'field' &&
  privacy === 'public' &&
  attribute === undefined &&
  !/^([#_]|styles$|properties$)/.test(name);
