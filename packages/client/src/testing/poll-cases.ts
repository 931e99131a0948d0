import { read } from '../read.ts';
import { wholePost } from '../shapes/whole-post.ts';
import { of, type Case } from './case.ts';
import { equal, good, rejects } from './check.ts';

/** Polls, of sources that have some. A vote is final, so that one case tells all of it. */
export const polls: Case[] = [
  of(
    'feed',
    'takes a vote once and for good',
    async ({ name, feed }, { polls: [asked] }, signal) => {
      const { post: id, options: titles } = asked!;
      const poll = good(await feed.get([id], { signal }), id).poll!;
      equal([poll.options.map(({ title }) => title), poll.multiple, poll.mine], [titles, false, []], 'it');
      equal([poll.ended, poll.can.vote], [false, true], 'it is open');
      const vote = async (...choices: number[]) => feed.vote!(id, choices, { signal });
      await rejects(() => vote(), 'invalid');
      await rejects(() => vote(0, 1), 'invalid');
      await rejects(() => vote(titles.length), 'invalid');
      for (let times = 0; times < 2; times++) {
        const post = await vote(1);
        equal(read(name, wholePost, post), post, 'a post of the model');
        const { mine, can, options } = post.poll!;
        equal([mine, can.vote, options[1]?.votes, options[0]?.votes], [[1], false, 1, 0], 'one vote');
      }
      await rejects(() => vote(0), 'conflict');
      equal(good(await feed.get([id], { signal }), id).poll?.mine, [1], 'it stays');
      await rejects(() => feed.vote!(crypto.randomUUID(), [0], { signal }), 'not_found');
    },
    ({ feed }) => feed.can.poll === true,
  ),
];
