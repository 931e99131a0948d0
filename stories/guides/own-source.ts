import {
  combine,
  createClient,
  ParvisError,
  type Answers,
  type PeoplePort,
  type Source,
} from '@parvis/client';
import { parvis } from '@parvis/client/parvis';
import type { Person } from '@parvis/model';

/** What the telephone book of the company answers. */
interface Entry {
  number: string;
  fullName: string;
  email: string;
  extension: string;
}

const toPerson = ({ number, fullName, email, extension }: Entry): Person => ({
  id: number,
  name: fullName,
  mail: email,
  phone: extension,
});

async function entries(query: string, signal: AbortSignal): Promise<Entry[]> {
  const response = await fetch(`/telephone-book?${query}`, { signal });
  if (response.ok) return (await response.json()) as Entry[];
  throw new ParvisError('unavailable', `The telephone book answered ${response.status}.`);
}

/** Many keys are one request, and each key gets a person or an error of its own. */
async function find(keys: readonly string[], { signal }: { signal: AbortSignal }): Promise<Answers<Person>> {
  const found = await entries(`emails=${keys.map(encodeURIComponent).join(',')}`, signal);
  return new Map(
    keys.map((key) => {
      const entry = found.find(({ email, number }) => email.toLowerCase() === key || number === key);
      return [key, entry ? toPerson(entry) : new ParvisError('not_found', `Nobody is called ${key}.`)];
    }),
  );
}

const people: PeoplePort = {
  can: {},
  batchLimit: 50,
  get: find,
  details: find,
  async search(query, { signal }) {
    return { items: (await entries(`q=${encodeURIComponent(query)}`, signal)).map(toPerson) };
  },
};

const telephoneBook: Source = { name: 'telephone-book', people };

/** Recommendations from the Parvis server, people from the telephone book: of two that serve a port, the later one does. */
export const client = createClient({
  source: combine(parvis({ baseUrl: '/parvis' }), telephoneBook),
  links: { person: '/people/{id}' },
});

document.querySelector('parvis-provider')!.client = client;
