export type {
  ClientOptions,
  Listener,
  PagedOptions,
  ParvisClient,
  Snapshot,
  Watch,
  WatchOptions,
} from './client.ts';
export { combine } from './combine/combine.ts';
export type { Identities } from './combine/identities.ts';
export { createClient } from './create-client.ts';
export { ParvisError } from './error.ts';
export type { Named } from './named.ts';
export { subjectKey } from './ports.ts';
export type {
  Answers,
  CallOptions,
  DocumentFilter,
  DocumentsPort,
  EventFilter,
  EventsPort,
  FeedFilter,
  GroupsPort,
  ListOptions,
  PeoplePort,
  PortName,
  RecommendationsPort,
  SessionPort,
  Source,
} from './ports.ts';
export type { Events, EventsView, EventsWatch } from './events/events.ts';
export type {
  Drafts,
  Feed,
  FeedView,
  FeedWatch,
  ListView,
  ListWatch,
  Outbox,
  ShownComment,
  ShownPost,
  Unsent,
  Writing,
} from './feed/feed.ts';
export type { Tags } from './tags.ts';
