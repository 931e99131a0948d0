import { after, before, describe, test } from 'node:test';
import { conformance, type Company } from '../../testing/index.ts';
import { graph } from './index.ts';
import { serve } from './testing/serve.ts';
import { pretendGraph, userId } from './testing/server.ts';

/** A directory of the company, in which people sign in with another address than they are written to. */
async function make(company: Company) {
  const people = company.people.map((person) => ({
    ...person,
    login: `${person.login}@acme.onmicrosoft.example`,
  }));
  const pretended = pretendGraph({
    users: people.map(({ name, mail, login, title, department }, index) => ({
      id: userId(index),
      displayName: name,
      mail,
      userPrincipalName: login,
      jobTitle: title,
      department,
      ...(index > 0 && { manager: userId(0) }),
    })),
    me: userId(people.findIndex(({ mail }) => mail === company.reader)),
  });
  const server = await serve(pretended.handle);
  const source = graph({ baseUrl: `${server.url}/v1.0`, getToken: () => 'secret' });
  return { source, company: { ...company, people }, stop: server.stop };
}

conformance('graph', make, { describe, test, before, after });
