import { calendar } from './calendar.ts';
import { feeds } from './feeds.ts';
import { file } from './file.ts';
import { graph } from './graph.ts';
import { mastodon } from './mastodon.ts';
import type { System } from './system.ts';
import { together } from './together.ts';
import { wordpress } from './wordpress.ts';

/** Every system of which the stories have a simulated server. */
export const SYSTEMS = {
  graph,
  wordpress,
  mastodon,
  feeds,
  calendar,
  file,
  together,
} satisfies Record<string, System>;
export type SystemName = keyof typeof SYSTEMS;
