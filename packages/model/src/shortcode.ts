/** How many shortcodes of one text may have a picture: each is a request of the reader's. */
export const EMOJI_LIMIT = 100;

/** A `:shortcode:` by itself: within a word it is none (`10:30:45`). Global; the first group is what it says. */
export const SHORTCODE = /(?<![\p{L}\p{N}]):([A-Za-z0-9_]+):(?![\p{L}\p{N}])/gu;
