import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The name of a new thing, as the different places write it. */
export interface Names {
  /** `team-list` */
  kebab: string;
  /** `teamList` */
  camel: string;
  /** `TeamList` */
  pascal: string;
  /** `Team list` */
  words: string;
}

/** A line that a file which names all things of a kind gets: before the first line that matches. */
export interface Line {
  path: string;
  before: RegExp;
  text: string;
}

/** Paths are those of the repository. */
export interface Skeleton {
  files: Record<string, string>;
  lines: Line[];
}

export function namesOf(kebab: string): Names {
  const pascal = kebab.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const words = kebab.replaceAll('-', ' ');
  return {
    kebab,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    words: words.charAt(0).toUpperCase() + words.slice(1),
  };
}

/**
 * Writes a skeleton and answers the paths it wrote. Nothing is written where a file is there already, or where a
 * file that is to name the new thing has no place for it.
 */
export async function begin({ files, lines }: Skeleton, root: string): Promise<string[]> {
  const taken = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (taken.length) throw new Error(`There is already ${taken.join(', ')}.`);

  const texts = new Map(Object.entries(files));
  const textOf = (path: string) =>
    texts.get(path) ?? (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');
  for (const { path, before, text } of lines) {
    const old = textOf(path);
    if (!before.test(old))
      throw new Error(`${path} has no line ${before}, before which the new one would stand.`);
    texts.set(
      path,
      old.replace(before, (found) => `${text}\n${found}`),
    );
  }
  for (const [path, text] of texts) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return [...texts.keys()];
}
