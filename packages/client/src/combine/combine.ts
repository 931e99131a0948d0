import { loaded, type PortName, type Source } from '../ports.ts';
import { openIdentities } from './identities.ts';
import { documentsOf, eventsOf, feedOf, groupsOf, recommendationsOf, sessionOf } from './ports.ts';
import { translation, withoutNobody } from './translation.ts';

/**
 * One source made of the ports of several: where two serve a port, the later one does.
 * `combine(house, { name: directory.name, people: directory.people })`.
 *
 * Hand over whole sources, or parts that say the name of theirs: people are known by the keys of the source of people,
 * and what another names them by is never asked of it. They are found by their mail address, or by what `identities`
 * says.
 */
export function combine(...sources: readonly Source[]): Source {
  const all = sources.reduce<Omit<Source, 'name'>>((ports, source) => ({ ...ports, ...source }), {});
  const nameOf = (port: PortName) => sources.findLast((source) => source[port])?.name;
  const name = namesOf(sources.map((source) => source.name));
  // What was written is sent to one source as the one whom another knows, whatever else the page shows.
  const kept = all.feed && namesOf([nameOf('feed'), nameOf('session')]);
  const combined = { ...all, name, ...(kept !== undefined && { kept }) };
  const { people, session, recommendations, groups, feed, events, documents } = combined;
  if (!people) return combined;

  const own = nameOf('people');
  const identities = openIdentities(all.identities);
  const of = (port: PortName) => translation(nameOf(port)!, people, identities);
  const isForeign = (port: PortName) => nameOf(port) !== own;
  return {
    ...combined,
    people: withoutNobody(people),
    ...(session && isForeign('session') && { session: sessionOf(session, of('session')) }),
    ...(recommendations &&
      isForeign('recommendations') && {
        recommendations: recommendationsOf(recommendations, of('recommendations')),
      }),
    ...(groups && isForeign('groups') && { groups: groupsOf(groups, of('groups')) }),
    ...(feed && isForeign('feed') && { feed: async () => feedOf(await loaded(feed), of('feed')) }),
    ...(events &&
      isForeign('events') && { events: async () => eventsOf(await loaded(events), of('events')) }),
    ...(documents &&
      isForeign('documents') && {
        documents: async () => documentsOf(await loaded(documents), of('documents')),
      }),
  };
}

const namesOf = (names: readonly (string | undefined)[]): string =>
  [...new Set(names.filter((name) => name !== undefined))].join(' + ');
