import type { Resource } from '../../context.ts';
import { periodically } from '../../periodic.ts';
import { deleteUnused } from './repo.ts';
import { unfurling } from './unfurl.ts';

/** Milliseconds after which it is looked whether there are new links. */
const LOOK = 5_000;
const HOUR = 3_600_000;

/** What the pages say of themselves that posts link to. It has no routes: posts bring it. */
export const links: Resource = async (app, { db, config }) => {
  if (!config.unfurls) return;
  periodically(app, LOOK, unfurling(db, config), { atOnce: true });
  periodically(app, HOUR, () => deleteUnused(db));
};
