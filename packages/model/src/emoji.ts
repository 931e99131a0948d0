import Type, { type Static } from 'typebox';

/** How many shortcodes of one text may have a picture: each is a request of the reader's. */
export const EMOJI_LIMIT = 100;

/** A picture that somebody gave to a shortcode, which is written `:shortcode:` in a text. */
export const EmojiSchema = Type.Object({
  /** Without the colons. Capitals are other letters than small ones. */
  shortcode: Type.String({ pattern: '^[A-Za-z0-9_]+$' }),
  /** Of a picture that does not move. `https:` or `http:`, or relative to the page. */
  url: Type.String({ minLength: 1 }),
});
export type Emoji = Static<typeof EmojiSchema>;
