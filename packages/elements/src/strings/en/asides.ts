import type { AsidesStrings } from '../asides.ts';

export default {
  show: 'Show',
  hide: 'Hide',
  poll: 'Poll',
  choose_one: 'Choose one answer',
  choose_some: 'Choose one answer or more',
  vote: 'Vote',
  mine: 'Your answer',
  ended: 'Closed',
  ends: 'Open until {date}',
  voters: { one: '{n} person voted', other: '{n} people voted' },
} satisfies AsidesStrings;
