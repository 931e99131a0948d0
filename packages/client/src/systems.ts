import type { Source } from './ports.ts';

type Json = Record<string, unknown>;

/** Makes a source of the options of a configuration; says what is wrong with them and answers undefined. */
export type System = (options: Json, say: (mistake: string) => void) => Promise<Source | undefined>;

/**
 * Where all systems are named but the reference server, which `config.ts` knows itself. Each is loaded when a
 * configuration names it, and so is this list.
 */
export const SYSTEMS: Record<string, System> = {
  async mastodon(json, say) {
    const { mastodon, readOptions } = await import('./adapters/mastodon/index.ts');
    const options = readOptions(json, say);
    return options && mastodon(options);
  },
  async wordpress(json, say) {
    const { wordpress, readOptions } = await import('./adapters/wordpress/index.ts');
    const options = readOptions(json, say);
    return options && wordpress(options);
  },
  async feeds(json, say) {
    const { feeds, readOptions } = await import('./adapters/feeds/index.ts');
    const options = readOptions(json, say);
    return options && feeds(options);
  },
  async static(json, say) {
    const { readOptions, staticFile } = await import('./adapters/static/index.ts');
    const options = readOptions(json, say);
    return options && staticFile(options);
  },
  async ical(json, say) {
    const { ical, readOptions } = await import('./adapters/ical/index.ts');
    const options = readOptions(json, say);
    return options && ical(options);
  },
  async memory(json, say) {
    const { memory, readOptions } = await import('./adapters/memory/index.ts');
    const options = readOptions(json, say);
    return options && memory(options);
  },
};
