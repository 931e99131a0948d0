export { PostReactions } from './reactions.ts';
export { ReactEvent } from './reactions.events.ts';
