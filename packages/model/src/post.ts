import Type, { type Static } from 'typebox';
import { EMOJI_LIMIT, EmojiSchema } from './emoji.ts';
import { LinkPreviewSchema } from './link.ts';
import type { Page } from './page.ts';
import { PersonSummarySchema } from './person.ts';
import { PollSchema } from './poll.ts';

/** Longest texts, in characters. */
export const TEXT_LIMIT = { post: 10_000, comment: 4_000, report: 1_000 } as const;

/** The five ways to react, in the order in which they are shown. */
export const REACTION_KINDS = ['like', 'love', 'thanks', 'celebrate', 'insightful'] as const;
export const ReactionKindSchema = Type.Union([
  Type.Literal('like'),
  Type.Literal('love'),
  Type.Literal('thanks'),
  Type.Literal('celebrate'),
  Type.Literal('insightful'),
]);
export type ReactionKind = Static<typeof ReactionKindSchema>;

/** What a reader sees of a post's reactions. */
export const ReactionsSchema = Type.Object({
  /** Exact, the reader's own included; a kind that nobody chose is left out. */
  counts: Type.Array(Type.Object({ kind: ReactionKindSchema, count: Type.Integer({ minimum: 1 }) })),
  /** The reader's own. A person has at most one per post. */
  mine: Type.Optional(ReactionKindSchema),
  /**
   * How often the reader has changed their mind about this post. A write that carries it is refused with
   * `precondition_failed` when the reader has changed their mind elsewhere since.
   */
  revision: Type.Integer({ minimum: 0 }),
});
export type Reactions = Static<typeof ReactionsSchema>;

/** One person's reaction to a post. */
export const ReactionSchema = Type.Object({
  person: PersonSummarySchema,
  kind: ReactionKindSchema,
  createdAt: Type.String(),
});
export type Reaction = Static<typeof ReactionSchema>;

/** Id of a post or a comment: a UUID which the writer's client made, so that writing twice is writing once. */
const Id = Type.String({ minLength: 1 });
/** By the server's clock. ISO 8601 in UTC. */
const Time = Type.String();

/** What posts and comments have in common. */
const written = {
  id: Id,
  /** Of somebody who has left, id and name only. */
  author: PersonSummarySchema,
  /** As it was written: plain text, in which a reader may honour safe Markdown. Never HTML. */
  text: Type.String(),
  createdAt: Time,
  /** When the text was last edited. */
  editedAt: Type.Optional(Time),
  /**
   * How often the text was edited. An edit that carries it is refused with `precondition_failed` when the text was
   * edited elsewhere since.
   */
  revision: Type.Integer({ minimum: 0 }),
  /** How many people have reported it; only for those who look after its place, and only when somebody has. */
  reports: Type.Optional(Type.Integer({ minimum: 1 })),
};

/** What a text has in some systems, and not in our own server. */
export const WarnedSchema = Type.Object({
  /** What its author warns of: the text is shown only to those who ask for it. One line. */
  warning: Type.Optional(Type.String({ minLength: 1 })),
});
/** What a text has in some systems, and not in our own server. */
export const PicturedSchema = Type.Object({
  /**
   * Which shortcodes of the text, of its warning and of its poll have a picture. Present when there is one; of two with the
   * same shortcode the first is meant.
   */
  emojis: Type.Optional(Type.Array(EmojiSchema, { minItems: 1, maxItems: EMOJI_LIMIT })),
});
/** What a post has in some systems, and not in our own server. */
export const AskingSchema = Type.Object({ poll: Type.Optional(PollSchema) });

/** One answer under a post. Comments have no comments. */
export const CommentSchema = Type.Object({
  ...written,
  /** Id of the post. */
  post: Id,
  /** What the reader may do with it. */
  can: Type.Object({ edit: Type.Boolean(), remove: Type.Boolean(), report: Type.Boolean() }),
});
export type Comment = Static<typeof CommentSchema> &
  Static<typeof WarnedSchema> &
  Static<typeof PicturedSchema>;

/** The group that a post is in, as far as a reader needs it to name it and to link to it. */
export const GroupReferenceSchema = Type.Object({
  id: Type.String({ minLength: 1 }),
  slug: Type.String({ minLength: 1 }),
  name: Type.String({ minLength: 1 }),
});
export type GroupReference = Static<typeof GroupReferenceSchema>;

export const PostSchema = Type.Object({
  ...written,
  /** `status`; more will come. A reader who does not know a kind shows the text. */
  kind: Type.String({ minLength: 1 }),
  /** Hashtags of the text, folded by `foldTag`, each once, in the order of the text; then those that mean the same. */
  tags: Type.Array(Type.String()),
  /** Absent when it is addressed to everyone, or to the readers of a page. */
  group: Type.Optional(GroupReferenceSchema),
  /** Canonical URL of the page whose conversation it is part of. */
  about: Type.Optional(Type.String()),
  /** What the first page that the text links to says of itself, as far as that is known. */
  link: Type.Optional(LinkPreviewSchema),
  comments: Type.Object({
    count: Type.Integer({ minimum: 0 }),
    /** At most the last two, the older one first. */
    latest: Type.Array(CommentSchema, { maxItems: 2 }),
  }),
  reactions: ReactionsSchema,
  /** Present while it is pinned; `read` is the reader's own. */
  pinned: Type.Optional(Type.Object({ at: Time, read: Type.Boolean() })),
  announcement: Type.Boolean(),
  /** What the reader may do with it. */
  can: Type.Object({
    edit: Type.Boolean(),
    remove: Type.Boolean(),
    report: Type.Boolean(),
    comment: Type.Boolean(),
    react: Type.Boolean(),
    pin: Type.Boolean(),
    announce: Type.Boolean(),
  }),
});
export type Post = Static<typeof PostSchema> &
  Static<typeof WarnedSchema> &
  Static<typeof PicturedSchema> &
  Static<typeof AskingSchema>;

/** How many posts may be pinned in one place: everyone's feed, a group's, the conversation of a page. */
export const PIN_LIMIT = 3;

/** A page of posts, the newest first. The first page also brings what is pinned, which stands in its place as well. */
export const FeedPageSchema = Type.Object({
  items: Type.Array(PostSchema),
  cursor: Type.Optional(Type.String({ minLength: 1 })),
  /** The one that was pinned last comes first. */
  pinned: Type.Optional(Type.Array(PostSchema, { maxItems: PIN_LIMIT })),
});
export type FeedPage = Omit<Static<typeof FeedPageSchema>, 'items' | 'pinned'> & {
  items: Post[];
  pinned?: Post[];
} & Pick<Page<Post>, 'missing'>;

/** A text as it stood before or after an edit. */
export const VersionSchema = Type.Object({
  revision: Type.Integer({ minimum: 0 }),
  text: Type.String(),
  /** When it was written. */
  at: Time,
});
export type Version = Static<typeof VersionSchema>;

/** A hashtag that others have used. */
export const TagSchema = Type.Object({
  /** Folded: `#Sécurité` and `#securite` are one tag, `securite`. */
  tag: Type.String({ minLength: 1 }),
  /** As it was last written, without the `#`. */
  name: Type.String({ minLength: 1 }),
});
export type Tag = Static<typeof TagSchema>;
