export { CommentElement } from './comment/index.ts';
export { ComposedEvent, ComposeEvent, Composer, ComposerCloseEvent } from './composer/index.ts';
export { MiniFeed } from './mini-feed/index.ts';
export { PeopleCard, PersonOpenEvent } from './people-card/index.ts';
export { PostElement, WrittenActEvent, type WrittenAction } from './post/index.ts';
export { Provider } from './provider/index.ts';
export { PostReactions, ReactEvent } from './reactions/index.ts';
export { RecommendButton, RecommendedEvent, RecommendEvent } from './recommend-button/index.ts';
export { SignInEvent } from './shared/sign-in.events.ts';
