import type { MemoryOptions } from '@parvis/client/memory';
import { people } from './people.ts';
import { page, posts } from './posts.ts';

export { many } from './many.ts';
export { people, posts };

/** What is addressed to everyone: in no group, and about no page. */
export const everyones = posts.filter(({ group, about }) => group === undefined && about === undefined);

/** The page that is recommended in the stories, and two other subjects. */
export const news = { kind: 'page', id: page } as const;
export const handbook = {
  kind: 'document',
  id: 'https://intranet.rivelle.example/documents/travel-2026',
} as const;

/** The company as the source in memory holds it, with Amina El Fassi signed in. */
export const company: MemoryOptions = {
  people,
  session: { person: 'amina.fassi' },
  posts,
  groups: [
    { id: 'group-1', slug: 'agadir', name: 'Agadir', visibility: 'open' },
    { id: 'group-2', slug: 'amman', name: 'عمّان', visibility: 'open' },
    { id: 'group-3', slug: 'works-council', name: 'Works council', visibility: 'closed' },
  ],
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
    { subject: { kind: 'post', id: 'soak-test' }, people: ['lama.odeh', 'meiling.ouyang'] },
    { subject: { kind: 'person', id: 'claire.fontanel' }, people: ['amina.fassi', 'lama.odeh'] },
  ],
};
