import type { MemoryOptions } from '@parvis/client/memory';
import { many } from './many.ts';

type GivenPost = NonNullable<MemoryOptions['posts']>[number];

const at = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const SENTENCE =
  'Wer im Lager West eine Kiste öffnet, schließt sie wieder, beschriftet sie und trägt sie in die Liste ein. ';

/** Posts at their longest, by somebody with the longest name. */
export const longest: readonly GivenPost[] = [
  {
    id: 'long-text',
    author: 'friederike.schulenburg-wolfenbuettel',
    createdAt: at(4),
    text: Array.from({ length: 6 }, (_, n) => `${n + 1}. Absatz. ${SENTENCE.repeat(4).trim()}`).join('\n\n'),
    group: 'long-name',
    comments: [
      {
        id: 'long-comment',
        author: 'friederike.schulenburg-wolfenbuettel',
        createdAt: at(3),
        text: SENTENCE.repeat(12).trim(),
      },
    ],
  },
  {
    id: 'long-words',
    author: 'friederike.schulenburg-wolfenbuettel',
    createdAt: at(5),
    text: `Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung #${'Hafentag'.repeat(6)} https://intranet.rivelle.example/${'sehr-langer-pfad/'.repeat(8)}\n\n\`\`\`\n${'SELECT zaehler, stand FROM ablesung WHERE ort = 4117; '.repeat(3)}\n\`\`\``,
    group: 'long-name',
  },
];

/** The group they are in. */
export const longName: NonNullable<MemoryOptions['groups']>[number] = {
  id: 'group-4',
  slug: 'long-name',
  name: 'Konzernrechnungswesen, Beteiligungscontrolling und Liquiditätsplanung Nord- und Mitteleuropa',
  visibility: 'open',
};

/** So many posts by so many people, a minute between two. */
export const manyPosts = (count: number): GivenPost[] =>
  many(count).map(({ id, name }, n) => ({
    id: `post-${n + 1}`,
    author: id,
    createdAt: at(n),
    text: `${name} was here, and wrote number ${count - n}.`,
  }));
