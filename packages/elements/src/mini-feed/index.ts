export { MiniFeed } from './mini-feed.ts';
