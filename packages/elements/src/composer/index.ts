export { Composer } from './composer.ts';
export { ComposedEvent, ComposeEvent, ComposerCloseEvent } from './composer.events.ts';
