import type { MemoryOptions } from '@parvis/client/memory';

type GivenEvent = NonNullable<MemoryOptions['events']>[number];

/** The day so many days from today. */
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
/** An hour of such a day, by UTC. */
const at = (offset: number, hour: string, zone?: string) => ({
  instant: `${day(offset)}T${hour}:00Z`,
  ...(zone !== undefined && { zone }),
});

/** The call that goes on while the stories are looked at. */
const now = (minutes: number) => ({ instant: new Date(Date.now() + minutes * 60_000).toISOString() });

/** What happens at the company in the coming days. */
export const events: readonly GivenEvent[] = [
  {
    id: 'call',
    title: 'All hands, live from Hamburg',
    start: now(5),
    end: now(65),
    join: 'https://meet.rivelle.example/all-hands',
    organizer: 'claire.fontanel',
    yes: ['lama.odeh', 'tariq.al-masri', 'ngolo.diabate'],
  },
  {
    id: 'fair',
    title: 'Water week',
    start: { date: day(-1) },
    end: { date: day(3) },
    place: 'Lyon, Confluence',
  },
  {
    id: 'aid',
    title: 'First aid at sea',
    description: 'Two hours in the training pool. Bring a towel.',
    start: at(1, '08:00', 'Europe/Berlin'),
    end: at(1, '10:00', 'Europe/Berlin'),
    place: 'Hamburg, dock 4',
    capacity: 3,
    yes: ['lama.odeh', 'tariq.al-masri', 'meiling.ouyang', 'henning.jaeger'],
    maybe: ['corinne.delmas'],
  },
  { id: 'off', title: 'Canteen tour', start: at(1, '11:00'), end: at(1, '12:00'), cancelled: true },
  {
    id: 'choir',
    title: 'Choir',
    start: at(2, '17:00', 'Europe/Paris'),
    end: at(2, '18:30', 'Europe/Paris'),
    repeats: 'weekly',
    organizer: 'claire.fontanel',
    yes: ['claire.fontanel'],
  },
  { id: 'holiday', title: 'Independence Day (Amman closed)', start: { date: day(4) }, end: { date: day(5) } },
  {
    id: 'pump',
    title: 'مضخات أغادير: ما تعلمناه',
    start: at(5, '13:00', 'Africa/Casablanca'),
    end: at(5, '14:00', 'Africa/Casablanca'),
    place: 'Agadir',
    organizer: 'tariq.al-masri',
  },
];
