/** The globals that Web Test Runner gives to browser tests: the few of mocha's that we use. */
type TestBody = () => unknown;

interface TestContext {
  timeout(milliseconds: number): void;
}

declare const describe: {
  (title: string, body: () => void): void;
  skip(title: string, body: () => void): void;
};
declare const it: {
  (title: string, body: (this: TestContext) => unknown): void;
  skip(title: string, body: TestBody): void;
};
declare function before(body: TestBody): void;
declare function after(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: TestBody): void;
