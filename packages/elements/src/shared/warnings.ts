type Sentence = (...details: string[]) => string;
type Kind =
  'address' | 'clientless' | 'configuration' | 'feedless' | 'shape' | 'unknown' | 'unnarrowed' | 'zone';

/** What a page's developer is told. Loaded only where there is something to say. */
export const WARNINGS: Record<Kind, Sentence> = {
  address: (address) => `"${address}" is no address of a page to recommend.`,
  clientless: (tag) =>
    `<${tag}> has no client. Put it in a <parvis-provider>, or give the page a default one.`,
  configuration: (mistakes) => mistakes,
  feedless: (id) => `a hashtag cloud is for="${id}", which is no <parvis-mini-feed>.`,
  shape: (tag) => `<${tag}> was given data of another shape than its own (see its documentation).`,
  unknown: (what, word, value, known) => `a ${what} has no ${word} "${value}". The ${word}s are ${known}.`,
  unnarrowed: (id) =>
    `a hashtag cloud is for="${id}", a feed of a person or a page, which no hashtag narrows.`,
  zone: (zone) => `<parvis-event-list zone="${zone}"> is no zone of IANA, such as Europe/Paris.`,
};

export type Warning = readonly [kind: Kind, ...details: string[]];
