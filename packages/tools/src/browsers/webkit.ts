import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { VIEWPORT, type CommandedLauncher, type CommandedPage, type Size } from './page.ts';

/** Keys that are no characters, as WebDriver writes them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS: Record<string, string> = {
  '\n': '\uE007',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * Runs tests in WebKitGTK, of Debian's `webkit2gtk-driver`, on a display that nobody looks at, of `xvfb`. Every file of tests
 * has a browser of its own. The protocol is https://www.w3.org/TR/webdriver2/.
 */
export class WebKit implements CommandedLauncher {
  readonly name = 'WebKit';
  readonly type = 'playwright';
  /** The sessions of the test runner, and under which path the driver keeps each. */
  readonly #paths = new Map<string, string>();
  #driver: Promise<{ origin: string; processes: ChildProcess[] }> | undefined;

  async startSession(session: string, url: string): Promise<void> {
    const { sessionId } = (await this.#send('POST', '/session', { capabilities: {} })) as {
      sessionId: string;
    };
    this.#paths.set(session, `/session/${sessionId}`);
    await this.#resize(session, VIEWPORT);
    await this.#ask(session, 'url', { url });
  }

  async stopSession(session: string) {
    await this.#send('DELETE', this.#path(session));
    this.#paths.delete(session);
    return {};
  }

  async startDebugSession(): Promise<void> {
    throw new Error('Tests are debugged in Chromium.');
  }

  async stop(): Promise<void> {
    for (const session of this.#paths.keys()) await this.stopSession(session);
    for (const process of (await this.#driver)?.processes ?? []) process.kill();
  }

  isActive = (session: string) => this.#paths.has(session);
  getBrowserUrl = (session: string) => this.#send('GET', `${this.#path(session)}/url`) as Promise<string>;

  getPage(session: string): CommandedPage {
    const stroke = async (...keys: string[]) => {
      const values = keys.map((key) => KEYS[key] ?? key);
      await this.#act(session, 'key', [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    };
    const move = (x: number, y: number) => ({
      type: 'pointerMove',
      x: Math.round(x),
      y: Math.round(y),
      duration: 0,
    });
    const button = (type: 'pointerDown' | 'pointerUp') => ({ type, button: 0 });
    return {
      keyboard: {
        async type(text) {
          for (const character of text) await stroke(character);
        },
        press: (keys) => stroke(...keys.split('+')),
      },
      mouse: {
        move: (x, y) => this.#act(session, 'pointer', [move(x, y)]),
        click: (x, y) =>
          this.#act(session, 'pointer', [move(x, y), button('pointerDown'), button('pointerUp')]),
        up: () => this.#act(session, 'pointer', [button('pointerUp')]),
      },
      setViewportSize: (size) => this.#resize(session, size),
      async emulateMedia() {
        throw new Error('WebKitGTK emulates no media.');
      },
    };
  }

  /** Runs the body of a function in the page. */
  evaluate = (session: string, script: string) => this.#ask(session, 'execute/sync', { script, args: [] });

  /** The window is as much larger than the page as its bar is high, which is known once it stands. */
  async #resize(session: string, { width, height }: Size): Promise<void> {
    await this.#ask(session, 'window/rect', { width, height });
    const [wide, high] = (await this.evaluate(session, 'return [innerWidth, innerHeight]')) as [
      number,
      number,
    ];
    await this.#ask(session, 'window/rect', { width: 2 * width - wide, height: 2 * height - high });
  }

  async #act(session: string, type: 'key' | 'pointer', actions: object[]): Promise<void> {
    await this.#ask(session, 'actions', { actions: [{ type, id: type, actions }] });
  }

  #ask = (session: string, command: string, body: object) =>
    this.#send('POST', `${this.#path(session)}/${command}`, body);

  async #send(method: string, path: string, body?: object): Promise<unknown> {
    const { origin } = await (this.#driver ??= start());
    const answer = await fetch(origin + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`WebKit refused ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  #path(session: string): string {
    const path = this.#paths.get(session);
    if (!path) throw new Error(`WebKit has no session ${session}.`);
    return path;
  }
}

/** A display, and the driver that opens its windows there. */
async function start() {
  const size = ['-screen', '0', '1600x1200x24'];
  const display = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', ...size], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    display.on('error', reject);
    display.stdio[3]?.once('data', (line: Buffer) => resolve(line.toString().trim()));
  });
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${number}` },
  });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${origin}/status`).catch(() => undefined))?.ok) {
    if (driver.exitCode !== null) throw new Error('WebKitWebDriver does not start.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { origin, processes: [driver, display] };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
