import type { Poll, Post } from '@parvis/model';
import { count, flag, list, object, string, text, type Reader } from '../read.ts';
import { post } from './post.ts';
import { moment } from './time.ts';

const poll = object<Poll>(
  {
    options: list(object<Poll['options'][number]>({ title: string }, { votes: count })),
    multiple: flag,
    mine: list(count),
    ended: flag,
    can: object<Poll['can']>({ vote: flag }, {}),
  },
  { voters: count, endsAt: moment },
);
const more = object<Pick<Post, 'warning' | 'poll'>>({}, { warning: text, poll });

/** A post with what our own server does not have: a warning before its text, a poll. */
export const wholePost: Reader<Post> = (value, path) => ({ ...post(value, path), ...more(value, path) });
