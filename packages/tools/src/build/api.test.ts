import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiText } from './api.ts';

const badge = {
  name: 'Badge',
  tagName: 'parvis-badge',
  description: 'Says who it is.',
  attributes: [
    { name: 'no-photo', type: { text: 'boolean' }, default: 'false', description: 'Hides\n  the photo.' },
  ],
  members: [
    { kind: 'field' as const, name: 'noPhoto', attribute: 'no-photo' },
    { kind: 'field' as const, name: 'data', type: { text: 'Person | undefined | undefined' } },
    {
      kind: 'method' as const,
      name: 'show',
      parameters: [{ name: 'how', type: { text: "'a' | 'b'" }, optional: true }],
    },
    { kind: 'method' as const, name: 'render' },
    { kind: 'field' as const, name: 'secret', privacy: 'private' },
    { kind: 'field' as const, name: 'styles', static: true },
  ],
  events: [{ name: 'parvis-badge-open', type: { text: 'BadgeOpenEvent' } }, {}],
};

test('the public surface is listed, and what is private or Lit’s own is not', () => {
  const text = apiText([badge]);
  assert.match(text, /^## `<parvis-badge>`$/m);
  assert.match(text, /^\| `no-photo` \| `noPhoto` \| `boolean` \| `false` \| Hides the photo\. \|$/m);
  assert.match(text, /^\| `data` \| `Person` \|/m);
  assert.match(text, /^\| `show\(how\?: 'a' \\\| 'b'\): void` \|/m);
  assert.match(text, /^\| `parvis-badge-open` \| `BadgeOpenEvent` \|/m);
  assert.doesNotMatch(text, /secret|styles|render|Slot/);
});
