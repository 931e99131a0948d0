import type { ActsStrings } from '../acts.ts';
import common from './common.ts';

export default {
  ...common,
  more: 'Show more',
  versions: 'How it read before',
  actions: 'More actions',
  edit: 'Edit',
  remove: 'Delete',
  pin: 'Pin',
  unpin: 'Unpin',
  announce: 'Mark as announcement',
  unannounce: 'No longer an announcement',
  report: 'Report',
  copy_link: 'Copy link',
  copied: 'The link is copied.',
  removed: 'Deleted.',
  undo: 'Undo',
  reason: 'What is wrong with it?',
  send_report: 'Send report',
  reported: 'Thank you. Those who look after this place will see it.',
  loading: 'Loading …',
  close: 'Close',
  cancel: 'Cancel',
  discard: 'Discard',
  refused: 'This was not done. {reason}',
  pin_limit: 'As many posts are pinned here as can be. Unpin another one first.',
} satisfies ActsStrings;
