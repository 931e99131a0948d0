import type { GroupVisibility, Subject } from '@parvis/model';

/** What a source has to hold to be asked by the conformance suite. */
export interface Company {
  /** Mail of the person who asks. */
  reader: string;
  people: readonly { name: string; mail: string; login: string; title: string; department: string }[];
  /** Owner and members by mail. Nobody else is in them. */
  groups: readonly {
    slug: string;
    name: string;
    visibility: GroupVisibility;
    owner: string;
    members: readonly string[];
  }[];
  /** Group by slug; for everyone without one. Author by mail. Nobody has reacted or commented. */
  posts: readonly { id: string; author: string; text: string; group?: string }[];
  /** A page that recommendations and posts may be about. There are none yet. */
  page: Subject;
}

const GIVEN = ['Ada', 'Bruno', 'Chloé', 'Dmitri', 'Élise', 'Farid', 'Greta', 'Hugo', 'Inès'];
const FAMILY = ['Lovelace', 'Marchetti', 'Nakamura', 'Østergaard', 'Pereira'];

/** 45 people, one reader, one group of each visibility, one post in each and one for everyone. */
export const COMPANY: Company = {
  reader: 'ada.lovelace@acme.example',
  people: GIVEN.flatMap((given) =>
    FAMILY.map((family) => {
      const login = `${given}.${family}`
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace('Ø', 'O')
        .toLowerCase();
      return {
        name: `${given} ${family}`,
        mail: `${login}@acme.example`,
        login,
        title: `Engineer of ${family}`,
        department: given < 'E' ? 'Research' : 'Sales',
      };
    }),
  ),
  groups: [
    {
      slug: 'chess',
      name: 'Chess',
      visibility: 'open',
      owner: 'bruno.pereira@acme.example',
      members: ['greta.nakamura@acme.example'],
    },
    {
      slug: 'board',
      name: 'Board',
      visibility: 'closed',
      owner: 'hugo.marchetti@acme.example',
      members: ['farid.pereira@acme.example'],
    },
    {
      slug: 'merger',
      name: 'Merger',
      visibility: 'secret',
      owner: 'hugo.marchetti@acme.example',
      members: [],
    },
    {
      slug: 'readers',
      name: 'Readers',
      visibility: 'secret',
      owner: 'ada.lovelace@acme.example',
      members: [],
    },
  ],
  posts: [
    {
      id: '0b5e1c1e-7f59-4a53-9a57-6f4f7f0c0001',
      author: 'bruno.pereira@acme.example',
      text: 'The lift works again.',
    },
    {
      id: '0b5e1c1e-7f59-4a53-9a57-6f4f7f0c0002',
      author: 'bruno.pereira@acme.example',
      text: 'Who plays?',
      group: 'chess',
    },
    {
      id: '0b5e1c1e-7f59-4a53-9a57-6f4f7f0c0003',
      author: 'hugo.marchetti@acme.example',
      text: 'Figures',
      group: 'board',
    },
    {
      id: '0b5e1c1e-7f59-4a53-9a57-6f4f7f0c0004',
      author: 'hugo.marchetti@acme.example',
      text: 'Hush',
      group: 'merger',
    },
  ],
  page: { kind: 'page', id: 'https://intranet.acme.example/news/1' },
};
