import type { Person, PersonField, PersonSummary } from '@parvis/model';
import type { DetailsRow, SummaryRow } from './repo.ts';
/** Makes what is served of people out of rows. */
export interface PeopleMap {
    summary(row: SummaryRow): PersonSummary;
    details(row: DetailsRow): Person;
}
/**
 * The one place where fields that the deployment does not serve are left out. `photoUrl` makes the signed address
 * of a person's photograph.
 */
export declare function mapPeople(served: ReadonlySet<PersonField>, photoUrl: (id: string, hash: string) => string): PeopleMap;
//# sourceMappingURL=map.d.ts.map