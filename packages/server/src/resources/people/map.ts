import type { Person, PersonField, PersonSummary } from '@parvis/model';
import type { DetailsRow, SummaryRow, WriterRow } from './repo.ts';

/** Makes what is served of people out of rows. */
export interface PeopleMap {
  summary(row: SummaryRow): PersonSummary;
  details(row: DetailsRow): Person;
  /** Of those who have left nothing but the name. */
  writer(row: WriterRow): PersonSummary;
}

/**
 * The one place where fields that the deployment does not serve are left out. `photoUrl` makes the signed address
 * of a person's photograph.
 */
export function mapPeople(
  served: ReadonlySet<PersonField>,
  photoUrl: (id: string, hash: string) => string,
): PeopleMap {
  const field = <F extends PersonField, V>(name: F, value: V | null | undefined | ''): { [K in F]?: V } => {
    const fields: { [K in F]?: V } = {};
    if (served.has(name) && value !== null && value !== undefined && value !== '') fields[name] = value;
    return fields;
  };

  const summary = (row: SummaryRow): PersonSummary => ({
    id: row.id,
    name: row.name,
    ...field('title', row.title),
    ...field('department', row.department),
    ...field('mail', row.mail),
    ...field('pronouns', row.pronouns),
    ...field('photo', row.photo_hash && { url: photoUrl(row.id, row.photo_hash) }),
  });

  return {
    summary,
    writer: (row) => (row.active ? summary(row) : { id: row.id, name: row.name }),
    details: (row) => ({
      ...summary(row),
      ...field('login', row.login),
      ...field('phone', row.phone),
      ...field('mobile', row.mobile),
      ...field('chat', row.chat),
      ...field('place', row.place),
      ...field('timeZone', row.time_zone),
      ...field('language', row.language),
      ...field('about', row.about),
      ...field('skills', row.skills.length > 0 ? row.skills : undefined),
      ...field('manager', row.manager && summary(row.manager)),
      ...(served.has('reports') && {
        reports: row.reports.map(summary),
        reportsCount: row.reports[0]?.total ?? 0,
      }),
    }),
  };
}
