import type { MemoryOptions } from '@parvis/client/memory';
import { people } from './people.ts';

export { many } from './many.ts';
export { people };

/** The page that is recommended in the stories, and two other subjects. */
export const news = { kind: 'page', id: 'https://intranet.rivelle.example/news/agadir' } as const;
export const handbook = {
  kind: 'document',
  id: 'https://intranet.rivelle.example/documents/travel-2026',
} as const;

/** The company as the source in memory holds it, with Amina El Fassi signed in. */
export const company: MemoryOptions = {
  people,
  session: { person: 'amina.fassi' },
  recommendations: [
    {
      subject: news,
      people: [
        'claire.fontanel',
        'ngolo.diabate',
        'meiling.ouyang',
        'tariq.al-masri',
        'corinne.delmas',
        'henning.jaeger',
        'thordis.bjoernsdottir',
      ],
    },
    { subject: handbook, people: ['lama.odeh'] },
    { subject: { kind: 'person', id: 'claire.fontanel' }, people: ['amina.fassi', 'lama.odeh'] },
  ],
};
