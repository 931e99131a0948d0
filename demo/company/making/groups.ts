import type { Colleague } from './people.ts';
import { seeded } from './random.ts';

/** A group as `groups.json` holds it: people are mail addresses. */
export interface DemoGroup {
  slug: string;
  name: string;
  description: string;
  visibility: 'open' | 'closed' | 'secret';
  owners: string[];
  members: string[];
}

interface Plan extends Omit<DemoGroup, 'owners' | 'members'> {
  owner: string;
  /** Everybody who fits … */
  all?: (one: Colleague) => boolean;
  /** … and so many others, drawn from those who fit `among`. */
  more?: number;
  among?: (one: Colleague) => boolean;
}

const at =
  (...places: string[]) =>
  (one: Colleague) =>
    places.includes(one.place);
const knows =
  (...skills: string[]) =>
  (one: Colleague) =>
    one.skills.some((skill) => skills.includes(skill));
const leads = (people: readonly Colleague[]) => {
  const managers = new Set(people.map((one) => one.manager));
  return (one: Colleague) => managers.has(one.mail);
};

const plans = (people: readonly Colleague[]): Plan[] => [
  {
    slug: 'all-hands',
    name: 'All hands',
    description: 'What concerns everybody, from the canteen to the strategy. Please no advertisements.',
    visibility: 'open',
    owner: 'claire.fontanel',
    all: () => true,
  },
  {
    slug: 'agadir',
    name: 'Agadir desalination plant',
    description: 'Progress, photographs and questions from the site. Visitors are welcome on Thursdays.',
    visibility: 'open',
    owner: 'leila.benomar',
    all: (one) => one.department === 'Agadir Desalination',
    more: 28,
  },
  {
    slug: 'lyon',
    name: 'Site de Lyon',
    description: 'La vie du site de Lyon : travaux, cantine, vélos, sorties.',
    visibility: 'open',
    owner: 'corinne.delmas',
    all: at('lyon'),
  },
  {
    slug: 'hamburg',
    name: 'Standort Hamburg',
    description: 'Alles rund um Speicher 9: Besuche, Kantine, Betriebsrat, Feierabend.',
    visibility: 'open',
    owner: 'matthias.brandt',
    all: at('hamburg'),
  },
  {
    slug: 'amman',
    name: 'مكتب عمّان',
    description: 'أخبار المكتب والمواقع والإجازات والمناسبات.',
    visibility: 'open',
    owner: 'tariq.al-masri',
    all: at('amman'),
  },
  {
    slug: 'leak-hunters',
    name: 'Leak hunters',
    description: 'Those who look for lost water: sensors, models, night shifts with a listening stick.',
    visibility: 'open',
    owner: 'tirumalai.subramaniam',
    all: knows(
      'Leak detection models',
      'Leak surveys',
      'Leakage reduction',
      'Non-revenue water',
      'Hydraulic modelling',
    ),
    more: 14,
  },
  {
    slug: 'accessibility',
    name: 'Accessibility champions',
    description: 'Reviews of what we publish and build, every second Tuesday. Bring something unfinished.',
    visibility: 'open',
    owner: 'zoe.meulen',
    all: knows('Accessibility', 'Plain language', 'Sign language'),
    more: 8,
  },
  {
    slug: 'choir',
    name: 'Le chœur des vannes',
    description: 'Chorale d’entreprise, à Lyon et en ligne. Nous cherchons des ténors.',
    visibility: 'open',
    owner: 'claire.fontanel',
    more: 22,
    among: at('lyon', 'nantes', 'hamburg', 'montreal'),
  },
  {
    slug: 'cycling',
    name: 'To work by bicycle',
    description: 'Routes, repairs, and the yearly kilometre count between the offices.',
    visibility: 'open',
    owner: 'eleanor.whitcombe',
    more: 34,
  },
  {
    slug: 'new-here',
    name: 'New here',
    description: 'Questions that one asks only in the first year, and people who like to answer them.',
    visibility: 'open',
    owner: 'amina.fassi',
    more: 30,
  },
  {
    slug: 'managers',
    name: 'Managers',
    description: 'For those who lead a team: calendars, budgets, difficult conversations.',
    visibility: 'closed',
    owner: 'amina.fassi',
    all: leads(people),
  },
  {
    slug: 'works-council-europe',
    name: 'European works council',
    description: 'Elected members and the people department. Minutes appear in All hands.',
    visibility: 'closed',
    owner: 'thomas.mueller',
    more: 11,
    among: at('lyon', 'nantes', 'hamburg', 'gdansk', 'valencia'),
  },
  {
    slug: 'security-response',
    name: 'Security response',
    description: 'On-call rota and incidents. Ask to join if your team runs a service.',
    visibility: 'closed',
    owner: 'minh.tran',
    all: knows('Threat modelling', 'Networks', 'Incident management', 'Cryptography'),
  },
  {
    slug: 'project-heron',
    name: 'Project Heron',
    description: 'Preparation of an acquisition. Not to be spoken of outside this group.',
    visibility: 'secret',
    owner: 'helene.vasseur',
    more: 3,
    among: (one) => ['Finance', 'Legal', 'Treasury', 'Executive Office'].includes(one.department),
  },
  {
    slug: 'farewell-corinne',
    name: 'Corinne’s farewell party',
    description: 'Hush! Twenty-six years are worth a real feast.',
    visibility: 'secret',
    owner: 'claire.fontanel',
    more: 16,
    among: (one) => one.place === 'lyon' && !one.mail.startsWith('corinne.'),
  },
];

/** The fifteen groups. Members come in the order of the directory, owners first. */
export function groups(people: readonly Colleague[]): DemoGroup[] {
  const random = seeded(15);
  return plans(people).map(({ owner, all = () => false, more = 0, among = () => true, ...group }) => {
    const first = people.find((one) => one.mail.startsWith(`${owner}@`));
    if (first === undefined) throw new Error(`${owner} owns "${group.slug}" and does not exist.`);
    const inside = new Set(people.filter((one) => one !== first && all(one)));
    const outside = people.filter((one) => one !== first && !inside.has(one) && among(one));
    for (const one of random.draw(outside, more)) inside.add(one);
    const members = people.filter((one) => inside.has(one)).map((one) => one.mail);
    return { ...group, owners: [first.mail], members };
  });
}
