export { PostElement } from './post.ts';
export { WrittenActEvent, type WrittenAction } from './post.events.ts';
