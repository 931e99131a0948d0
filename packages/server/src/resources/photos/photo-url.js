const DAY = 24 * 60 * 60 * 1000;
/** The last day, counted since 1970, on which an address made now is good. It lives for one to two days. */
const lastDay = () => Math.floor(Date.now() / DAY) + 1;
/**
 * Makes the address of a person's photograph. A browser fetches it by itself and sends no token, so the address is
 * signed. Its expiry is rounded to the day: within a day it stays the same, and so do caches and ETags.
 */
export const photoUrl = ({ prefix }, signer) => (id, hash) => {
    const day = lastDay();
    const query = new URLSearchParams({ v: hash, e: String(day), s: signer.sign('photo', id, hash, day) });
    return `${prefix}/v1/photos/${id}?${query}`;
};
/** Whether such an address is ours and has not expired. */
export const isGoodPhotoUrl = (signer, { id, hash, day, signature }) => day * DAY + DAY > Date.now() && signer.verify(signature, 'photo', id, hash, day);
//# sourceMappingURL=photo-url.js.map