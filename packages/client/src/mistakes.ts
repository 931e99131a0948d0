import { ParvisError } from './error.ts';

/** What is wrong with a configuration: a kind, where, and what belongs there or was found. */
export type Mistake = readonly [kind: keyof typeof SENTENCES, path: string, detail?: string];

const SENTENCES = {
  json: (_: string, detail: string) => `It is not JSON: ${detail}.`,
  whole: () => 'It has to be an object.',
  unknown: (path: string, detail: string) => `"${path}" is not known. There are: ${detail}.`,
  object: (path: string) => `"${path}" has to be an object.`,
  address: (path: string) => `"${path}" has to be an address, such as "/${path}".`,
  wait: (path: string) => `"${path}" has to be a number of milliseconds, such as 2000.`,
  source: (path: string) =>
    `"${path}" has to be an object, such as { "adapter": "parvis", "baseUrl": "/parvis" }.`,
  adapter: (path: string, detail: string) => `"${path}.adapter" has to be one of ${detail}.`,
  options: (path: string, detail: string) => `"${path}": ${detail}`,
  unserved: (path: string, detail: string) => `"${path}": ${detail} does not serve that. Leave it out.`,
  identities: (path: string) =>
    `"${path}" has to be the address of a file, such as "/${path}.json", or what that holds: ids and whom they are, such as { "42": "ada@acme.example" }.`,
  link: (path: string, detail: string) =>
    `"${path}" has to be an address with {id} in it, such as "/${detail}/{id}".`,
};

/** One error that lists them all. Loaded only where there is something to say. */
export function misconfigured(mistakes: readonly Mistake[]): ParvisError {
  const sentences = mistakes.map(([kind, path, detail = '']) => `\n- ${SENTENCES[kind](path, detail)}`);
  return new ParvisError(
    'misconfigured',
    `The configuration of Parvis has to be mended:${sentences.join('')}`,
  );
}
