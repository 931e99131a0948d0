export { HashtagCloud } from './hashtag-cloud.ts';
export { TagOpenEvent } from './hashtag-cloud.events.ts';
