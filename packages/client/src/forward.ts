/** Methods of an object that is loaded when the first of them is called. */
export function forward<T extends Record<K, (...call: never[]) => Promise<unknown>>, K extends keyof T>(
  load: () => Promise<T>,
  ...names: K[]
): Pick<T, K> {
  const through =
    (name: K) =>
    async (...call: never[]) =>
      (await load())[name](...call);
  return Object.fromEntries(names.map((name) => [name, through(name)])) as Pick<T, K>;
}
