import type { ComposerStrings } from '../composer.ts';
import common from './common.ts';

export default {
  ...common,
  ask: 'What are you working on?',
  ask_group: 'What is new in {group}?',
  ask_about: 'What do you think of this page?',
  comment: 'Write a comment',
  edit: 'Edit the text',
  send: 'Post',
  send_comment: 'Comment',
  save: 'Save',
  cancel: 'Cancel',
  left: { one: '{n} character left', other: '{n} characters left' },
  over: { one: '{n} character too many', other: '{n} characters too many' },
  tags: 'Hashtags',
  keys: '{key} to send',
  refused: 'This was not sent. {reason}',
} satisfies ComposerStrings;
