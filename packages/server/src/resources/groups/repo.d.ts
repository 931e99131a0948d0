import Type, { type Static } from 'typebox';
import type { Sight } from '../../visibility.ts';
import { NamePosition, type SummaryRow } from '../people/repo.ts';
export type GroupRow = Awaited<ReturnType<typeof findGroups>>[number];
/** Those of which the viewer may know, by ids and slugs. */
export declare function findGroups(sight: Sight, keys: readonly string[]): Promise<{
    description: string | null;
    id: string;
    inside: boolean;
    member_count: number;
    name: string;
    role: "member" | "owner" | null;
    slug: string;
    visibility: "closed" | "open" | "secret";
}[]>;
export declare function matchesKey(row: GroupRow, key: string): boolean;
/** @throws {ProblemError} `not_found` when it is absent, and just so when the viewer may not know of it. */
export declare function findGroup(sight: Sight, key: string): Promise<GroupRow>;
export declare function listGroups(sight: Sight, after: Static<typeof NamePosition> | undefined, limit: number): Promise<{
    description: string | null;
    id: string;
    inside: boolean;
    member_count: number;
    name: string;
    role: "member" | "owner" | null;
    slug: string;
    visibility: "closed" | "open" | "secret";
}[]>;
/** Where a list of members continues: owners come first, then all by name. */
export declare const MemberPosition: Type.TObject<{
    name: Type.TString;
    id: Type.TString;
    owner: Type.TBoolean;
}>;
export type MemberRow = SummaryRow & {
    role: 'member' | 'owner';
};
/** @throws {ProblemError} `forbidden` when the viewer may know of the group but not look inside. */
export declare function members(sight: Sight, key: string, after: Static<typeof MemberPosition> | undefined, limit: number): Promise<MemberRow[]>;
/** @throws {ProblemError} `forbidden` when the group is closed and the viewer is outside. */
export declare function join(sight: Sight, key: string): Promise<GroupRow>;
/** @throws {ProblemError} `conflict` when nobody would own the group any more. */
export declare function leave(sight: Sight, key: string): Promise<GroupRow>;
//# sourceMappingURL=repo.d.ts.map