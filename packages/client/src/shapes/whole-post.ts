import type { Comment, Emoji, Poll, Post } from '@parvis/model';
import { count, flag, list, object, string, text, type Reader } from '../read.ts';
import { comment, post } from './post.ts';
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
export const emoji = object<Emoji>({ shortcode: text, url: text }, {});
const words = { warning: text, emojis: list(emoji) };
const ofPosts = object<Pick<Post, 'warning' | 'emojis' | 'poll'>>({}, { ...words, poll });
const ofComments = object<Pick<Comment, 'warning' | 'emojis'>>({}, words);

/** A post with what our own server does not have: a warning before its text, pictures in it, a poll. */
export const wholePost: Reader<Post> = (value, path) => ({ ...post(value, path), ...ofPosts(value, path) });

/** A comment with that, as far as comments have it. */
export const wholeComment: Reader<Comment> = (value, path) => ({
  ...comment(value, path),
  ...ofComments(value, path),
});
