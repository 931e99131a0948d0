import { lookup as platformLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ProblemError } from '../../problem.ts';

export interface IpAddress {
  address: string;
  family: number;
}

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly IpAddress[]>;

const byPlatform: Resolve = (hostname) => platformLookup(hostname, { all: true });

/** Within the company. Link-local addresses are not among them: clouds tell their secrets there. */
const INTRANET: readonly string[] = ['private', 'uniqueLocal', 'carrierGradeNat', 'loopback'];
/** All of IPv6 that is given out in the world. */
const GLOBAL = ipaddr.IPv6.parse('2000::');

const refused = () => new ProblemError('forbidden', 'The address leads to where the relay does not go.');

/** Whether an address is on the Internet, or with `intranet` within the company. IPv4 in the form of IPv6 is IPv4. */
export function isReachable(address: string, intranet: boolean): boolean {
  if (isIP(address) === 0) return false;
  const ip = ipaddr.process(address);
  const range = ip.range();
  if (intranet && INTRANET.includes(range)) return true;
  return range === 'unicast' && (ip instanceof ipaddr.IPv4 || ip.match(GLOBAL, 3));
}

/**
 * Says whether one hop may be made, and answers how its name is to be resolved: once, by us, so that what was looked at is
 * what is connected to. A name is refused when one of its addresses is.
 *
 * @param intranet - Hosts within the company that are listed as such, with their port where they have one.
 */
export function guard(intranet: ReadonlySet<string>, resolve: Resolve = byPlatform) {
  /** @throws {ProblemError} `forbidden`. `before` are the hops that led here; the first of them is a listed address. */
  return (url: URL, before: readonly URL[]): LookupFunction => {
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw refused();
    const [listed = url] = before;
    // A listed address says its port. Whatever it leads to elsewhere is a web server.
    if (url.port !== '' && url.host !== listed.host && !intranet.has(url.host)) throw refused();
    // From outside nothing leads into the company, whether listed or not.
    const isInside = [...before, url].every(({ host }) => intranet.has(host));
    const hostname = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(hostname) !== 0 && !isReachable(hostname, isInside)) throw refused();

    return (name, options, answer) => {
      resolve(name).then(
        (found) => {
          const first = found[0];
          if (!first || !found.every(({ address }) => isReachable(address, isInside)))
            answer(refused(), '', 0);
          else if (options.all) answer(null, [...found]);
          else answer(null, first.address, first.family);
        },
        () => answer(new ProblemError('unavailable', 'There is no such host.'), '', 0),
      );
    };
  };
}
