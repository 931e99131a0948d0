import { type RawBuilder } from 'kysely';
import Type, { type Static } from 'typebox';
import type { PersonField } from '@parvis/model';
import type { Sight } from '../../visibility.ts';
/** What a summary is made of. A query that selects these reads `person` and, left joined, `person_photo`. */
export declare const summaryColumns: readonly ['person.id', 'person.name', 'person.title', 'person.department', 'person.mail', 'person.pronouns', 'person_photo.hash as photo_hash'];
/** Where a list of people continues. */
export declare const NamePosition: Type.TObject<{
    name: Type.TString;
    id: Type.TString;
}>;
export declare const MatchPosition: Type.TObject<{
    name: Type.TString;
    id: Type.TString;
    rank: Type.TInteger;
}>;
export declare const isUuid: (key: string) => boolean;
/** The order of names that readers of any language expect, rather than that of bytes. */
export declare const byName: RawBuilder<unknown>;
/** After a position in a list by name. */
export declare const afterName: (after: Static<typeof NamePosition>) => RawBuilder<boolean>;
/**
 * Ids of the people that keys stand for: an id, a mail address or a login, whatever the letter case, in this order
 * of precedence. A key that stands for nobody is left out.
 */
export declare function idsOf(sight: Sight, keys: readonly string[]): Promise<Map<string, string>>;
export type SummaryRow = Awaited<ReturnType<typeof summaries>>[number];
export declare function summaries(sight: Sight, ids: readonly string[]): Promise<{
    department: string | null;
    id: string;
    mail: string | null;
    name: string;
    photo_hash: string | null;
    pronouns: string | null;
    title: string | null;
}[]>;
export type DetailsRow = Awaited<ReturnType<typeof details>>[number];
export declare function details(sight: Sight, ids: readonly string[]): Promise<{
    manager: {
        department: string | null;
        id: string;
        mail: string | null;
        name: string;
        photo_hash: string | null;
        pronouns: string | null;
        title: string | null;
    } | undefined;
    reports: {
        department: string | null;
        id: string;
        mail: string | null;
        manager_id: string | null;
        name: string;
        photo_hash: string | null;
        place: number;
        pronouns: string | null;
        title: string | null;
        total: number;
    }[];
    about: string | null;
    chat: string | null;
    department: string | null;
    id: string;
    language: string | null;
    login: string | null;
    mail: string | null;
    manager_id: string | null;
    mobile: string | null;
    name: string;
    phone: string | null;
    photo_hash: string | null;
    place: string | null;
    pronouns: string | null;
    skills: string[];
    time_zone: string | null;
    title: string | null;
}[]>;
type ListOptions<Position> = {
    after: Position | undefined;
    limit: number;
};
/** Everybody by name; one row more than `limit`, to tell whether there are more. */
export declare function list(sight: Sight, { after, limit }: ListOptions<Static<typeof NamePosition>>, managerId?: string): Promise<SummaryRow[]>;
/**
 * Those whose name has a word for each one of the query, beginning with it, holding it, or nearly it; title,
 * department and mail count as well where they are served. The best come first.
 */
export declare function search(sight: Sight, query: string, served: ReadonlySet<PersonField>, { after, limit }: ListOptions<Static<typeof MatchPosition>>): Promise<(SummaryRow & {
    rank: number;
})[]>;
export {};
//# sourceMappingURL=repo.d.ts.map