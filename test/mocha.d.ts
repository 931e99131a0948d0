/** The globals that Web Test Runner gives to browser tests: the few of mocha's that we use. */
interface TestContext {
  timeout(milliseconds: number): void;
  /** Of a hook around a test: that test. */
  currentTest: { skip(): void };
}
type TestBody = (this: TestContext) => unknown;

declare const describe: {
  (title: string, body: () => void): void;
  skip(title: string, body: () => void): void;
};
declare const it: {
  (title: string, body: TestBody): void;
  skip(title: string, body: TestBody): void;
};
declare function before(body: TestBody): void;
declare function after(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: TestBody): void;
