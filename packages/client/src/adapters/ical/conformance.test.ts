import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { planSeries, writeCalendar } from '@parvis/model/calendar/write';
import { conformance, type Company } from '../../testing/index.ts';
import { ical } from './index.ts';

/** The company's calendar, as a file on a web server: what is for everyone. */
async function make(company: Company) {
  const texts = company.events
    .filter(({ group }) => group === undefined)
    .map((event) => planSeries(event.id, 0, event));
  const text = writeCalendar(texts, { zone: () => undefined });
  const server = createServer(
    (_, answer) => void answer.setHeader('content-type', 'text/calendar').end(text),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    source: ical({ url: `http://127.0.0.1:${port}/events.ics` }),
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

conformance('ical over HTTP', make, { describe, test, before, after });
