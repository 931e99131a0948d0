/** Why there is no answer, or none that can be read, for whoever looks into the console. */
export const WHY = {
  unsent: () => 'not sent, the device has no network.',
  lost: () => 'the device lost its network.',
  silent: () => 'no answer. Is the server running, and does it allow this origin (CORS)?',
  large: (limit: unknown) => `the answer has more than ${String(limit)} bytes. Ask for less at once.`,
  cut: () => 'the answer was cut in the middle.',
  garbled: (length: unknown) => `the answer is not JSON (${String(length)} characters).`,
  elsewhere: (url: unknown) => `led to ${String(url)}, which is not JSON. Sign in.`,
  other: (type: unknown) => `answered ${String(type)} instead of JSON. Is baseUrl right?`,
} as const satisfies Record<string, (what: unknown) => string>;

export type Why = keyof typeof WHY;
