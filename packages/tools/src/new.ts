import { parseArgs } from 'node:util';
import { adapter } from './new/adapter.ts';
import { element } from './new/element.ts';
import { resource } from './new/resource.ts';
import { begin, namesOf } from './new/skeleton.ts';
import { must, root } from './run.ts';

const KINDS: Record<string, typeof element> = { element, adapter, resource };

/** Begins an element, an adapter or a resource: its files, and its lines in the files that name all of a kind. */
export default async function create(args: string[]): Promise<number> {
  const [kind = '', name = '', ...more] = parseArgs({ args, allowPositionals: true }).positionals;
  const make = KINDS[kind];
  if (!make || more.length || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      `Say what and its name in small letters: npm run new ${Object.keys(KINDS).join('|')} team-list`,
    );
  }
  const written = await begin(make(namesOf(name)), root);
  await must(['prettier', '--write', '--log-level', 'warn', ...written]);
  console.log(written.join('\n'));
  return 0;
}
