import type { Migration } from 'kysely/migration';
import * as first from './001-people-groups-recommendations.ts';
import * as second from './002-posts-changes.ts';
import * as third from './003-trends.ts';
import * as fourth from './004-events-attendance.ts';
import * as fifth from './005-scim.ts';
import * as sixth from './006-links.ts';

/**
 * Every change of the schema, oldest first; a name says its order. A migration that has been released is
 * never edited, and must leave the version before it able to run.
 */
export const migrations: Record<string, Migration> = {
  '001-people-groups-recommendations': first,
  '002-posts-changes': second,
  '003-trends': third,
  '004-events-attendance': fourth,
  '005-scim': fifth,
  '006-links': sixth,
};
