export { RecommendButton } from './recommend-button.ts';
export { RecommendedEvent, RecommendEvent } from './recommend-button.events.ts';
