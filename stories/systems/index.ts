import { calendar } from './calendar.ts';
import { feeds } from './feeds.ts';
import { file } from './file.ts';
import type { System } from './system.ts';
import { wordpress } from './wordpress.ts';

export type { System } from './system.ts';

/** Every system of which the stories have a simulated server, by the name of its story. */
export const SYSTEMS = { wordpress, feeds, calendar, file } satisfies Record<string, System>;
export type SystemName = keyof typeof SYSTEMS;
