export { PeopleCard, PersonOpenEvent } from './people-card/index.ts';
export { Provider } from './provider/index.ts';
export { RecommendButton, RecommendedEvent, RecommendEvent } from './recommend-button/index.ts';
export { SignInEvent } from './shared/sign-in.events.ts';
