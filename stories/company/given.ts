import { memory } from '@parvis/client/memory';
import type { Comment, Post } from '@parvis/model';
import { company } from './index.ts';

const { feed } = memory(company);
const { signal } = new AbortController();

/** A page of posts as the source answers it, for pages that have it already. */
export const given = await feed.list({}, { signal });

/** A post of it. */
export const postOf = (id: string): Post => given.items.find((post) => post.id === id)!;

/** Its comments, the oldest first. */
export const commentsOf = (id: string): readonly Comment[] => postOf(id).comments.latest;
