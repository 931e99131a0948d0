import type { Db } from '../../database/index.ts';
/** The photograph of a colleague, as long as it is the one asked for and they have not left. */
export declare function photo(db: Db, id: string, hash: string): Promise<{
    bytes: Uint8Array<ArrayBufferLike>;
    type: string;
} | undefined>;
//# sourceMappingURL=repo.d.ts.map