import { after, before, describe, test } from 'node:test';
import { conformance, type Company } from '../../testing/index.ts';
import { staticFile } from './index.ts';

/** The file as it was made for its reader: a group that is closed to them is there by name, and one that is secret is not. */
function fileOf({ people, groups, posts, documents, reader }: Company) {
  const shown = groups.filter(({ visibility, owner }) => visibility !== 'secret' || owner === reader);
  const isShown = ({ group }: { group?: string }) =>
    group === undefined || shown.some(({ slug }) => slug === group);
  return {
    people: people.map((person) => ({ id: `p-${person.login}`, ...person })),
    groups: shown.map(({ owner, members, ...group }) => ({
      id: `g-${group.slug}`,
      ...group,
      memberCount: members.length + 1,
      ...(owner === reader && { role: 'owner' }),
      ...(group.visibility === 'open' && {
        members: [{ person: owner, role: 'owner' }, ...members.map((person) => ({ person, role: 'member' }))],
      }),
    })),
    posts: posts.filter(isShown).map((post) => ({ ...post, createdAt: '2026-01-01T00:00:00Z' })),
    documents: documents.filter(isShown),
  };
}

async function make(company: Company) {
  const json = JSON.stringify(fileOf(company));
  const fetch = async () => new Response(json, { headers: { 'content-type': 'application/json' } });
  return { source: staticFile({ url: 'https://acme.example/company.json', fetch }), async stop() {} };
}

conformance('static', make, { describe, test, before, after });
