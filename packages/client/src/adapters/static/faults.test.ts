import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { faults } from '../../testing/faults/index.ts';
import { staticFile } from './index.ts';

const at = '/data/company.json';
const company: unknown = JSON.parse(readFileSync(new URL('fixtures/company.json', import.meta.url), 'utf8'));
const iso = (time: Date) => time.toISOString();

faults(
  'static',
  {
    make: (getToken) => staticFile({ url: `https://acme.example${at}`, getToken }),
    hasToken: true,
    answers: { [at]: company },
    reads: [
      { name: 'people.get', at, keys: ['ada', 'bost'] },
      { name: 'people.details', at, keys: ['bost'] },
      { name: 'people.search', at },
      { name: 'groups.get', at, keys: ['chess'] },
      { name: 'groups.list', at },
      { name: 'groups.members', at, keys: ['chess'] },
      { name: 'recommendations.get', at, keys: ['page:https://acme.example/'] },
      { name: 'feed.list', at },
      { name: 'feed.get', at, keys: ['1', '3'] },
      { name: 'feed.comments', at, keys: ['1'] },
      { name: 'tags.complete', at, keys: ['buil'] },
    ],
    names: ['name'],
    dates: { createdAt: iso, at: iso },
    words: ['visibility', 'role', 'kind'],
  },
  { describe, test, before, after },
);
