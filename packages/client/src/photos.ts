import type { Photo } from '@parvis/model';

/** Makes the addresses of all photographs in a thing that was just read absolute. */
export function resolvePhotos<T>(thing: T, base: string): T {
  if (typeof thing !== 'object' || thing === null) return thing;
  for (const [field, value] of Object.entries(thing as Record<string, unknown>)) {
    if (field === 'photo') Object.assign(thing, { photo: { url: new URL((value as Photo).url, base).href } });
    else resolvePhotos(value, base);
  }
  return thing;
}
