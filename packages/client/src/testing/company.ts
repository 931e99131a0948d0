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
  /** A page that recommendations may be about. Nobody recommends it yet. */
  page: Subject;
}

const GIVEN = ['Ada', 'Bruno', 'Chloé', 'Dmitri', 'Élise', 'Farid', 'Greta', 'Hugo', 'Inès'];
const FAMILY = ['Lovelace', 'Marchetti', 'Nakamura', 'Østergaard', 'Pereira'];

/** 45 people, one reader, one group of each visibility. */
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
  page: { kind: 'page', id: 'https://intranet.acme.example/news/1' },
};
