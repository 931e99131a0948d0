import type { ReactiveElement } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { Refusal } from '../shared/refusal.ts';
import { eventRefusedStrings } from '../strings/event-refused.ts';

export const refusalOf = (host: ReactiveElement, connection: Connection): Refusal =>
  new Refusal(host, connection, eventRefusedStrings);
