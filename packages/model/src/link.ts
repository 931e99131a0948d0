import Type, { type Static } from 'typebox';

/** Longest texts that are kept of a page, in characters. */
export const LINK_LIMIT = { url: 2_000, title: 300, description: 500, site: 100 } as const;

/** What a page says of itself to those who link to it. All of it is plain text from outside. */
export const LinkPreviewSchema = Type.Object({
  /** Absolute, `http:` or `https:`. */
  url: Type.String({ minLength: 1 }),
  title: Type.String({ minLength: 1 }),
  description: Type.Optional(Type.String({ minLength: 1 })),
  /** What the site calls itself. */
  site: Type.Optional(Type.String({ minLength: 1 })),
});
export type LinkPreview = Static<typeof LinkPreviewSchema>;
