import type { Group, Member } from '@parvis/model';
import { count, object, oneOf, string, text } from '../read.ts';
import { personSummary } from './person.ts';

export const group = object<Group>(
  { id: text, slug: text, name: text, visibility: oneOf('open', 'closed', 'secret'), memberCount: count },
  { description: string, role: oneOf('member', 'owner') },
);

export const member = object<Member>({ person: personSummary, role: oneOf('member', 'owner') }, {});
