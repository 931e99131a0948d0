import { expect } from '@open-wc/testing';
import type { PersonSummary, Recommendations, Subject } from '@parvis/model';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { parvis } from './adapters/parvis/index.ts';
import type { ParvisClient, Snapshot } from './client.ts';
import { createClient } from './create-client.ts';
import { canStream } from './testing/streams.ts';

const itStreams = canStream ? it : it.skip;

/** What a real browser adds: windows that share channels, a network that goes, bodies that are cut. */

const worker = setupWorker();
const subject: Subject = { kind: 'page', id: 'https://intranet.example/news' };
const ada: PersonSummary = { id: 'ada', name: 'Ada' };
const held: Recommendations = { subject, count: 0, mine: false, revision: 0, people: [] };
const asked: string[] = [];
const clients: ParvisClient[] = [];

function open() {
  const client = createClient({ source: parvis({ baseUrl: '/parvis' }) });
  clients.push(client);
  return client;
}

async function until(so: () => boolean, what: string) {
  const end = Date.now() + 15_000;
  while (!so() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(so(), what).to.equal(true);
}

before(async () => {
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  worker.events.on('request:start', ({ request }) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/parvis/')) asked.push(`${request.method} ${pathname}`);
  });
});
beforeEach(() => {
  Object.assign(held, { count: 0, mine: false, revision: 0 });
  asked.length = 0;
  worker.use(
    http.get('/parvis/v1/session', () => HttpResponse.json({ person: ada, roles: ['member'] })),
    http.post('/parvis/v1/recommendations/batch', () =>
      HttpResponse.json({ answers: [{ subject, recommendations: held }] }),
    ),
    http.put('/parvis/v1/recommendations/:kind/:id', () =>
      HttpResponse.json(Object.assign(held, { count: 1, mine: true, revision: 1 })),
    ),
    http.post('/parvis/v1/people/batch', () => HttpResponse.json({ answers: [{ key: 'ada', person: ada }] })),
  );
});
afterEach(() => {
  worker.resetHandlers();
  for (const client of clients.splice(0)) client.close();
});

/** The newest that was seen of Ada. */
function watching(client: ParvisClient) {
  const seen: Snapshot<PersonSummary>[] = [];
  client.people.watch('ada', (snapshot) => seen.push(snapshot), new AbortController());
  return () => seen.at(-1)!;
}

describe('a second window of the same person', () => {
  it('shows what is recommended in the first', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<output></output><script type="module">
      import { createClient } from '${new URL('index.ts', import.meta.url)}';
      import { parvis } from '${new URL('adapters/parvis/index.ts', import.meta.url)}';
      const client = createClient({ source: parvis({ baseUrl: '/parvis' }) });
      client.recommendations.watch(${JSON.stringify(subject)}, (snapshot) => {
        document.querySelector('output').value = snapshot.status + ' ' + snapshot.value?.count;
      }, new AbortController());
    </script>`;
    document.body.append(frame);
    const shown = () => frame.contentDocument?.querySelector('output')?.value ?? '';
    await until(() => shown() === 'ready 0', `the frame shows "${shown()}"`);

    await open().recommendations.set(subject, true);
    await until(() => shown() === 'ready 1', `the frame shows "${shown()}"`);
    frame.remove();
  });
});

describe('a network that goes', () => {
  function network(onLine: boolean) {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => onLine });
    dispatchEvent(new Event(onLine ? 'online' : 'offline'));
  }
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('is told as offline at once, and what failed is read when it is back', async () => {
    network(false);
    const last = watching(open());
    await until(() => last().status === 'failed', 'failed');
    const failed = last();
    expect(failed.status === 'failed' && failed.error.code).to.equal('offline');
    expect(asked).to.deep.equal([]);
    network(true);
    await until(() => last().status === 'ready', 'ready');
    expect(asked).to.deep.equal(['POST /parvis/v1/people/batch']);
  });

  itStreams('that breaks off in the middle of an answer is asked again', async () => {
    let times = 0;
    worker.use(
      http.post('/parvis/v1/people/batch', () => {
        if (times++ > 0) return undefined;
        const body = new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"answers":['));
            controller.error(new Error('gone'));
          },
        });
        return new HttpResponse(body, { headers: { 'content-type': 'application/json' } });
      }),
    );
    const last = watching(open());
    await until(() => last().status === 'ready', 'ready');
    expect(times).to.be.greaterThan(1);
  });

  it('that refuses every connection is unavailable, and not offline', async () => {
    worker.use(http.post('/parvis/v1/people/batch', () => HttpResponse.error()));
    const last = watching(open());
    await until(() => last().status === 'failed', 'failed');
    const failed = last();
    expect(failed.status === 'failed' && failed.error.code).to.equal('unavailable');
  });
});

describe('500 people in one tick', () => {
  it('are three requests, and carry no token that nobody gave', async () => {
    worker.use(
      http.post<never, { keys: string[] }>('/parvis/v1/people/batch', async ({ request }) => {
        expect(request.headers.get('authorization')).to.equal(null);
        const { keys } = await request.json();
        return HttpResponse.json({ answers: keys.map((key) => ({ key, person: { id: key, name: key } })) });
      }),
    );
    const client = open();
    const ready = new Set<string>();
    for (let index = 0; index < 500; index++) {
      const listener = (snapshot: Snapshot<PersonSummary>) => {
        if (snapshot.status === 'ready') ready.add(snapshot.value.name);
      };
      client.people.watch(`p${index}`, listener, new AbortController());
    }
    await until(() => ready.size === 500, 'all names');
    expect(asked).to.deep.equal(Array(3).fill('POST /parvis/v1/people/batch'));
  });
});
