import Type, { type Static } from 'typebox';

/** Position in the stream of changes: opaque, handed back to go on from there. */
const Position = Type.String({ minLength: 1 });

/**
 * That something is not as it was, and where; never what it is now, so that who may not read it learns nothing.
 *
 * `post_created`: a post is there that was not. `post_changed`: its text changed, it was announced or it was removed.
 * `comments_changed`, `reactions_changed`: those of a post. `pins_changed`: a post was pinned, or is so no more.
 * `key` is the post's id each time. `events_changed`: an event was planned, moved or taken away; `key` is that of its
 * series. `attendance_changed`: somebody answered an event, which is `key`. A reader overlooks kinds it does not know.
 */
export const ChangeSchema = Type.Object({
  id: Position,
  kind: Type.String({ minLength: 1 }),
  key: Type.String({ minLength: 1 }),
  /** The place: a group, the conversation of a page, both at once, or neither, which is everyone's feed. */
  topic: Type.Object({
    group: Type.Optional(
      Type.Object({ id: Type.String({ minLength: 1 }), slug: Type.String({ minLength: 1 }) }),
    ),
    /** Canonical URL of a page. */
    about: Type.Optional(Type.String({ minLength: 1 })),
  }),
});
export type Change = Static<typeof ChangeSchema>;

/**
 * What comes down a stream besides changes. `position`: all changes up to here have come; it is the first thing in a
 * stream and then comes every half minute, as a sign of life. `reset`: changes since the position that was asked for
 * are not known any more, so that everything shown is to be read again. `end`: the last thing; the reader comes back
 * after `retryAfter` milliseconds, which differ from reader to reader.
 */
export const StreamSignalSchema = Type.Object({
  id: Position,
  kind: Type.Union([Type.Literal('position'), Type.Literal('reset'), Type.Literal('end')]),
  retryAfter: Type.Optional(Type.Integer({ minimum: 0 })),
});
export type StreamSignal = Static<typeof StreamSignalSchema>;
