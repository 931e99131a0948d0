import type { Config } from '../../config.ts';
import type { Signer } from '../../signing.ts';
/**
 * Makes the address of a person's photograph. A browser fetches it by itself and sends no token, so the address is
 * signed. Its expiry is rounded to the day: within a day it stays the same, and so do caches and ETags.
 */
export declare const photoUrl: ({ prefix }: Config, signer: Signer) => (id: string, hash: string) => string;
/** Whether such an address is ours and has not expired. */
export declare const isGoodPhotoUrl: (signer: Signer, { id, hash, day, signature }: {
    id: string;
    hash: string;
    day: number;
    signature: string;
}) => boolean;
//# sourceMappingURL=photo-url.d.ts.map