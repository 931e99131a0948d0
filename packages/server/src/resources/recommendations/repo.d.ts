import Type, { type Static } from 'typebox';
import type { Subject } from '@parvis/model';
import type { Sight } from '../../visibility.ts';
import { type SummaryRow } from '../people/repo.ts';
/** Where a list of recommendations continues. */
export declare const NewestPosition: Type.TObject<{
    colleague: Type.TBoolean;
    at: Type.TInteger;
    id: Type.TString;
}>;
/** Everything that is shown of one subject's recommendations. */
export interface Tally {
    count: number;
    mine: boolean;
    revision: number;
    people: SummaryRow[];
}
/** The subjects, of those given, which the viewer may see. */
export declare function subjectsSeen(sight: Sight, subjects: readonly Subject[]): Promise<(subject: Subject) => boolean>;
/**
 * Tallies of many canonical subjects, in the order given.
 *
 * The count is counted, never kept: it includes people who have left, whose faces are shown no more.
 */
export declare function tallies(sight: Sight, subjects: readonly Subject[]): Promise<Tally[]>;
export type RecommenderRow = SummaryRow & {
    created_at: Date;
    colleague: boolean;
};
/** Who recommends a subject: the viewer's colleagues first, and of each the newest first. One more than `limit`. */
export declare function recommenders(sight: Sight, subject: Subject, after: Static<typeof NewestPosition> | undefined, limit: number): Promise<RecommenderRow[]>;
/**
 * Makes it so that the viewer recommends a subject, or does not. What is so already is left as it is, whatever
 * revision the asker knew: an answer that was lost may be asked for again.
 *
 * @throws {ProblemError} `precondition_failed` when the viewer has changed their mind since `revision`.
 */
export declare function setRecommended(sight: Sight, subject: Subject, recommended: boolean, revision: number | undefined): Promise<void>;
//# sourceMappingURL=repo.d.ts.map