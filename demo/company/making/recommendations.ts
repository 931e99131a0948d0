import type { Colleague } from './people.ts';
import { seeded } from './random.ts';

/** Where the pages of the demo say they are, whatever port they are served on. */
export const INTRANET = 'https://intranet.rivelle.example';

/** Who recommends what. A person is a mail address. */
export interface DemoRecommendations {
  subject: { kind: 'page' | 'document' | 'person'; id: string };
  people: string[];
}

const PLANS: readonly { kind: DemoRecommendations['subject']['kind']; id: string; count: number }[] = [
  { kind: 'page', id: `${INTRANET}/`, count: 37 },
  { kind: 'page', id: `${INTRANET}/plain/`, count: 4 },
  { kind: 'page', id: `${INTRANET}/strict/`, count: 9 },
  { kind: 'page', id: `${INTRANET}/arabic/`, count: 12 },
  { kind: 'page', id: `${INTRANET}/languages/`, count: 1 },
  { kind: 'document', id: `${INTRANET}/documents/travel-2026/`, count: 18 },
  { kind: 'document', id: `${INTRANET}/documents/first-aid-at-sea/`, count: 6 },
  { kind: 'person', id: 'leila.benomar@rivelle.example', count: 24 },
  { kind: 'person', id: 'zoe.meulen@rivelle.example', count: 3 },
];

/** A few recommendations to begin with; the same in every run. */
export function recommendations(people: readonly Colleague[]): DemoRecommendations[] {
  const random = seeded(37);
  return PLANS.map(({ kind, id, count }) => {
    const others = people.filter((one) => one.mail !== id);
    return { subject: { kind, id }, people: random.draw(others, count).map((one) => one.mail) };
  });
}
