export { CommentElement } from './comment.ts';
