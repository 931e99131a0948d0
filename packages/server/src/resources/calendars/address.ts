import type { Config } from '../../config.ts';
import type { Signer } from '../../signing.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The last day, counted since 1970, on which an address made now is good. It lives for one to two days. */
const lastDay = (): number => Math.floor(Date.now() / DAY) + 1;

/**
 * Makes the address of an event's calendar file. A browser fetches it by itself and sends no token, so it is signed for
 * the person it is given to, who is looked at again when it is used.
 */
export const fileUrl =
  ({ prefix }: Config, signer: Signer) =>
  (event: string, person: string): string => {
    const day = lastDay();
    const query = new URLSearchParams({
      p: person,
      e: String(day),
      s: signer.sign('event', event, person, day),
    });
    return `${prefix}/v1/events/${event}/event.ics?${query}`;
  };

export const isGoodFileUrl = (
  signer: Signer,
  { event, person, day, signature }: { event: string; person: string; day: number; signature: string },
): boolean => day * DAY + DAY > Date.now() && signer.verify(signature, 'event', event, person, day);

/** To what a calendar subscribes: all that a person may read and a calendar shows, or the events of one group. */
export interface Subscribed {
  person: string;
  /** Id of the group. */
  group: string | undefined;
  version: number;
}

/** Good until it is revoked, which makes another version, or the person leaves. */
export const subscriptionUrl =
  ({ prefix }: Config, signer: Signer) =>
  ({ person, group, version }: Subscribed): string => {
    const signature = signer.sign('calendar', person, group ?? '', version);
    const query = new URLSearchParams({ ...(group !== undefined && { g: group }), s: signature });
    return `${prefix}/v1/calendars/${person}/events.ics?${query}`;
  };

export const isGoodSubscription = (
  signer: Signer,
  signature: string,
  { person, group, version }: Subscribed,
): boolean => signer.verify(signature, 'calendar', person, group ?? '', version);
