import ICAL from 'ical.js';
import { isZone, wallIn } from '../clock.ts';

/**
 * Milliseconds in which a zone is taken to change its clocks at most once: shorter than Ramadan, in which Morocco does
 * it twice.
 */
const BLOCK = 8 * 86_400_000;

/**
 * A zone by the rules of the platform, which are newer than those in most files. Of an hour that comes twice it takes
 * the first; an hour that is left out counts from the offset before, as RFC 5545 says.
 */
class PlatformZone extends ICAL.Timezone {
  readonly #name: string;
  /** Offsets by block, in seconds: asked for thousands of times while a rule is followed. */
  readonly #offsets = new Map<number, number>();

  constructor(name: string) {
    super({ tzid: name });
    this.#name = name;
  }

  override utcOffset(time: ICAL.Time): number {
    const { year, month, day, hour, minute, second } = time;
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    const block = Math.floor(wall / BLOCK);
    const [before, after] = [this.#offsetOf(block - 1), this.#offsetOf(block + 2)];
    if (before === after) return before;
    const fits = [before, after].find((offset) => this.#offsetAt(wall - offset * 1000) === offset);
    return fits ?? before;
  }

  #offsetOf(block: number): number {
    const known = this.#offsets.get(block) ?? this.#offsetAt(block * BLOCK);
    this.#offsets.set(block, known);
    return known;
  }

  readonly #offsetAt = (instant: number): number => (wallIn(this.#name, instant) - instant) / 1000;
}

/** The most zones of one file: the platform knows some hundreds. */
const MOST = 1000;

/** The zones that a file names, and what the platform calls them; undefined for what only the file itself knows. */
export interface Zones {
  find(tzid: string): { zone: ICAL.Timezone; name?: string } | undefined;
}

/** Outlook's names are translated, those of the platform taken as they are; else the file must say what it means. */
export async function zonesOf(text: string): Promise<Zones> {
  const asked = [...text.matchAll(/TZID(?::([^\r\n]+)|=([^":;\r\n]+)|="([^"\r\n]+)")/g)].map(
    ([, line, plain, quoted]) => (line ?? plain ?? quoted ?? '').trim(),
  );
  const names = new Map<string, string>();
  for (const name of [...new Set(asked)].slice(0, MOST)) {
    const found = isZone(name) ? name : await (await import('../windows-zones.ts')).ianaOf(name);
    if (found !== undefined) names.set(name, found).set(found, found);
  }
  const made = new Map<string, ICAL.Timezone>();
  return {
    find(tzid) {
      const name = names.get(tzid);
      if (name === undefined) return undefined;
      const zone = made.get(name) ?? new PlatformZone(name);
      made.set(name, zone);
      return { zone, name };
    },
  };
}
