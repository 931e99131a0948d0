import type { GroupVisibility, PlannedTime, Subject } from '@parvis/model';

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
  /** Under which posts one answer may be chosen, and nobody has. Only sources that take votes need them. */
  polls: readonly { post: string; options: readonly string[] }[];
  /**
   * Group by slug; for everyone without one. They are planned by the owner of the group, or by the first of the people.
   * The ids are those of the source as well, where it makes its own of them.
   */
  events: readonly {
    id: string;
    title: string;
    start: PlannedTime;
    end: PlannedTime;
    place?: string;
    group?: string;
    capacity?: number;
  }[];
  /** Group by slug; in no group without one, and the reader has used them. Who changed them last by mail. */
  documents: readonly {
    id: string;
    name: string;
    url: string;
    mediaType: string;
    size: number;
    modifiedAt: string;
    modifiedBy: string;
    group?: string;
  }[];
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
  polls: [{ post: '0b5e1c1e-7f59-4a53-9a57-6f4f7f0c0001', options: ['I knew', 'I walked'] }],
  events: [
    {
      id: '0b5e1c1e-7f59-4a53-9a57-6f4f7f0e0001',
      title: 'Founders’ day',
      start: { date: '2099-03-28' },
      end: { date: '2099-03-30' },
      place: 'Everywhere',
    },
    {
      id: '0b5e1c1e-7f59-4a53-9a57-6f4f7f0e0002',
      title: 'Round table',
      start: { local: '2099-03-29T09:00', zone: 'Europe/Paris' },
      end: { local: '2099-03-29T10:30', zone: 'Europe/Paris' },
      capacity: 1,
    },
    {
      id: '0b5e1c1e-7f59-4a53-9a57-6f4f7f0e0003',
      title: 'Lunch',
      start: { local: '2099-03-29T12:00' },
      end: { local: '2099-03-29T13:00' },
    },
    {
      id: '0b5e1c1e-7f59-4a53-9a57-6f4f7f0e0004',
      title: 'Tournament',
      start: { local: '2099-03-29T18:00', zone: 'Europe/Paris' },
      end: { local: '2099-03-29T20:00', zone: 'Europe/Paris' },
      group: 'chess',
    },
    {
      id: '0b5e1c1e-7f59-4a53-9a57-6f4f7f0e0005',
      title: 'Hush',
      start: { local: '2099-03-29T19:00', zone: 'Europe/Paris' },
      end: { local: '2099-03-29T20:00', zone: 'Europe/Paris' },
      group: 'merger',
    },
  ],
  documents: [
    ['Canteen plan.pdf', 'application/pdf', 3, undefined],
    ['Lift contract.pdf', 'application/pdf', 1, undefined],
    ['Lift log.txt', 'text/plain', 2, undefined],
    ['Openings.txt', 'text/plain', 1, 'chess'],
    ['Endgames.txt', 'text/plain', 2, 'chess'],
    ['Figures.txt', 'text/plain', 1, 'board'],
    ['Hush.txt', 'text/plain', 1, 'merger'],
  ].map(([name, mediaType, day, group], index) => ({
    id: `0b5e1c1e-7f59-4a53-9a57-6f4f7f0d000${index}`,
    name: `${name}`,
    url: `https://files.acme.example/${index}`,
    mediaType: `${mediaType}`,
    size: 1000 + index,
    modifiedAt: `2026-03-0${day}T09:30:00.000Z`,
    modifiedBy: 'bruno.pereira@acme.example',
    ...(group !== undefined && { group: `${group}` }),
  })),
  page: { kind: 'page', id: 'https://intranet.acme.example/news/1' },
};
