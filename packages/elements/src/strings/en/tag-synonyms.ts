import type { TagSynonymsStrings } from '../tag-synonyms.ts';
import common from './common.ts';

export default {
  ...common,
  synonyms: 'Hashtags that mean the same',
  hint: 'What is tagged with the first is found under the second and counted with it. Posts stay as they were written.',
  tag: 'Hashtag',
  of: 'means',
  save: 'Save',
  reading: 'Loading the hashtags',
  none: 'No hashtag means another one yet.',
  remove: 'Remove',
  more: 'Show more',
  saved: 'Saved. The hashtags change within a minute.',
  error_forbidden: 'Only community managers keep these.',
  error_invalid: 'One of the two is no hashtag, or they are the same one.',
  error_conflict: 'So many hashtags mean this one already that no more can.',
} satisfies TagSynonymsStrings;
