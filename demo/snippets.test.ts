import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

interface Member {
  name: string;
  attribute?: string;
  default?: string;
  type?: { text: string };
}
interface Described {
  tagName?: string;
  attributes?: { name: string; default?: string }[];
  members?: Member[];
}
interface Widget {
  tag: string;
  options: { name: string; kind: string; choices?: string[] }[];
}

const read = async (path: string) => readFile(new URL(path, import.meta.url), 'utf8');
const widgets = JSON.parse(await read('pages/snippets/widgets.json')) as Widget[];
const manifest = JSON.parse(
  await readFile(fileURLToPath(import.meta.resolve('@parvis/elements/custom-elements.json')), 'utf8'),
) as { modules: { declarations?: Described[] }[] };
const described = new Map(
  manifest.modules.flatMap(({ declarations = [] }) => declarations).map((one) => [one.tagName, one]),
);

test('the builder offers the five widgets', () => {
  assert.deepEqual(widgets.map(({ tag }) => tag).toSorted(), [
    'parvis-event-list',
    'parvis-hashtag-cloud',
    'parvis-mini-feed',
    'parvis-people-card',
    'parvis-recommend-button',
  ]);
});

test('each option is an attribute of its element, and what is not pasted is the default', () => {
  for (const { tag, options } of widgets) {
    const element = described.get(tag);
    for (const { name, kind, choices = [] } of options) {
      const attribute = element?.attributes?.find((one) => one.name === name);
      assert.ok(attribute, `<${tag} ${name}>`);
      const member = element?.members?.find((one) => (one.attribute ?? one.name) === name);
      if (kind === 'choice') {
        assert.equal(member?.default ?? attribute.default, `'${choices[0]}'`, `<${tag} ${name}>`);
        // A type that has a name is not spelt out in the manifest.
        if (!member?.type?.text.includes("'")) continue;
        for (const choice of choices) assert.match(member.type.text, new RegExp(`'${choice}'`));
      }
      if (kind === 'flag') assert.equal(member?.type?.text, 'boolean', `<${tag} ${name}>`);
      if (kind === 'number') assert.match(member?.type?.text ?? '', /^number\b/, `<${tag} ${name}>`);
    }
  }
});

test('what is pasted once is what the guide says', async () => {
  const guide = await read('../stories/guides/drop-a-tag.md');
  const { HOSTS } = await import(new URL('pages/snippets/hosts.js', import.meta.url).href);
  const codes = ['page', 'wordpress', 'drupal'].map((host) => HOSTS[host].steps('<tag>')[0].code);
  assert.equal(codes.length, 3);
  for (const code of codes) assert.ok(guide.includes(code), code);
  assert.deepEqual(
    HOSTS.sharepoint.steps('<tag>').flatMap(({ code = [] }) => code),
    [],
  );
});
