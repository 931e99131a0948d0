import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreements } from './documentation.ts';

const elements = [
  {
    name: 'Badge',
    tagName: 'parvis-badge',
    attributes: [{ name: 'no-photo' }],
    slots: [{ name: '' }, { name: 'actions' }],
    cssParts: [{ name: 'base' }],
    cssStates: [{ name: 'loading' }],
    events: [{ name: 'parvis-badge-open' }, {}],
    cssProperties: [{ name: '--parvis-badge-gap' }],
  },
];

const tables = `# Elements
## \`<parvis-badge>\`
| Name | |
| --- | --- |
| \`no-photo\` | |
| \`actions\`, \`base\` | |
| \`loading\` | |
| \`parvis-badge-open\` | |
| \`--parvis-badge-gap\` | |
## \`<parvis-badge-list>\`
| \`limit\` | |
`;

const shown = `
  html\`<parvis-badge no-photo style="--parvis-badge-gap: 0"><b slot="actions"></b></parvis-badge>\`;
  badge.addEventListener('parvis-badge-open', () => {});
  badge.matches(':state(loading)'); root.querySelector('[part~="base"]');
`;

test('documents that agree give no finding', () => {
  assert.deepEqual(disagreements({ elements, tables, shown }), []);
});

test('what no table names is found', () => {
  const found = disagreements({ elements, tables: tables.replace('`no-photo`', '`photo`'), shown });
  assert.equal(found.length, 2);
  assert.match(found[0]!, /attribute `no-photo` is in no table/);
  assert.match(found[1]!, /tables name `photo`/);
});

test('a name in another element’s tables does not count', () => {
  const found = disagreements({ elements, tables: tables.replace('`<parvis-badge>`', 'Badges'), shown });
  assert.equal(found.length, 6);
});

for (const [kind, spelling] of [
  ['attribute', ' no-photo'],
  ['slot', 'slot="actions"'],
  ['part', 'part~="base"'],
  ['state', ':state(loading)'],
  ['event', "'parvis-badge-open'"],
  ['custom property', '--parvis-badge-gap'],
] as const) {
  test(`a ${kind} that no story and no test shows is found`, () => {
    const found = disagreements({ elements, tables, shown: shown.replace(spelling, '') });
    assert.equal(found.length, 1);
    assert.match(found[0]!, new RegExp(`the ${kind} .* is in no story and no test`));
  });
}
