/** The globals that Web Test Runner gives to browser tests: the few of mocha's that we use. */
type Body = () => void | Promise<void>;

interface Timed {
  timeout(milliseconds: number): void;
}

declare const describe: {
  (title: string, body: () => void): void;
  skip(title: string, body: () => void): void;
};
declare const it: {
  (this: void, title: string, body: (this: Timed) => ReturnType<Body>): void;
  skip(title: string, body: Body): void;
};
declare function before(body: Body): void;
declare function after(body: Body): void;
declare function beforeEach(body: Body): void;
declare function afterEach(body: Body): void;
