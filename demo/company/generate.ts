/**
 * Writes the company of the demo anew: the directory export, groups and portraits. The output
 * is committed; run this only to change it, from the root: `node demo/company/generate.ts`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { directory } from './making/directory.ts';
import { groups } from './making/groups.ts';
import { company } from './making/people.ts';
import { portrait } from './making/portraits.ts';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const here = (name: string) => new URL(name, import.meta.url);

const people = company();
await writeFile(here('people.csv'), directory(people));
await writeFile(here('groups.json'), json(groups(people)));

await rm(here('photos/'), { recursive: true, force: true });
await mkdir(here('photos/'));
for (const one of people) {
  if (one.faceless) continue;
  const seed = Number.parseInt(one.objectId.slice(0, 8), 16);
  await writeFile(here(`photos/${one.mail}.webp`), await portrait(seed, one.gender, one.culture));
}
