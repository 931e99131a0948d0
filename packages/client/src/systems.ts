import type { Source } from './ports.ts';

/** Makes a source of the options of a configuration; nothing, when `say` was told what is wrong with them. */
type Open = (
  options: Record<string, unknown>,
  say: (mistake: string) => void,
  /** What the configuration says once for all systems that ask in the reader's name. */
  shared: { tokenUrl?: unknown },
) => Promise<Source | undefined>;

/**
 * Every system but our own server, which `config.ts` knows: the only place where their adapters are named. Loaded when a
 * configuration names one of them, or none that there is; and then that one only.
 */
export const SYSTEMS: Readonly<Record<string, Open>> = {
  async graph(json, say, shared) {
    const [{ graph }, { readOptions }] = await Promise.all([
      import('./adapters/graph/index.ts'),
      import('./adapters/graph/options.ts'),
    ]);
    const options = readOptions({ ...shared, ...json }, say);
    return options && graph(options);
  },
  async mastodon(json, say, shared) {
    const [{ mastodon }, { readOptions }] = await Promise.all([
      import('./adapters/mastodon/index.ts'),
      import('./adapters/mastodon/options.ts'),
    ]);
    const options = readOptions({ ...shared, ...json }, say);
    return options && mastodon(options);
  },
  async wordpress(json, say) {
    const [{ wordpress }, { readOptions }] = await Promise.all([
      import('./adapters/wordpress/index.ts'),
      import('./adapters/wordpress/options.ts'),
    ]);
    const options = readOptions(json, say);
    return options && wordpress(options);
  },
  async feeds(json, say, shared) {
    const [{ feeds }, { readOptions }] = await Promise.all([
      import('./adapters/feeds/index.ts'),
      import('./adapters/feeds/options.ts'),
    ]);
    const options = readOptions({ ...shared, ...json }, say);
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
