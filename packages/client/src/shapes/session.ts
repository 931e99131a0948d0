import type { Session } from '@parvis/model';
import { list, object, oneOf } from '../read.ts';
import { personSummary } from './person.ts';

export const role = oneOf('member', 'community_manager', 'administrator');
export const session = object<Session>({ person: personSummary, roles: list(role) }, {});
